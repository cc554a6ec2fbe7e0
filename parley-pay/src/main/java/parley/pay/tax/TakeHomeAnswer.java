package parley.pay.tax;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.pay.book.Scales;
import parley.pay.book.Schedule;

/**
 * What is left of one salary. Every figure is in GBP a year.
 *
 * @param amounts exact, to the penny
 * @param point the point of the scale, if the question names a grade
 * @param parameters the parameters on which it rests
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
    List<Schedule> parameters,
    List<CliffsAnswer.CurvePoint> curve) {

  /** Copies the lists. */
  public TakeHomeAnswer {
    parameters = List.copyOf(parameters);
    curve = List.copyOf(curve);
  }
}
