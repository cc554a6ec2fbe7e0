package parley.room.table;

import java.util.List;
import java.util.Optional;

/**
 * What offers are worth by a sheet, to the party that wrote it.
 *
 * @param fault why nothing can be said; empty if something can
 * @param sum of the weights
 * @param shares which issue carries how much
 * @param reserve what no deal is worth; empty if it is not said
 * @param offers what each offer is worth
 * @param unread offers that are no package of the agenda's options
 * @param remarks what does not hang together
 * @param leftOut what could not be valued
 */
public record WorthPage(
    String fault,
    long sum,
    List<Share> shares,
    Optional<ReserveShown> reserve,
    List<OfferRow> offers,
    List<String> unread,
    List<String> remarks,
    List<String> leftOut) {

  /** Copies the lists. */
  public WorthPage {
    shares = List.copyOf(shares);
    offers = List.copyOf(offers);
    unread = List.copyOf(unread);
    remarks = List.copyOf(remarks);
    leftOut = List.copyOf(leftOut);
  }

  /** Nothing but the reason for it. */
  static WorthPage none(String fault, long sum, Optional<ReserveShown> reserve) {
    return new WorthPage(
        fault, sum, List.of(), reserve, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * What an issue carries.
   *
   * @param percent of the sum of the weights
   * @param spread the points between its best and its worst option in a package
   */
  public record Share(String issue, long weight, String percent, String spread) {}

  /**
   * What no deal is worth.
   *
   * @param points of 0 to 100
   * @param origin how the number came about
   * @param moves how it moves with each number of a walkout, the one that moves it most first
   */
  public record ReserveShown(String points, String origin, List<MoveShown> moves) {

    /** Copies the list. */
    public ReserveShown {
      moves = List.copyOf(moves);
    }
  }

  /** How the mean moves if a number is a quarter less or more. */
  public record MoveShown(String input, String less, String more) {}

  /**
   * An offer.
   *
   * @param against above or below the reserve; empty if that is not said
   * @param chance that every gate accepts; empty without gates
   */
  public record OfferRow(
      String name,
      String from,
      String worth,
      Optional<String> against,
      List<GateRow> gates,
      Optional<String> chance) {

    /** Copies the list. */
    public OfferRow {
      gates = List.copyOf(gates);
    }
  }

  /** What a gate makes of an offer. */
  public record GateRow(String gate, boolean accepts, String slack, String chance) {

    /** In one cell of a table. */
    public String words() {
      return "%s: %s, %s, chance %s"
          .formatted(gate, accepts ? "accepts" : "does not", slack, chance);
    }
  }
}
