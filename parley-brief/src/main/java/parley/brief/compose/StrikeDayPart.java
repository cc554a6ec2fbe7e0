package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.cost.StrikeDayQuestion;
import parley.pay.cost.StrikeDays;

/** What days of strike cost those who strike. */
public final class StrikeDayPart extends Part {

  private final StrikeDayQuestion question;

  /** What days of strike cost those who strike. */
  public StrikeDayPart(StrikeDayQuestion question) {
    super(Topic.WORTH);
    this.question = question;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new StrikeDayComposer(sheet, StrikeDays.answer(sheet.view(), question));
  }
}
