package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.path.Years;
import parley.pay.path.YearsQuestion;

/** How many equal awards restore real pay, and how sure that is. */
public final class YearsPart extends Part {

  private final YearsQuestion question;

  /** How many equal awards restore real pay, and how sure that is. */
  public YearsPart(YearsQuestion question) {
    super(Topic.WORTH);
    this.question = question;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new YearsComposer(sheet, Years.answer(sheet.view(), question));
  }
}
