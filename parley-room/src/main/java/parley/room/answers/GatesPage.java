package parley.room.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.brief.words.Days;
import parley.casefile.Edtf;
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
      String id, String name, String by, String to, LocalDate on, Optional<Edtf> deadline) {

    /** On which day, and by when it was to be decided, in words. */
    public String when() {
      return Days.day(on) + deadline.map(d -> ", to be decided by " + Days.date(d)).orElse("");
    }
  }

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
    NOT_MADE_TO_IT("made to the other party");

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
   * @param decided when it was decided, if it was
   */
  public record Gate(
      String id,
      int order,
      String name,
      String decides,
      List<String> sources,
      Optional<String> note,
      Place place,
      Optional<Decided> decided) {

    /** Copies the list. */
    public Gate {
      sources = List.copyOf(sources);
    }
  }

  /**
   * When a gate decided.
   *
   * @param on the day, as far as the record names one
   * @param known since when it is known
   * @param event the id of the event that tells of it
   */
  public record Decided(Optional<Edtf> on, LocalDate known, String event) {

    /** When, in words. */
    public String when() {
      return on.map(Days::date).orElse("known from " + Days.day(known));
    }
  }

  /**
   * What a gate decided on an offer.
   *
   * @param offer the name of the offer
   * @param offerId its id
   */
  public record Row(String offer, String offerId, String gate, Place outcome, Decided decided) {}

  /** A package of this room. */
  public record Agreed(String title, When at) {}

  /**
   * An offer of this room.
   *
   * @param entry the id of its entry, as in {@code all/3}
   */
  public record Tabled(String entry, String title, String by, When at) {}
}
