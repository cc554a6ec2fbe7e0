package parley.rota.columns;

import java.util.Optional;
import parley.rota.line.Roster;

/**
 * What column generation found.
 *
 * @param best that the judge found feasible, with the least objective; none if none was found
 * @param bound no roster's objective is less; {@code Long.MIN_VALUE} if none is known; {@code
 *     Long.MAX_VALUE} if somebody has no line at all that keeps the rules
 * @param proven whether the best is as good as the bound, or no roster can exist
 */
public record ColumnAnswer(Optional<Roster> best, long bound, boolean proven) {}
