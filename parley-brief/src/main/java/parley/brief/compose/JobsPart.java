package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.jobs.Jobs;
import parley.pay.jobs.JobsQuestion;

/** When the bottleneck before specialty training clears. */
public final class JobsPart extends Part {

  private final JobsQuestion question;

  /** When the bottleneck before specialty training clears. */
  public JobsPart(JobsQuestion question) {
    super(Topic.WORTH);
    this.question = question;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new JobsComposer(sheet, Jobs.answer(sheet.view(), question));
  }
}
