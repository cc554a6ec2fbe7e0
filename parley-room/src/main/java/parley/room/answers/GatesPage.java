package parley.room.answers;

import java.util.List;
import parley.room.page.When;

/**
 * The gates of ratification, and what passed through them.
 *
 * @param parties the chain of each party
 * @param agreed packages of this room that every party has accepted, and which the gates now meet
 */
public record GatesPage(DayPicker days, List<Chain> parties, List<Agreed> agreed) {

  /** Copies the lists. */
  public GatesPage {
    parties = List.copyOf(parties);
    agreed = List.copyOf(agreed);
  }

  /** A party's gates, in their order. */
  public record Chain(String party, String name, List<Gate> gates, List<Row> decisions) {

    /** Copies the lists. */
    public Chain {
      gates = List.copyOf(gates);
      decisions = List.copyOf(decisions);
    }
  }

  /** A gate and who decides there. */
  public record Gate(int order, String name, String decides) {}

  /**
   * What a gate decided on an offer.
   *
   * @param event the id of the event on which it rests
   */
  public record Row(String offer, String gate, String outcome, String on, String event) {}

  /** A package of this room. */
  public record Agreed(String title, When at) {}
}
