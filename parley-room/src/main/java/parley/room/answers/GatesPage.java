package parley.room.answers;

import java.util.List;
import java.util.Optional;
import parley.room.page.When;

/**
 * The gates of ratification, what passed through them and what is next.
 *
 * @param last the last offer that a side tabled, by the record; empty if there was none
 * @param parties the chain of each party
 * @param agreed packages of this room that every party has accepted, and which the gates now meet
 * @param tabled offers for everyone in this room that were not taken back
 */
public record GatesPage(
    DayPicker days,
    Optional<LastOffer> last,
    List<Chain> parties,
    List<Agreed> agreed,
    List<Tabled> tabled) {

  /** Copies the lists. */
  public GatesPage {
    parties = List.copyOf(parties);
    agreed = List.copyOf(agreed);
    tabled = List.copyOf(tabled);
  }

  /**
   * The last offer.
   *
   * @param deadline by when it was to be decided, if said
   */
  public record LastOffer(
      String id, String name, String by, String to, String on, Optional<String> deadline) {}

  /** A party's gates, in their order. */
  public record Chain(String party, String name, List<Gate> gates, List<Row> decisions) {

    /** Copies the lists. */
    public Chain {
      gates = List.copyOf(gates);
      decisions = List.copyOf(decisions);
    }
  }

  /** How the last offer stands at a gate. */
  public enum Place {
    ACCEPTED("accepted"),
    RECOMMENDED("recommended"),
    REJECTED("rejected"),
    NEXT("next"),
    NOT_YET("no decision on record"),
    NOT_BEFORE_IT("not before it");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    /** In words, the same for either party. */
    public String words() {
      return words;
    }
  }

  /**
   * A gate.
   *
   * @param decides who decides there, and how
   * @param place how the last offer stands there
   * @param on when it was decided, if it was
   * @param event the id of the event that tells of it
   */
  public record Gate(
      String id,
      int order,
      String name,
      String decides,
      List<String> sources,
      Optional<String> note,
      Place place,
      Optional<String> on,
      Optional<String> event) {

    /** Copies the list. */
    public Gate {
      sources = List.copyOf(sources);
    }
  }

  /**
   * What a gate decided on an offer.
   *
   * @param offer the name of the offer
   * @param offerId its id
   * @param event the id of the event on which it rests
   */
  public record Row(
      String offer, String offerId, String gate, String outcome, String on, String event) {}

  /** A package of this room. */
  public record Agreed(String title, When at) {}

  /**
   * An offer of this room.
   *
   * @param entry the id of its entry, as in {@code all/3}
   */
  public record Tabled(String entry, String title, String by, When at) {}
}
