package parley.brief.compose;

import java.util.List;
import parley.law.ClockQuestion;
import parley.pay.WorthQuestion;
import parley.rota.format.RotaFile;
import parley.service.CostQuestion;
import parley.talks.DealsQuestion;
import parley.talks.stand.StandQuestion;

/**
 * What to ask of each engine.
 *
 * @param stand where talks stand
 * @param clock what the law allows
 * @param worth what is on the table worth
 * @param cost what another strike costs
 * @param deals which deals both sides would sign
 * @param rotas of the case, on which promises about rotas are counted
 */
public record Questions(
    StandQuestion stand,
    ClockQuestion clock,
    WorthQuestion worth,
    CostQuestion cost,
    DealsQuestion deals,
    List<RotaFile> rotas) {

  /** Copies the list. */
  public Questions {
    rotas = List.copyOf(rotas);
  }

  /** The usual questions, which take everything from the record. */
  public static Questions usual() {
    return new Questions(
        StandQuestion.of(),
        ClockQuestion.standard(),
        WorthQuestion.usual(),
        CostQuestion.usual(),
        DealsQuestion.usual(),
        List.of());
  }

  /** The same questions with another one about talks. */
  public Questions with(StandQuestion other) {
    return new Questions(other, clock, worth, cost, deals, rotas);
  }

  /** The same questions with another one about the law. */
  public Questions with(ClockQuestion other) {
    return new Questions(stand, other, worth, cost, deals, rotas);
  }

  /** The same questions with another one about the offer. */
  public Questions with(WorthQuestion other) {
    return new Questions(stand, clock, other, cost, deals, rotas);
  }

  /** The same questions with another one about cost. */
  public Questions with(CostQuestion other) {
    return new Questions(stand, clock, worth, other, deals, rotas);
  }

  /** The same questions with another one about deals. */
  public Questions with(DealsQuestion other) {
    return new Questions(stand, clock, worth, cost, other, rotas);
  }

  /** The same questions with the rotas of the case. */
  public Questions withRotas(List<RotaFile> other) {
    return new Questions(stand, clock, worth, cost, deals, other);
  }
}
