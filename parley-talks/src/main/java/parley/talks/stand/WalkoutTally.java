package parley.talks.stand;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;

/**
 * The walkouts that the rule counts.
 *
 * @param count those begun by the evening of the day and not called off
 * @param days their strike days up to that evening: periods of 24 hours by the clock on the wall, a
 *     last part counting as one
 * @param rule which walkouts were counted
 * @param figures count and days as derived figures with their sources
 * @param lines every walkout that the rule includes, by start; those ahead and those called off too
 * @param years strike days in each calendar year from the first walkout to the day of the answer
 * @param pauses the times without a walkout between and after those begun
 */
public record WalkoutTally(
    int count,
    int days,
    WalkoutInclusion rule,
    List<Figure> figures,
    List<Line> lines,
    List<Year> years,
    List<Pause> pauses) {

  /** Copies the lists. */
  public WalkoutTally {
    figures = List.copyOf(figures);
    lines = List.copyOf(lines);
    years = List.copyOf(years);
    pauses = List.copyOf(pauses);
  }

  /** How far a walkout has come. */
  public enum Status {
    AHEAD,
    RUNNING,
    ENDED,
    CALLED_OFF
  }

  /**
   * One walkout.
   *
   * @param ordinal its computed place; empty if it has not begun or was called off
   * @param number the number that the record's sources give it
   * @param length its true length, in the case's zone
   * @param days strike days begun by the evening of the day
   * @param holders who held each office of the two sides when it began
   * @param political the last political day of the timetable on or before its start
   */
  public record Line(
      String walkout,
      Optional<Integer> ordinal,
      Optional<Integer> number,
      List<String> unions,
      String group,
      Status status,
      LocalDateTime start,
      LocalDateTime end,
      Duration length,
      int days,
      List<Holding> holders,
      Optional<Political> political,
      List<String> sources) {

    /** Copies the lists. */
    public Line {
      unions = List.copyOf(unions);
      holders = List.copyOf(holders);
      sources = List.copyOf(sources);
    }

    /** Whether the computed place and the record's number differ. */
    public boolean contradictsNumber() {
      return ordinal.isPresent() && number.isPresent() && !ordinal.equals(number);
    }
  }

  /** Who held an office. */
  public record Holding(String party, String office, List<String> people) {

    /** Copies the list. */
    public Holding {
      people = List.copyOf(people);
    }
  }

  /**
   * A political day, and how many of the counted walkouts began since.
   *
   * @param ordinalSince the place of the walkout among those begun on or after the day
   */
  public record Political(String name, LocalDate day, int ordinalSince) {}

  /** Strike days in a calendar year, each counted on the day on which it begins. */
  public record Year(int year, int days) {}

  /** Why there was no walkout, as far as the record says. */
  public enum PauseReason {
    /** The dispute was settled in this time. */
    SETTLED,
    /** A walkout that was announced for this time was called off. */
    CALLED_OFF,
    /** Neither stands in the record. */
    NOT_RECORDED
  }

  /**
   * A time without a walkout.
   *
   * @param until the start of the next one; empty if none has begun
   * @param event the event that settled or called off
   */
  public record Pause(
      LocalDateTime from,
      Optional<LocalDateTime> until,
      PauseReason reason,
      Optional<String> event) {}

  /** The walkouts whose computed place differs from the number in the record. */
  public List<Line> contradictions() {
    return lines.stream().filter(Line::contradictsNumber).toList();
  }
}
