package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.tax.TakeHomeQuestion;
import parley.pay.tax.TakeHomes;

/** What is left of one salary. */
public final class TakeHomePart extends Part {

  private final TakeHomeQuestion question;

  /** What is left of one salary. */
  public TakeHomePart(TakeHomeQuestion question) {
    super(Topic.WORTH);
    this.question = question;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new TakeHomeComposer(sheet, TakeHomes.answer(sheet.view(), question));
  }
}
