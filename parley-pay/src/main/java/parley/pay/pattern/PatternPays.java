package parley.pay.pattern;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import parley.casefile.CaseView;
import parley.pay.book.Grades;
import parley.pay.book.Scales;

/** Answers what some work is paid. */
public final class PatternPays {

  private PatternPays() {}

  /**
   * What some work is paid a year by the scale and the terms known on the day of the view.
   *
   * @throws IllegalArgumentException if no scale is in force on the day, the grade is not on it, or
   *     the place has no allowance
   */
  public static PatternPay answer(CaseView view, PatternQuestion question) {
    Grades.Match match = match(view, question.work().grade(), question.day());
    ContractTerms terms = ContractTerms.of(view, question.day());
    question.place().ifPresent(p -> checkPlace(terms, p));
    Lines lines = new Lines(question, match, terms);
    return new PatternPay(question, match.point(), lines.all(), lines.total());
  }

  /**
   * The point of the scale that counts for a grade on a day.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Grades.Match match(CaseView view, String grade, LocalDate day) {
    List<Scales.Point> scale = Scales.of(view).map(s -> s.inForceOn(day)).orElse(List.of());
    if (scale.isEmpty()) {
      throw new IllegalArgumentException(
          "The record has no pay scale that was in force on %s and known on %s."
              .formatted(day, view.asOf()));
    }
    return Grades.of(view)
        .match(scale, grade)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No single point of the pay scale of %s is for the grade \"%s\"; it has %s."
                    .formatted(
                        day,
                        grade,
                        scale.stream()
                            .map(p -> p.grade() + " " + p.point())
                            .collect(Collectors.joining(", ")))));
  }

  private static void checkPlace(ContractTerms terms, String place) {
    if (!terms.places().contains(place)) {
      throw new IllegalArgumentException(
          "The record has no allowance for the place \"%s\" on %s; it has %s."
              .formatted(
                  place,
                  terms.day(),
                  terms.places().isEmpty() ? "none" : String.join(", ", terms.places())));
    }
  }
}
