package parley.service.national;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What does a walkout lose?
 *
 * @param from its first strike day
 * @param to the day on whose morning it ends, as in 17 to 22 December for five days
 * @param absentADay staff absent on its mean day; the range over known walkouts, if empty
 * @param policy what hospitals are told; as the record has it for the first day, if empty
 */
public record NationalQuestion(
    LocalDate from, LocalDate to, OptionalInt absentADay, Optional<NationalPolicy> policy) {

  private static final int MOST_DAYS = 366;

  /** Checks the days and the number. */
  public NationalQuestion {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "The walkout runs from %s to the morning of %s; expected 1 to %s days between them."
              .formatted(from, to, MOST_DAYS));
    }
    if (absentADay.isPresent() && absentADay.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "%s staff are absent a day; expected 0 or more.".formatted(absentADay.getAsInt()));
    }
  }

  /** A walkout of which only the days are known. */
  public static NationalQuestion of(LocalDate from, LocalDate to) {
    return new NationalQuestion(from, to, OptionalInt.empty(), Optional.empty());
  }

  /** The same walkout with so many absent on its mean day. */
  public NationalQuestion withAbsentADay(int staff) {
    return new NationalQuestion(from, to, OptionalInt.of(staff), policy);
  }

  /** The same walkout under a policy. */
  public NationalQuestion withPolicy(NationalPolicy other) {
    return new NationalQuestion(from, to, absentADay, Optional.of(other));
  }
}
