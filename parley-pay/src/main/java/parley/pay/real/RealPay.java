package parley.pay.real;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Percent;
import parley.pay.book.Timing;

/**
 * Real pay: what pay did against prices under one set of switches.
 *
 * <p>Method and sources are in {@code docs/pay-real.md}.
 */
public final class RealPay {

  private RealPay() {}

  /**
   * The real change.
   *
   * @throws IllegalArgumentException if a switch does not fit the record or an input is missing,
   *     saying which
   */
  public static RealPayAnswer answer(CaseView view, SwitchChoice choice) {
    PayAgainstPrices pay = new PayAgainstPrices(view);
    Switches s = choice.resolve(pay);
    PayAgainstPrices.Measured measured = pay.require(s);
    return new RealPayAnswer(
        s,
        change(measured, s),
        Restoration.riseNeeded(measured, s),
        Derivation.round(measured.pay()),
        Derivation.round(measured.prices()),
        findings(measured, choice, s),
        courses(pay, s));
  }

  static Computed.Known change(PayAgainstPrices.Measured measured, Switches s) {
    return new Derivation(
            Derivation.id(Measures.VERB, Restoration.join("real", s.idParts())),
            "real-change",
            "%",
            "the real ratio less 1; " + measured.basis(),
            measured.inputs())
        .value(measured.change().multiply(Percent.HUNDRED));
  }

  /** A grade that does not count is said and not left out. */
  private static List<Finding> findings(
      PayAgainstPrices.Measured measured, SwitchChoice choice, Switches s) {
    List<Finding> findings = new ArrayList<>(measured.findings());
    choice
        .grade()
        .filter(g -> !s.concept().isOfGrade())
        .ifPresent(g -> findings.add(new Finding.GradeNotCounted(g)));
    return findings;
  }

  /** The change year by year, under the timing asked for and under the others. */
  private static List<RealPayAnswer.Course> courses(PayAgainstPrices pay, Switches s) {
    List<RealPayAnswer.Course> courses = new ArrayList<>();
    List<Timing> timings =
        Stream.concat(Stream.of(s.timing()), Stream.of(Timing.values())).distinct().toList();
    for (Timing timing : timings) {
      List<RealPayAnswer.Point> points = new ArrayList<>();
      for (PayYear year : s.from().plus(1).through(s.to())) {
        // An assumed rate is about the year and the timing of the answer, so it owns no other
        // point.
        if (pay.measure(s.with(timing).withTo(year), s)
            instanceof PayAgainstPrices.Measured measured) {
          points.add(new RealPayAnswer.Point(year, Derivation.round(measured.change())));
        }
      }
      courses.add(new RealPayAnswer.Course(timing, points));
    }
    return courses;
  }
}
