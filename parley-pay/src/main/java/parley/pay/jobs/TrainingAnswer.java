package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;

/**
 * Applicants for each training place.
 *
 * @param ratios from the figures of the record; two sources side by side give two ratios
 */
public record TrainingAnswer(List<Competition> ratios) {

  /** Copies the list. */
  public TrainingAnswer {
    ratios = List.copyOf(ratios);
  }

  /**
   * A ratio with its two inputs.
   *
   * @param ratio applicants per place
   * @param after the ratio with more places and the same applicants, for each number of added
   *     places that the offer or the question names
   */
  public record Competition(
      Figure applicants, Figure places, Computed ratio, List<WithMore> after) {

    /** Copies the list. */
    public Competition {
      after = List.copyOf(after);
    }
  }

  /**
   * The ratio after places were added.
   *
   * @param offer the offer that adds them; empty if the question does
   */
  public record WithMore(BigDecimal places, Optional<String> offer, Computed ratio) {}
}
