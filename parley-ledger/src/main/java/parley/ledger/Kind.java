package parley.ledger;

import java.util.Arrays;
import java.util.Locale;

/** What an entry is. The body of each kind is described in docs/ledger.md. */
public enum Kind {
  /** Words to its audience. */
  STATEMENT,
  /** Words for the writer's own use. */
  NOTE,
  /** An offer: clauses, in the form of offers.yaml. */
  OFFER,
  /** An offer in reply to another. */
  COUNTER_OFFER,
  /** Takes an earlier entry of the same party back. */
  WITHDRAWAL,
  /** What a party prefers: weights, values and gates. */
  PREFERENCES,
  /** What no deal is worth to a party. */
  RESERVE,
  /** A package of the conciliator, put to the parties for a yes or a no. */
  PROPOSAL,
  /** A party's yes or no to a proposal. */
  ANSWER,
  /** Every party has said yes to a proposal. */
  OUTCOME,
  /** A version of a clause of the single text. */
  CLAUSE,
  /** A party agrees to a version of a clause. */
  ASSENT;

  /** The kind in writing, as in {@code counter-offer}; {@link #parse} reads it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads what {@link #code} writes.
   *
   * @throws IllegalArgumentException if there is no such kind; the message lists those there are
   */
  public static Kind parse(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no kind of entry; expected one of %s."
                    .formatted(
                        code,
                        String.join(", ", Arrays.stream(values()).map(Kind::code).toList()))));
  }
}
