package parley.law;

import java.time.LocalDate;
import java.util.List;

/**
 * What the sources leave open. The rule book never settles it by itself.
 *
 * @param question what is open
 * @param bearing what it changes in an answer
 * @param rules ids of the rules that it bears on
 * @param known since when it is open
 */
public record OpenPoint(
    String id,
    String question,
    String bearing,
    Status status,
    List<String> rules,
    LocalDate known,
    List<String> sources) {

  /** Copies the lists. */
  public OpenPoint {
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
  }

  /** Whether it is settled. */
  public enum Status {
    OPEN,
    /** Settled by a source that the point names. */
    SETTLED
  }
}
