package parley.talks;

import java.util.Optional;

/**
 * The least that a party, or one gate of it, is assumed to accept.
 *
 * @param gate id of the gate; empty for the party's reserve, the value of no deal
 * @param points from 0 to 100
 * @param basis what it rests on, in the words of the assumption set
 */
public record Threshold(String party, Optional<String> gate, int points, String basis) {}
