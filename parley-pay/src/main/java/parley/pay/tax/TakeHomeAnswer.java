package parley.pay.tax;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.pay.book.Scales;

/**
 * What is left of one salary. Every figure is in GBP a year.
 *
 * @param amounts exact, to the penny
 * @param point the point of the scale, if the question names a grade
 * @param curve take-home over full-time pay around the scale of the year, for a chart
 */
public record TakeHomeAnswer(
    TakeHomeQuestion question,
    TakeHome amounts,
    Optional<Scales.Point> point,
    Computed.Known takeHome,
    Computed.Known pension,
    Computed.Known incomeTax,
    Computed.Known nationalInsurance,
    Computed.Known studentLoan,
    List<CliffsAnswer.CurvePoint> curve) {

  /** Copies the list. */
  public TakeHomeAnswer {
    curve = List.copyOf(curve);
  }
}
