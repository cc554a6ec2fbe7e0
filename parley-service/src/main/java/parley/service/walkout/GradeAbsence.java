package parley.service.walkout;

import java.util.Collections;
import java.util.List;

/**
 * Who of a grade is absent because of a walkout.
 *
 * @param grade its name in the hospital
 * @param shareByHour the share of those due to work who are absent, by hour of the day: 24 shares,
 *     that of 0:00 to 1:00 first
 */
public record GradeAbsence(String grade, List<Double> shareByHour) {

  /** Checks the shares and copies the list. */
  public GradeAbsence {
    shareByHour = List.copyOf(shareByHour);
    Checks.require(!grade.isBlank(), "An absence names no grade.");
    Checks.require(
        shareByHour.size() == Checks.HOURS_A_DAY,
        "The absence of \"%s\" has shares for %s hours; expected 24.",
        grade,
        shareByHour.size());
    shareByHour.forEach(s -> Checks.share("The share of \"%s\" absent".formatted(grade), s));
  }

  /** The same share at all hours. */
  public static GradeAbsence even(String grade, double share) {
    return new GradeAbsence(grade, Collections.nCopies(Checks.HOURS_A_DAY, share));
  }
}
