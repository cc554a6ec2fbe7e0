package parley.rota.check;

import java.time.LocalDate;
import java.util.function.Predicate;
import parley.rota.rules.RunOf;
import parley.rota.rules.Terms;

/**
 * Which duties are long, late or nights, in the words of the contract's rules on hours. For pay a
 * night is something else.
 */
public final class Kinds {

  private final Terms terms;
  private final TimeLine line;

  private Kinds(Terms terms, TimeLine line) {
    this.terms = terms;
    this.line = line;
  }

  /** The kinds of a contract's terms. */
  public static Kinds of(Terms terms, TimeLine line) {
    return new Kinds(terms, line);
  }

  /** Whether a duty is of those of which a run is. */
  public Predicate<Stint> in(RunOf run) {
    return switch (run) {
      case ANY -> stint -> true;
      case LONG -> this::isLong;
      case LONG_LATE -> this::isLongLate;
      case NIGHT -> this::isNight;
    };
  }

  /** A shift, not on call, in which more minutes pass than the terms say. */
  public boolean isLong(Stint stint) {
    return !stint.isOnCall() && stint.time().minutes() > terms.longOverMinutes();
  }

  /** A long shift that starts before, and ends after, the times of the terms. */
  public boolean isLongLate(Stint stint) {
    return isLong(stint)
        && stint.shift().start().isBefore(terms.lateStartBefore())
        && (stint.shift().endsNextDay() || stint.shift().end().isAfter(terms.lateEndAfter()));
  }

  /** A shift, not on call, with enough minutes in the hours of night. */
  public boolean isNight(Stint stint) {
    return !stint.isOnCall() && nightMinutes(stint.time()) >= terms.nightMinutes();
  }

  private long nightMinutes(Span time) {
    LocalDate first = line.at(time.from()).toLocalDate();
    long minutes = 0;
    for (LocalDate evening = first.minusDays(1);
        line.startOf(evening) < time.to();
        evening = evening.plusDays(1)) {
      boolean endsNextDay = !terms.nightTo().isAfter(terms.nightFrom());
      Span night =
          new Span(
              line.minute(evening, terms.nightFrom()),
              line.minute(endsNextDay ? evening.plusDays(1) : evening, terms.nightTo()));
      minutes += night.overlap(time);
    }
    return minutes;
  }
}
