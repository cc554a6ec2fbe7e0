package parley.service;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * One walkout with what was published about it, each definition apart.
 *
 * @param number the ordinal that the sources give
 * @param days strike days, see {@link parley.casefile.Walkout#days()}
 * @param state what had become of it by the day of the answer
 * @param groups patients first, then staff, then money
 * @param perDay published totals divided by the strike days, one for each total
 */
public record WalkoutRecord(
    String id,
    Optional<Integer> number,
    String group,
    LocalDateTime start,
    LocalDateTime end,
    int days,
    State state,
    List<Group> groups,
    List<Rate> perDay) {

  /** Copies the lists. */
  public WalkoutRecord {
    groups = List.copyOf(groups);
    perDay = List.copyOf(perDay);
  }

  /** What had become of a walkout. */
  public enum State {
    ANNOUNCED,
    HELD,
    CALLED_OFF
  }

  /**
   * The numbers of one definition. Editions of one number (provisional, revised) and values of two
   * sources stand side by side; none replaces another.
   *
   * @param figures oldest first
   */
  public record Group(Definition definition, ImpactBlock.Kind block, List<Figure> figures) {

    /** Copies the list. */
    public Group {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A published total for each strike day.
   *
   * @param total the published total
   * @param days the strike days by which it is divided
   */
  public record Rate(Definition definition, Figure total, int days, Computed rate) {}

  /** The group of a definition. */
  public Optional<Group> findGroup(Definition definition) {
    return groups.stream().filter(g -> g.definition().equals(definition)).findFirst();
  }
}
