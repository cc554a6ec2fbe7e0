package parley.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The head of a case.
 *
 * @param law name of the rule book of industrial action
 * @param exercise whether the case is invented, which every page then says
 * @param sides the two parties that bargain: first the union, then the other side
 * @param walkouts which walkouts count
 * @param timetable days that matter: elections, public holidays, rotation days
 */
public record Header(
    String id,
    String title,
    String about,
    ZoneId zone,
    String currency,
    String law,
    boolean exercise,
    List<String> sides,
    WalkoutRule walkouts,
    String licence,
    List<Day> timetable) {

  /** Checks that there are two sides. */
  public Header {
    if (sides.size() != 2) {
      throw new IllegalArgumentException("A case has two sides but this one has " + sides + ".");
    }
    sides = List.copyOf(sides);
    timetable = List.copyOf(timetable);
  }

  /** The union's side. */
  public String union() {
    return sides.getFirst();
  }

  /** The side that the union bargains with. */
  public String counterparty() {
    return sides.getLast();
  }

  /**
   * Which walkouts count.
   *
   * @param union only walkouts that this union calls
   * @param group only walkouts of this group; empty: any group
   */
  public record WalkoutRule(String union, Optional<String> group) {

    /** Whether a walkout counts. */
    public boolean counts(Walkout walkout) {
      return walkout.unions().contains(union)
          && group.map(g -> g.equals(walkout.group())).orElse(true);
    }
  }

  /** What kind of day it is. */
  public enum DayKind {
    PUBLIC_HOLIDAY,
    ROTATION,
    SEASON,
    POLITICAL
  }

  /** A day that matters to the dispute. */
  public record Day(
      String name,
      Edtf on,
      DayKind kind,
      LocalDate known,
      List<String> sources,
      Optional<String> note)
      implements Fact<Day> {

    /** Copies the list. */
    public Day {
      sources = List.copyOf(sources);
    }

    @Override
    public Day asOf(LocalDate day) {
      return this;
    }
  }

  /** This head with the days that were known on a day. */
  public Header asOf(LocalDate day) {
    return new Header(
        id,
        title,
        about,
        zone,
        currency,
        law,
        exercise,
        sides,
        walkouts,
        licence,
        Fact.knownBy(timetable, day));
  }
}
