package parley.ledger;

import java.util.List;

/**
 * An append-only store of entries behind walls. Every call shows a pass; what the pass may not read
 * is, for it, not there.
 */
public interface Ledger {

  /** The ids of the parties of the room, without the conciliator, in the order of the case. */
  List<String> parties();

  /**
   * Keeps an entry, whatever came before it. When this returns, the entry outlives a power cut.
   *
   * @throws RefusedException if the pass does not let write there
   * @throws UnavailableException if it cannot be kept now
   */
  Entry append(Pass pass, Draft draft);

  /**
   * Keeps an entry if the writer has seen all that its audience holds.
   *
   * @param seen the number of the last entry of the audience that the writer saw; 0 for none
   * @throws StaleException if somebody has written since
   * @throws RefusedException if the pass does not let write there
   * @throws UnavailableException if it cannot be kept now
   */
  Entry append(Pass pass, Draft draft, long seen);

  /**
   * The entries of an audience after a number, in order.
   *
   * @throws RefusedException if the pass does not belong to the audience
   */
  List<Entry> read(Pass pass, Audience audience, long after);

  /**
   * The ends of all chains that a pass may read: everyone's, its own, then the shuttle's.
   *
   * @throws RefusedException if the pass lets nobody in
   */
  List<Tip> tips(Pass pass);

  /**
   * Whether every party has said yes to a proposal, each with its latest answer. This is all that
   * anybody learns of another's answer.
   *
   * @param proposal the number of the proposal among the entries for all
   * @throws RefusedException if the pass lets nobody in
   */
  boolean isAgreed(Pass pass, long proposal);

  /** The public key with which signatures are checked: X.509 in Base64. */
  String publicKey();
}
