package parley.pay.offer;

import java.time.LocalDate;
import java.util.function.Function;
import parley.pay.book.Scales;

/**
 * A change of basic pay from a day.
 *
 * @param move what it makes of each point of the scale
 */
record Step(LocalDate from, Reach.Start start, Function<Scales.Point, Move> move) {}
