package parley.pay.tax;

import java.util.List;
import java.util.stream.Collectors;
import parley.casefile.CaseView;
import parley.pay.book.GradeLabel;
import parley.pay.book.PayYear;
import parley.pay.book.Scales;

/** The pay scale of a year, and one grade on it. */
public final class YearScale {

  private YearScale() {}

  /** The points, lowest pay first; empty if none starts in the year. */
  public static List<Scales.Point> of(CaseView view, PayYear year) {
    return Scales.of(view).map(s -> s.ofYear(year)).orElse(List.of());
  }

  /**
   * The one point of a grade.
   *
   * @throws IllegalArgumentException if there is none or more than one
   */
  static Scales.Point one(CaseView view, PayYear year, TakeHomeQuestion.OfGrade wanted) {
    List<Scales.Point> scale = of(view, year);
    List<Scales.Point> found =
        GradeLabel.points(scale, wanted.grade()).stream()
            .filter(p -> wanted.point().isEmpty() || wanted.point().get().equals(p.point()))
            .toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (scale.isEmpty()) {
      throw new IllegalArgumentException(
          "The record has no pay scale that starts in " + year + " and was known on the day.");
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No \"%s\" is on the pay scale of %s; it has %s."
              .formatted(
                  wanted.grade() + wanted.point().map(p -> " " + p).orElse(""),
                  year,
                  scale.stream()
                      .map(p -> p.grade() + " " + p.point())
                      .collect(Collectors.joining(", "))));
    }
    throw new IllegalArgumentException(
        "%s has the points %s in %s; name one of them."
            .formatted(
                wanted.grade(),
                found.stream().map(Scales.Point::point).collect(Collectors.joining(", ")),
                year));
  }
}
