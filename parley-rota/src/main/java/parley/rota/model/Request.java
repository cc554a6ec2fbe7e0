package parley.rota.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a doctor would like, or not, on a day.
 *
 * @param shift the shift; empty for any duty at all
 * @param wanted whether the duty is wanted; false is a wish for the day (or from that shift) off
 * @param weight what it costs not to meet it, 1 or more
 */
public record Request(
    String doctor, LocalDate day, Optional<String> shift, boolean wanted, int weight) {

  /** Checks the weight. */
  public Request {
    Expect.that(
        weight > 0, "A request of doctor %s has weight %s; expected 1 or more.", doctor, weight);
  }
}
