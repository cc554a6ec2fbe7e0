package parley.brief.compose;

import java.math.BigDecimal;
import parley.brief.page.Topic;
import parley.pay.real.Implied;
import parley.pay.real.SwitchChoice;

/** The rise of prices on which a published claim rests. */
public final class ImpliedPart extends Part {

  private final BigDecimal claim;
  private final SwitchChoice choice;

  /**
   * The rise of prices on which a published claim rests.
   *
   * @param claim the claimed real change as a fraction
   */
  public ImpliedPart(BigDecimal claim, SwitchChoice choice) {
    super(Topic.WORTH);
    this.claim = claim;
    this.choice = choice;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new ImpliedComposer(sheet, Implied.answer(sheet.view(), claim, choice));
  }
}
