package parley.brief.compose;

import parley.law.ClockQuestion;
import parley.pay.WorthQuestion;
import parley.service.CostQuestion;
import parley.talks.stand.StandQuestion;

/**
 * What to ask of each engine.
 *
 * @param stand where talks stand
 * @param clock what the law allows
 * @param worth what is on the table worth
 * @param cost what another strike costs
 */
public record Questions(
    StandQuestion stand, ClockQuestion clock, WorthQuestion worth, CostQuestion cost) {

  /** The usual questions, which take everything from the record. */
  public static Questions usual() {
    return new Questions(
        StandQuestion.of(), ClockQuestion.standard(), WorthQuestion.usual(), CostQuestion.usual());
  }

  /** The same questions with another one about talks. */
  public Questions with(StandQuestion other) {
    return new Questions(other, clock, worth, cost);
  }

  /** The same questions with another one about the law. */
  public Questions with(ClockQuestion other) {
    return new Questions(stand, other, worth, cost);
  }

  /** The same questions with another one about the offer. */
  public Questions with(WorthQuestion other) {
    return new Questions(stand, clock, other, cost);
  }

  /** The same questions with another one about cost. */
  public Questions with(CostQuestion other) {
    return new Questions(stand, clock, worth, other);
  }
}
