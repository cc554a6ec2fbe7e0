package parley.talks.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a session came to.
 *
 * @param round in which it ended; 1 for the first
 * @param by the place of the party whose act ended it; the number of parties if none did
 * @param options what is agreed, an option for each issue; empty without agreement
 * @param utilities what each party has: of the deal, not discounted, or of no deal
 * @param discounted the same at the time of the round: utility x discount^time
 */
public record SessionResult(
    Ending ending,
    int round,
    int by,
    List<Integer> options,
    List<Double> utilities,
    List<Double> discounted) {

  /** Copies the lists. */
  public SessionResult {
    options = List.copyOf(options);
    utilities = List.copyOf(utilities);
    discounted = List.copyOf(discounted);
  }

  /** Whether there is a deal. */
  public boolean isAgreement() {
    return ending == Ending.AGREEMENT;
  }

  /** What is agreed as an array; empty without agreement. */
  public int[] outcome() {
    return options.stream().mapToInt(Integer::intValue).toArray();
  }

  static SessionResult agreement(Sides sides, Setting setting, int round, int by, int[] outcome) {
    List<Double> utilities = new ArrayList<>();
    List<Double> discounted = new ArrayList<>();
    double time = setting.time(round);
    for (int p = 0; p < sides.size(); p++) {
      Side side = sides.side(p);
      double utility = side.worths().utility(side.worths().of(outcome));
      utilities.add(utility);
      discounted.add(utility * side.discountAt(time));
    }
    return new SessionResult(
        Ending.AGREEMENT,
        round,
        by,
        Arrays.stream(outcome).boxed().toList(),
        utilities,
        discounted);
  }

  static SessionResult noDeal(Sides sides, Setting setting, Ending ending, int round, int by) {
    List<Double> utilities = new ArrayList<>();
    List<Double> discounted = new ArrayList<>();
    double time = setting.time(round);
    for (int p = 0; p < sides.size(); p++) {
      Side side = sides.side(p);
      utilities.add(side.noDeal());
      discounted.add(side.noDeal() * side.discountAt(time));
    }
    return new SessionResult(ending, round, by, List.of(), utilities, discounted);
  }
}
