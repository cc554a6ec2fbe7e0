package parley.ledger;

/**
 * The end of a chain.
 *
 * @param number the number of the last entry; 0 if there is none
 * @param hash its hash; {@link Hash#NONE} if there is none
 */
public record Tip(Audience audience, long number, Hash hash) {}
