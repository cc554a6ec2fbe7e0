package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.real.RealPay;
import parley.pay.real.SwitchChoice;

/** What pay did against prices under one set of switches. */
public final class RealPart extends Part {

  private final SwitchChoice choice;

  /** What pay did against prices under one set of switches. */
  public RealPart(SwitchChoice choice) {
    super(Topic.WORTH);
    this.choice = choice;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new RealComposer(sheet, RealPay.answer(sheet.view(), choice));
  }
}
