package parley.rota.relay;

import parley.rota.line.Roster;
import parley.rota.line.Verdict;

/**
 * What came of solving a problem of shift scheduling.
 *
 * @param roster the best, or the least broken
 * @param verdict the judge's on it
 * @param bound no feasible roster costs less; {@code Long.MIN_VALUE} if none is known
 * @param proven whether none is better, or there is none
 */
public record LineAnswer(Roster roster, Verdict verdict, long bound, boolean proven) {}
