package parley.room.offers;

import parley.ledger.Audience;

/** What names an offer: an entry of the ledger, as in {@code all/3}, or an offer of the record. */
sealed interface Ref {

  /** An entry of the ledger. */
  record OfLedger(Audience audience, long number) implements Ref {
    @Override
    public String text() {
      return audience.code() + "/" + number;
    }
  }

  /** An offer of the record, by its id, or an award, by its pay year. */
  record OfRecord(String id) implements Ref {
    @Override
    public String text() {
      return id;
    }
  }

  /** The name in writing; {@link #parse} reads it. */
  String text();

  /**
   * Reads a name. An award of the record is named by its pay year, which has a slash too.
   *
   * @throws IllegalArgumentException if it begins like an entry and yet names none
   */
  static Ref parse(String text) {
    return text.startsWith("all/") || text.indexOf(':') >= 0 ? entry(text) : new OfRecord(text);
  }

  /**
   * Reads the name of an entry.
   *
   * @throws IllegalArgumentException if it is none
   */
  static OfLedger entry(String text) {
    int slash = text.lastIndexOf('/');
    try {
      long number = Long.parseLong(text.substring(slash + 1));
      if (slash > 0 && number >= 1) {
        return new OfLedger(Audience.parse(text.substring(0, slash)), number);
      }
    } catch (NumberFormatException e) {
      // Said below, with the words for a name without a number.
    }
    throw new IllegalArgumentException(
        "\"%s\" is no name of an entry; expected one such as all/3.".formatted(text));
  }
}
