package parley.talks.stand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Issue;

/**
 * The last breakdown, the positions held then, and what has changed since.
 *
 * @param brokenDown the day of the breakdown
 * @param event the event that broke talks down
 * @param resumed whether talks were agreed or met again since
 * @param positions the positions at the breakdown
 * @param changes what the sides said anew since
 */
public record Resumption(
    LocalDate brokenDown,
    String event,
    boolean resumed,
    List<Held> positions,
    List<Changed> changes) {

  /** Copies the lists. */
  public Resumption {
    positions = List.copyOf(positions);
    changes = List.copyOf(changes);
  }

  /** A position on an issue. */
  public record Held(String issue, Issue.Position position) {}

  /** What is new in a position. */
  public enum Kind {
    FIRST,
    STANCE,
    FIGURE,
    WORDS
  }

  /**
   * A changed position.
   *
   * @param kinds all that is new in it
   * @param before empty if the side had no position
   */
  public record Changed(
      String issue,
      String party,
      List<Kind> kinds,
      Optional<Issue.Position> before,
      Issue.Position now) {

    /** Copies the list. */
    public Changed {
      kinds = List.copyOf(kinds);
    }

    /** Whether more than the words is new. */
    public boolean isMove() {
      return !kinds.equals(List.of(Kind.WORDS));
    }
  }

  /** The changes in which more than the words is new. */
  public List<Changed> moves() {
    return changes.stream().filter(Changed::isMove).toList();
  }
}
