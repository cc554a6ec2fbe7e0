package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.path.Backwards;
import parley.pay.path.BackwardsQuestion;

/** Which awards reach a goal by a pay year. */
public final class BackwardsPart extends Part {

  private final BackwardsQuestion question;

  /** Which awards reach a goal by a pay year. */
  public BackwardsPart(BackwardsQuestion question) {
    super(Topic.WORTH);
    this.question = question;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new BackwardsComposer(sheet, Backwards.answer(sheet.view(), question));
  }
}
