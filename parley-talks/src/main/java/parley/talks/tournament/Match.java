package parley.talks.tournament;

/**
 * A session of a tournament.
 *
 * @param arena the place of the scenario in the list
 * @param first the place of the strategy that has the first party of the scenario, and acts first
 * @param second the place of the strategy that has the second party
 * @param repeat from 0
 */
public record Match(int arena, int first, int second, int repeat) {}
