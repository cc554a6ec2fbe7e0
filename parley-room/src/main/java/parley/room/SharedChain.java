package parley.room;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Ledger;
import parley.ledger.Pass;
import parley.ledger.StaleException;

/** The entries for all, and writing to them in the light of every one of them. */
public final class SharedChain {

  /** Its audience. */
  public static final Audience ALL = new Audience.All();

  /** So often somebody else may come first before the writer is told to try again. */
  private static final int MOST_TRIES = 50;

  private final Ledger ledger;
  private final Pass pass;

  /** The chain as a pass reads it. */
  public SharedChain(Ledger ledger, Pass pass) {
    this.ledger = ledger;
    this.pass = pass;
  }

  /** All entries, in order. */
  public List<Entry> read() {
    return ledger.read(pass, ALL, 0);
  }

  /** The number of the last of these entries; 0 if there is none. */
  public static long end(List<Entry> entries) {
    return entries.isEmpty() ? 0 : entries.getLast().number();
  }

  /**
   * Decides what to write by all that is there, and writes it if nobody has written since; else it
   * decides anew. What was decided is therefore still right when it is kept.
   *
   * @param decide the draft for all; empty to write nothing
   * @throws StaleException if others came first again and again
   */
  public Optional<Entry> append(Function<List<Entry>, Optional<Draft>> decide) {
    for (int tries = 1; ; tries++) {
      List<Entry> entries = read();
      Optional<Draft> draft = decide.apply(entries);
      if (draft.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(ledger.append(pass, draft.get(), end(entries)));
      } catch (StaleException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }
}
