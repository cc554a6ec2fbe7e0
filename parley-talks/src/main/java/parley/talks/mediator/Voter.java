package parley.talks.mediator;

import java.util.SplittableRandom;
import parley.talks.index.Worths;
import parley.talks.space.AdditiveSpace;

/** A party that answers questions about a text in private. */
@FunctionalInterface
public interface Voter {

  /** Whether the party says yes to a change. */
  boolean accepts(Change change);

  /** Says yes to what is at least as good for it as the draft. */
  static Voter truthful(AdditiveSpace space, int party) {
    return change ->
        space
                .utility(party, change.to().outcome())
                .compareTo(space.utility(party, change.from().outcome()))
            >= 0;
  }

  /**
   * Says yes to what is better, and to what is worse by d points with the chance exp(-d / t); t
   * falls evenly from a first value to zero with the number of questions. Klein, Faratin, Sayama
   * and Bar-Yam 2003 let parties vote so, to leave texts that no single change improves.
   *
   * @param points a space in points
   * @param first above zero
   * @param questions the number of questions at which nothing worse is accepted any more
   */
  static Voter annealing(
      AdditiveSpace points, int party, double first, int questions, SplittableRandom random) {
    return new Annealer(Worths.of(points, party), first, questions, random);
  }
}
