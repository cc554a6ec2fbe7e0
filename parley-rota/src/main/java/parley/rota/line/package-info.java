/**
 * Shift scheduling as the public instances have it: for each person a line of shifts, one a day or
 * none, by rules on successions, runs, minutes and weekends; requests and cover have prices. Here
 * are the problem, its rosters and the judge of a roster, which no solver can influence.
 *
 * <p>T. Curtois and R. Qu, Computational results on new staff scheduling benchmark instances
 * (2014).
 */
@NullMarked
package parley.rota.line;

import org.jspecify.annotations.NullMarked;
