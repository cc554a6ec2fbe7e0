package parley.brief.compose;

import parley.brief.page.Topic;
import parley.service.CostEngine;
import parley.service.CostQuestion;
import parley.service.impact.CaseEngine;
import parley.service.impact.CaseQuestion;
import parley.service.kernel.Runner;

/** What a walkout of given days does to patients. */
public final class ImpactPart extends Part {

  private final CaseQuestion question;
  private final long seed;
  private final int replications;
  private final Runner runner;

  /**
   * What a walkout of given days does to patients.
   *
   * @param replications of the hospitals
   * @param runner does them
   */
  public ImpactPart(CaseQuestion question, long seed, int replications, Runner runner) {
    super(Topic.COST);
    this.question = question;
    this.seed = seed;
    this.replications = replications;
    this.runner = runner;
  }

  @Override
  Answer answer(Sheet sheet) {
    int days = (int) (question.to().toEpochDay() - question.from().toEpochDay());
    return new ImpactComposer(
        sheet,
        CaseEngine.answer(sheet.view(), question, seed, replications, runner),
        CostEngine.answer(sheet.view(), CostQuestion.usual().withScenarioDays(days)));
  }
}
