package parley.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Edtf;

/**
 * One version of a rule and the window of trigger days in which it applies.
 *
 * @param validFrom the first trigger day; empty: since before the rule book begins
 * @param validTo the last trigger day; empty: open
 * @param known the day on which it was enacted or announced
 * @param endKnown the day on which its end became known; before it the version looks open
 * @param expected whether it is only expected: it decides nothing, whatever the day
 * @param expectedFrom when it is expected
 * @param confirmedTo the last day up to which the sources confirm it
 * @param days whole days: of notice, or of a mandate counted in days
 * @param agreedDays whole days of notice if union and employer agree
 * @param months months of a mandate
 * @param agreedMaxDays longest mandate in days, in all, if union and employer agree
 * @param agreedMaxMonths longest mandate in months, in all, if union and employer agree
 * @param minFraction the least fraction that passes
 * @param strict whether the fraction must be exceeded, not only reached
 * @param by the act that made it
 * @param endedBy the act that ended it
 * @param summary what it says, in one sentence
 * @param unresolved names of numbers of this version that the sources leave open
 */
public record RuleVersion(
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    LocalDate known,
    Optional<LocalDate> endKnown,
    boolean expected,
    Optional<Edtf> expectedFrom,
    Optional<LocalDate> confirmedTo,
    Optional<Integer> days,
    Optional<Integer> agreedDays,
    Optional<Integer> months,
    Optional<Integer> agreedMaxDays,
    Optional<Integer> agreedMaxMonths,
    Optional<BigDecimal> minFraction,
    boolean strict,
    Optional<String> by,
    Optional<String> endedBy,
    String summary,
    List<String> unresolved,
    Evidence evidence,
    List<String> sources) {

  /** Checks that the window is one. */
  public RuleVersion {
    if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
      throw new IllegalArgumentException(
          "A version ends (%s) before it begins (%s).".formatted(validTo.get(), validFrom.get()));
    }
    unresolved = List.copyOf(unresolved);
    sources = List.copyOf(sources);
  }

  /** Whether it applies to a trigger day. */
  public boolean appliesOn(LocalDate trigger) {
    return !expected
        && validFrom.map(f -> !trigger.isBefore(f)).orElse(true)
        && validTo.map(t -> !trigger.isAfter(t)).orElse(true);
  }

  /** Whether it applies to some day of a period. */
  public boolean touches(LocalDate first, LocalDate last) {
    return !expected
        && validFrom.map(f -> !last.isBefore(f)).orElse(true)
        && validTo.map(t -> !first.isAfter(t)).orElse(true);
  }

  /** This version as it was known on a day: an end that became known later is left out. */
  RuleVersion asOf(LocalDate day) {
    boolean endSeen = endKnown.map(k -> !k.isAfter(day)).orElse(true);
    if (endSeen) {
      return this;
    }
    return new RuleVersion(
        validFrom,
        Optional.empty(),
        known,
        Optional.empty(),
        expected,
        expectedFrom,
        confirmedTo,
        days,
        agreedDays,
        months,
        agreedMaxDays,
        agreedMaxMonths,
        minFraction,
        strict,
        by,
        Optional.empty(),
        summary,
        unresolved,
        evidence,
        sources);
  }
}
