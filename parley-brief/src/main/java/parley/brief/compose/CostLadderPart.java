package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.cost.CostLadder;
import parley.pay.cost.CostLadderQuestion;

/** What a rise costs, rung by rung. */
public final class CostLadderPart extends Part {

  private final CostLadderQuestion question;

  /** What a rise costs, rung by rung. */
  public CostLadderPart(CostLadderQuestion question) {
    super(Topic.WORTH);
    this.question = question;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new CostLadderComposer(sheet, CostLadder.answer(sheet.view(), question));
  }
}
