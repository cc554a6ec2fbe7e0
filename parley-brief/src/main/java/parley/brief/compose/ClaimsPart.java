package parley.brief.compose;

import parley.brief.page.Topic;
import parley.pay.real.Claims;

/** Published claims about real pay, computed again. */
public final class ClaimsPart extends Part {

  /** Published claims about real pay, computed again. */
  public ClaimsPart() {
    super(Topic.WORTH);
  }

  @Override
  Answer answer(Sheet sheet) {
    return new ClaimsComposer(sheet, Claims.answer(sheet.view()));
  }
}
