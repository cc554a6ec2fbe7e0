package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.tax.Cliffs;
import parley.pay.tax.CliffsQuestion;

/** Where one pound more of pay leaves less. */
public final class CliffsPart extends Part {

  private final CliffsQuestion question;

  /** Where one pound more of pay leaves less. */
  public CliffsPart(CliffsQuestion question) {
    super(Topic.WORTH);
    this.question = question;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new CliffsComposer(sheet, Cliffs.answer(sheet.view(), question));
  }
}
