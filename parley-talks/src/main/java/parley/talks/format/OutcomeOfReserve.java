package parley.talks.format;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/**
 * A reserve as GeniusWeb has it: an outcome. That of a utility is the worst outcome that reaches
 * it, so that the same outcomes are better than no deal as before. A reserve of zero below all
 * outcomes is none: without a reserve, gains count from zero.
 */
final class OutcomeOfReserve {

  /** Larger spaces are not searched. */
  private static final BigInteger MOST_OUTCOMES = BigInteger.valueOf(2_000_000);

  private final AdditiveSpace space;
  private final int[] outcome;
  private int[] found = {};
  private BigInteger least = BigInteger.ZERO;

  private OutcomeOfReserve(AdditiveSpace space) {
    this.space = space;
    outcome = new int[space.issues()];
  }

  /** An option for each issue by name; empty without a reserve, or if no outcome stands for it. */
  static Optional<Map<String, String>> find(Draft draft, Scenario scenario, Profile profile) {
    return profile
        .reserve()
        .flatMap(r ->
            switch (r) {
              case Profile.OfOutcome named -> Optional.of(named.outcome());
              case Profile.OfUtility number ->
                  new OutcomeOfReserve(
                          AdditiveSpace.of(scenario.withParties(List.of(profile.name()))))
                      .find(draft, number.utility());
            });
  }

  private Optional<Map<String, String>> find(Draft draft, Ratio reserve) {
    String who = space.profile(0).name();
    if (reserve.signum() == 0 && space.least(0).signum() > 0) {
      draft.note(Quirk.Kind.RESERVE_BELOW_ALL, who, "0");
      return Optional.empty();
    }
    if (space.outcomes().compareTo(MOST_OUTCOMES) > 0 || space.greatest(0).compareTo(reserve) < 0) {
      draft.note(Quirk.Kind.RESERVE_LEFT_OUT, who, Notes.shown(reserve));
      return Optional.empty();
    }
    search(
        0, space.constant(0), reserve.times(new Ratio(space.scale(0), BigInteger.ONE)).ceiling());
    if (!new Ratio(least, space.scale(0)).equals(reserve)) {
      draft.note(Quirk.Kind.RESERVE_AS_OUTCOME, who, Notes.shown(reserve));
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < found.length; i++) {
      named.put(space.issue(i).name(), space.option(i, found[i]));
    }
    return Optional.of(named);
  }

  private void search(int issue, BigInteger sum, BigInteger enough) {
    if (issue == outcome.length) {
      if (sum.compareTo(enough) >= 0 && (found.length == 0 || sum.compareTo(least) < 0)) {
        least = sum;
        found = outcome.clone();
      }
      return;
    }
    for (int o = 0; o < space.options(issue); o++) {
      outcome[issue] = o;
      search(issue + 1, sum.add(space.value(0, issue, o)), enough);
    }
  }
}
