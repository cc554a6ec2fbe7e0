package parley.talks.session;

/**
 * One party in one session. Arrays that it is handed belong to the session: what it keeps it
 * copies.
 *
 * <p>It may neither make nor accept an offer that is worth less to it than {@link Seat#floor}; a
 * session that sees it fails.
 */
public interface Party {

  /**
   * Hears an offer of another party.
   *
   * @param from the place of the other
   * @param offer an option for each issue
   * @param round 1 for the first
   */
  default void hear(int from, int[] offer, int round) {}

  /** Hears that another party accepts the offer on the table. Sealed acceptances are not heard. */
  default void hearAcceptance(int from, int round) {}

  /**
   * Whether it accepts an offer of another party now. It is asked in its turn before it proposes;
   * under sealed acceptances after it has proposed, and about each offer on the table.
   */
  boolean accepts(int[] offer, int round);

  /**
   * Writes its offer.
   *
   * @param offer where to; what stands there is not its last one
   * @return whether it makes one; if not, it leaves and the talks end
   */
  boolean propose(int[] offer, int round);
}
