package parley.room.ledger;

import java.util.List;
import java.util.OptionalLong;
import parley.room.page.When;

/**
 * A stretch of one chain.
 *
 * @param chains every chain that the seat may read
 * @param audience the code of the chain shown
 * @param readers who reads it, as after "Read by"
 * @param rows newest first
 * @param older the number before which older ones are found; empty if there are none
 * @param newer the number before which newer ones are found; empty if there are none
 * @param fingerprint of the key of the ledger
 */
public record LedgerPage(
    List<Chain> chains,
    String audience,
    String readers,
    List<Row> rows,
    OptionalLong older,
    OptionalLong newer,
    String fingerprint) {

  /** Copies the lists. */
  public LedgerPage {
    chains = List.copyOf(chains);
    rows = List.copyOf(rows);
  }

  /** Whether every entry shown is sealed. */
  public boolean isSealed() {
    return rows.stream().allMatch(Row::isSealed);
  }

  /** A chain that the seat may read. */
  public record Chain(String audience, String name, long entries, boolean isShown) {}

  /**
   * An entry.
   *
   * @param from the name of the table that wrote it
   * @param isSealed whether its hash, its link to the one before and its signature hold
   */
  public record Row(
      String id,
      long number,
      When at,
      String from,
      String member,
      String kind,
      String body,
      String hash,
      boolean isSealed) {}
}
