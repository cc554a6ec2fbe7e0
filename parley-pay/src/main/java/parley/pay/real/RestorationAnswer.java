package parley.pay.real;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * Pay against prices since a base year, under every set of switches, beside what was claimed.
 *
 * @param gaps for each index, timing and chain: the newest pay year with an award and, where the
 *     prices of that one were not known on the day, the newest one before it that they reach
 * @param claimed the claims of the record, erosion first, each oldest first
 * @param recomputed the claims whose method the record has, computed again
 */
public record RestorationAnswer(
    List<Gap> gaps, List<Claimed> claimed, List<ClaimsAnswer.Recomputed> recomputed) {

  /** Copies the lists. */
  public RestorationAnswer {
    gaps = List.copyOf(gaps);
    claimed = List.copyOf(claimed);
    recomputed = List.copyOf(recomputed);
  }

  /**
   * The gap under one set of switches.
   *
   * @param lastMonthKnown the day on which the last month of the index became known; empty if it
   *     was not known on the day of the answer
   * @param erosion per cent of real pay lost, positive for a loss
   * @param riseNeeded the rise in per cent that restores pay: 1 / (1 - erosion) - 1
   */
  public record Gap(
      Switches switches,
      Optional<LocalDate> lastMonthKnown,
      Computed erosion,
      Computed riseNeeded) {}

  /**
   * A claim as quoted, and the same claim in the other form.
   *
   * @param figure an erosion or a rise needed, as its speaker gives it
   * @param converted the rise needed that the claimed erosion means, or the erosion that the
   *     claimed rise means
   */
  public record Claimed(Figure figure, Computed converted) {}

  /** The gaps whose two numbers could be computed. */
  public List<Gap> computed() {
    return gaps.stream().filter(g -> g.erosion().find().isPresent()).toList();
  }
}
