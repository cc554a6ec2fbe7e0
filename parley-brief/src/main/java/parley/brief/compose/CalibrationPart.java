package parley.brief.compose;

import parley.brief.page.Topic;
import parley.service.national.Calibration;
import parley.service.national.ForcedShare;

/** What past walkouts lost in the whole service, published and modelled. */
public final class CalibrationPart extends Part {

  private final ForcedShare forced;
  private final int hospitals;

  /**
   * What past walkouts lost in the whole service, published and modelled.
   *
   * @param forced what staffing alone forces
   * @param hospitals of how many hospitals
   */
  public CalibrationPart(ForcedShare forced, int hospitals) {
    super(Topic.COST);
    this.forced = forced;
    this.hospitals = hospitals;
  }

  @Override
  Answer answer(Sheet sheet) {
    return new CalibrationComposer(
        sheet, Calibration.of(sheet.view(), forced), ForcedSteps.of(forced, hospitals));
  }
}
