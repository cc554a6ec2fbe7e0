package parley.rota.cover;

/**
 * How good a cover is; less is better in each.
 *
 * @param gapMinutes minutes for which someone is missing from minimum cover, by line of the
 *     template: two missing for an hour are 120
 * @param fallenValue patients times priority of the sessions that fall
 * @param pence what the duties cost
 */
public record Score(long gapMinutes, long fallenValue, long pence) {}
