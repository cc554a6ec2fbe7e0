package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.tax.CliffYears;
import parley.pay.tax.CliffYearsQuestion;

/** Where one pound more of pay leaves less in any year, and which awards lowered take-home. */
public final class CliffYearsPart extends Part {

  private final CliffYearsQuestion question;

  /** Where one pound more of pay leaves less in any year, and which awards lowered take-home. */
  public CliffYearsPart(CliffYearsQuestion question) {
    super(Topic.WORTH);
    this.question = question;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new CliffYearsComposer(sheet, CliffYears.answer(sheet.view(), question));
  }
}
