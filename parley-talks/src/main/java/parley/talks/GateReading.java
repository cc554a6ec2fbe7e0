package parley.talks;

import java.util.List;
import java.util.Optional;
import parley.talks.gate.GateModel;

/**
 * How a gate is modelled.
 *
 * @param threshold from where it is reckoned to accept
 * @param calibration for a vote: what its line goes through
 * @param movesWith an earlier gate with which it passes or fails together
 */
public record GateReading(
    Threshold threshold,
    GateModel model,
    Optional<Calibration> calibration,
    Optional<String> movesWith) {

  /** The gate's id. */
  public String gate() {
    return threshold.gate().orElseThrow();
  }

  /**
   * The line of a vote.
   *
   * @param votes the votes that it goes through, those that could be found
   * @param failed why there is no line, so that the gate is taken as a sharp threshold
   */
  public record Calibration(List<Placed> votes, Optional<Failed> failed) {

    /** Copies the list. */
    public Calibration {
      votes = List.copyOf(votes);
    }
  }

  /**
   * A vote and its place.
   *
   * @param offer the offer that was voted on
   * @param at what it was worth to the party, in points
   * @param atAssumed whether the set states that; else it is computed from the offer's package
   * @param share in favour, from 0 to 1
   * @param shareAssumed whether the set states that; else it is the result on record
   */
  public record Placed(
      Optional<String> offer, double at, boolean atAssumed, double share, boolean shareAssumed) {}

  /** Why a vote has no line. */
  public enum Failed {
    /** The package or the result of a vote is not on record on the day. */
    NOT_ON_RECORD,
    /** What was worth more found no more votes. */
    DOES_NOT_RISE
  }
}
