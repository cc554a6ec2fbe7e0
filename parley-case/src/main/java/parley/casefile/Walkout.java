package parley.casefile;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A walkout: one numbered strike.
 *
 * @param number the ordinal that the sources give; the record computes its own
 * @param known the day it was announced
 * @param event the event that announces it
 * @param start local time in the case's zone
 * @param end local time in the case's zone
 * @param held that it took place, once known
 * @param calledOff that it was called off, once known
 * @param figures what was published about it
 */
public record Walkout(
    String id,
    Optional<Integer> number,
    List<String> unions,
    String group,
    Optional<String> ballot,
    LocalDate known,
    String event,
    LocalDateTime start,
    LocalDateTime end,
    Optional<String> mode,
    List<String> joint,
    Optional<Outcome> held,
    Optional<Outcome> calledOff,
    List<Figure> figures,
    List<String> sources,
    Optional<String> note)
    implements Fact<Walkout> {

  /** Checks that it ends after it starts. */
  public Walkout {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException(
          "Walkout %s ends (%s) before it starts (%s).".formatted(id, end, start));
    }
    unions = List.copyOf(unions);
    joint = List.copyOf(joint);
    figures = List.copyOf(figures);
    sources = List.copyOf(sources);
  }

  /** Its true length, which a change of clocks makes an hour more or less. */
  public Duration lengthIn(ZoneId zone) {
    return Duration.between(start.atZone(zone), end.atZone(zone));
  }

  /**
   * Its strike days: periods of 24 hours by the clock on the wall, a last part counting as one. So
   * a walkout from 07:00 to 23:59 four days later has five.
   */
  public int days() {
    long minutes = ChronoUnit.MINUTES.between(start, end);
    return (int) ((minutes + 24 * 60 - 1) / (24 * 60));
  }

  @Override
  public Walkout asOf(LocalDate day) {
    return new Walkout(
        id,
        number,
        unions,
        group,
        ballot,
        known,
        event,
        start,
        end,
        mode,
        joint,
        Fact.knownBy(held, day),
        Fact.knownBy(calledOff, day),
        Fact.knownBy(figures, day),
        sources,
        note);
  }
}
