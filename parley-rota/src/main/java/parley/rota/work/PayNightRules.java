package parley.rota.work;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.casefile.Confidence;
import parley.rota.check.Span;
import parley.rota.check.TimeLine;

/**
 * Which minutes of work are paid as night work. That is another thing than a night of the hours
 * rules.
 *
 * @param validFrom the first day on which they hold
 * @param from start of the hours that count on any day, civil time
 * @param to their end, on the next day
 * @param wholeShift for shifts that start late, all of which counts up to an hour; empty for none
 * @param twilight for shifts that end early in the night, all of which counts; empty for none
 * @param sources ids, and where they were read
 * @param note what is left open
 */
public record PayNightRules(
    String id,
    String title,
    LocalDate validFrom,
    LocalTime from,
    LocalTime to,
    Optional<WholeShift> wholeShift,
    Optional<Twilight> twilight,
    Confidence confidence,
    List<Source> sources,
    String note) {

  /** Copies the list. */
  public PayNightRules {
    sources = List.copyOf(sources);
  }

  /**
   * A shift that starts in the evening and is long enough counts from its start.
   *
   * @param startsFrom first minute of the day at which it may start
   * @param startsTo last minute
   * @param minMinutes how long it lasts at least
   * @param paidUntil on the next day; what is worked later counts by the hour
   */
  public record WholeShift(
      LocalTime startsFrom, LocalTime startsTo, int minMinutes, LocalTime paidUntil) {}

  /**
   * A shift that ends within some minutes of the night counts wholly.
   *
   * @param endsAfter it ends later than this
   * @param endsBy and not later than this
   */
  public record Twilight(LocalTime endsAfter, LocalTime endsBy) {}

  /** Where rules were read. */
  public record Source(String id, String title, String url) {}

  /** The rules that come with the program, oldest first. */
  public static List<PayNightRules> listAll() {
    return PayNightReader.SHIPPED;
  }

  /**
   * The rules that hold on a day.
   *
   * @throws IllegalArgumentException if the day is before the first of them
   */
  public static PayNightRules forDay(LocalDate day) {
    return listAll().stream()
        .filter(r -> !r.validFrom().isAfter(day))
        .max(Comparator.comparing(PayNightRules::validFrom))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No rules on the pay of nights hold on %s; expected a day from %s on."
                    .formatted(day, listAll().getFirst().validFrom())));
  }

  /**
   * Reads rules from the text of a YAML file.
   *
   * @throws IllegalArgumentException if the text is no such file; the message says where and why
   */
  public static List<PayNightRules> parse(String yaml) {
    return PayNightReader.read(yaml);
  }

  /** Minutes of a shift that are paid as night work. */
  public long ofShift(TimeLine time, Span shift) {
    if (twilight.filter(t -> endsIn(time.at(shift.to()).toLocalTime(), t)).isPresent()) {
      return shift.minutes();
    }
    return wholeShift
        .filter(w -> startsIn(time.at(shift.from()).toLocalTime(), shift, w))
        .map(w -> {
          LocalDate morning = time.at(shift.from()).toLocalDate().plusDays(1);
          long until = Math.min(shift.to(), time.minute(morning, w.paidUntil()));
          return until - shift.from() + ofHours(time, new Span(until, shift.to()));
        })
        .orElseGet(() -> ofHours(time, shift));
  }

  /** Minutes of work on call that are paid as night work: by the hour alone. */
  public long ofHours(TimeLine time, Span work) {
    return Hours.minutesBetween(time, work, from, to);
  }

  private static boolean startsIn(LocalTime start, Span shift, WholeShift whole) {
    return !start.isBefore(whole.startsFrom())
        && !start.isAfter(whole.startsTo())
        && shift.minutes() >= whole.minMinutes();
  }

  private static boolean endsIn(LocalTime end, Twilight twilight) {
    return end.isAfter(twilight.endsAfter()) && !end.isAfter(twilight.endsBy());
  }
}
