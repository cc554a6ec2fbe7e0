package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.real.Decomposition;
import parley.pay.real.SwitchChoice;

/** Why two comparisons of pay with prices differ. */
public final class DecomposePart extends Part {

  private final SwitchChoice first;
  private final SwitchChoice second;

  /** Why two comparisons of pay with prices differ. */
  public DecomposePart(SwitchChoice first, SwitchChoice second) {
    super(Topic.WORTH);
    this.first = first;
    this.second = second;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new DecomposeComposer(sheet, Decomposition.answer(sheet.view(), first, second));
  }
}
