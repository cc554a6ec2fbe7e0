package parley.room.ledger;

import java.util.List;
import parley.ledger.Entry;
import parley.ledger.chain.LedgerFile;
import parley.ledger.chain.Sealer;

/** Makes the file in which chains leave the room. */
@FunctionalInterface
public interface Exporter {

  /**
   * The file.
   *
   * @param chains the entries of each audience, from the first
   */
  String export(LedgerFile.Head head, List<List<Entry>> chains);

  /** The file that the key of the ledger signs. */
  static Exporter signing(Sealer sealer) {
    return (head, chains) -> LedgerFile.write(head, chains, sealer);
  }
}
