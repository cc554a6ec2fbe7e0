package parley.service;

import java.util.List;
import java.util.Optional;

/**
 * What does another strike cost?
 *
 * @param scenarioDays lengths in strike days to work out
 * @param compare pairs of walkouts to compare; the newest two held, if empty
 * @param overlays measures of other loads to lay beside the walkouts
 * @param recovery what is assumed about working off a backlog
 */
public record CostQuestion(
    List<Integer> scenarioDays,
    List<Pair> compare,
    List<String> overlays,
    Optional<RecoveryAssumption> recovery) {

  /** Copies the lists. */
  public CostQuestion {
    scenarioDays = List.copyOf(scenarioDays);
    compare = List.copyOf(compare);
    overlays = List.copyOf(overlays);
  }

  /** Four, five and six days, the newest two walkouts compared, influenza laid beside. */
  public static CostQuestion usual() {
    return new CostQuestion(List.of(4, 5, 6), List.of(), List.of("flu-patients"), Optional.empty());
  }

  /** The same question about other lengths. */
  public CostQuestion withScenarioDays(Integer... days) {
    return new CostQuestion(List.of(days), compare, overlays, recovery);
  }

  /** The same question with a pair to compare in place of the newest two. */
  public CostQuestion withCompare(String first, String second) {
    return new CostQuestion(scenarioDays, List.of(new Pair(first, second)), overlays, recovery);
  }

  /** The same question with an assumption about recovery. */
  public CostQuestion withRecovery(RecoveryAssumption assumption) {
    return new CostQuestion(scenarioDays, compare, overlays, Optional.of(assumption));
  }

  /** Two walkouts by id. */
  public record Pair(String first, String second) {}

  /**
   * Somebody's assumption about spare capacity.
   *
   * @param walkout id of the walkout whose rescheduled appointments are the backlog
   * @param sparePerWorkingDay appointments a working day beyond the usual ones
   * @param basis whose assumption it is and on what it rests
   * @param sources ids of sources, if it has any
   */
  public record RecoveryAssumption(
      String walkout, long sparePerWorkingDay, String basis, List<String> sources) {

    /** Copies the list. */
    public RecoveryAssumption {
      sources = List.copyOf(sources);
    }
  }
}
