package parley.talks;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The least that a party, or one gate of it, is assumed to accept.
 *
 * @param gate id of the gate; empty for the party's reserve, the value of no deal
 * @param points of the scale from 0 to 100; rounded to two places where it is computed
 * @param basis what it rests on, in the words of the assumption set
 */
public record Threshold(String party, Optional<String> gate, BigDecimal points, String basis) {}
