package parley.pay.pattern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.pay.book.Grades;
import parley.pay.book.Measures;
import parley.pay.book.Pence;

/** What an employer pays for hours beyond the limits of safe work. */
public final class Penalties {

  private static final String MEASURE = "penalty-for-hours";
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  private Penalties() {}

  /**
   * The penalty for some minutes, from the rate an hour for the point of a grade; not computable
   * where the record has no rate.
   *
   * @param id whose hours, for the ids of figures
   * @throws IllegalArgumentException if no scale is in force on the day or the grade is not on it
   */
  public static Computed answer(
      CaseView view, String id, String grade, LocalDate day, long minutes) {
    Grades.Match match = PatternPays.match(view, grade, day);
    String parameter = ContractTerms.PENALTY + match.point().point();
    String figure = Derivation.id(Measures.VERB, "penalty", id, day);
    return ContractTerms.of(view, day)
        .find(parameter)
        .<Computed>map(t ->
            new Derivation(
                    figure,
                    MEASURE,
                    "GBP",
                    "%s minutes at GBP %s an hour for %s %s"
                        .formatted(
                            minutes,
                            t.value().toPlainString(),
                            match.point().grade(),
                            match.point().point()),
                    match.inputs().plus(t.inputs()))
                .value(
                    Pence.ofPounds(
                            t.value()
                                .multiply(BigDecimal.valueOf(minutes))
                                .divide(MINUTES_AN_HOUR, Derivation.EXACT),
                            Pence.Rounding.NEAREST_PENNY)
                        .inPounds()))
        .orElseGet(() ->
            new Computed.NotComputable(
                figure, MEASURE, Computed.Reason.NOT_IN_RECORD, List.of(parameter + " on " + day)));
  }
}
