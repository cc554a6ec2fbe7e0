package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/** A scenario in exact fractions, before the scale of each party is known. */
final class TermsDraft {

  /** Sums below this leave room for differences. */
  private static final int MOST_BITS = 60;

  final Scenario scenario;
  final List<List<String>> options;
  final List<Terms.Term> terms = new ArrayList<>();
  final Ratio[][][] values;
  final Ratio[] constants;
  final Ratio[] dividedBy;
  final boolean[] isCut;

  TermsDraft(Scenario scenario) {
    this.scenario = scenario;
    options = scenario.issues().stream().map(IssueDomain::options).toList();
    int many = scenario.profiles().size();
    values = new Ratio[many][options.size()][];
    constants = new Ratio[many];
    dividedBy = new Ratio[many];
    isCut = new boolean[many];
    for (int p = 0; p < many; p++) {
      Profile profile = scenario.profiles().get(p);
      dividedBy[p] = Ratio.ONE;
      constants[p] = Ratio.ZERO;
      switch (profile.preferences()) {
        case Profile.Additive additive -> add(p, additive);
        case Profile.Interacting interacting -> {
          add(p, interacting.additive());
          for (Profile.Interaction interaction : interacting.interactions()) {
            add(p, interaction);
          }
        }
        case Profile.Boxes boxes -> add(p, boxes);
      }
    }
  }

  private void add(int party, Profile.Additive additive) {
    constants[party] = additive.constant();
    for (int i = 0; i < options.size(); i++) {
      Ratio weight = additive.weights().get(i);
      values[party][i] = new Ratio[options.get(i).size()];
      for (int o = 0; o < values[party][i].length; o++) {
        String option = options.get(i).get(o);
        String issue = scenario.issues().get(i).name();
        values[party][i][o] =
            additive
                .valuations()
                .get(i)
                .find(option)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "%s gives no value to \"%s\" of the issue \"%s\"."
                            .formatted(scenario.profiles().get(party).name(), option, issue)))
                .times(weight);
      }
    }
  }

  private void add(int party, Profile.Interaction interaction) {
    boolean[][] at = new boolean[options.size()][];
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < at.length; i++) {
      places.put(scenario.issues().get(i).name(), i);
    }
    interaction
        .options()
        .forEach((issue, option) -> {
          Integer place = places.get(issue);
          int chosen = place == null ? -1 : options.get(place).indexOf(option);
          if (place == null || chosen < 0) {
            throw new IllegalArgumentException(
                "An interaction of %s names \"%s\" of the issue \"%s\", which is not in %s."
                    .formatted(
                        scenario.profiles().get(party).name(), option, issue, scenario.name()));
          }
          at[place] = new boolean[options.get(place).size()];
          at[place][chosen] = true;
        });
    addTerm(party, interaction.adds(), at);
  }

  private void add(int party, Profile.Boxes boxes) {
    dividedBy[party] = boxes.maximum();
    isCut[party] = true;
    for (int i = 0; i < options.size(); i++) {
      values[party][i] = new Ratio[options.get(i).size()];
      Arrays.fill(values[party][i], Ratio.ZERO);
    }
    for (Profile.Box box : boxes.boxes()) {
      boolean[][] at = new boolean[options.size()][];
      box.sides()
          .forEach((issue, side) -> {
            at[issue] = new boolean[options.get(issue).size()];
            for (int o = 0; o < at[issue].length; o++) {
              Ratio number = Ratio.parse(options.get(issue).get(o));
              at[issue][o] =
                  number.compareTo(Ratio.of(side.from())) >= 0
                      && number.compareTo(Ratio.of(side.to())) <= 0;
            }
          });
      if (!box.inside()) {
        constants[party] = constants[party].plus(box.pays());
      }
      addTerm(party, box.inside() ? box.pays() : Ratio.ZERO.minus(box.pays()), at);
    }
  }

  private void addTerm(int party, Ratio amount, boolean[][] at) {
    boolean everywhere = Arrays.stream(at).allMatch(a -> a == null);
    if (everywhere) {
      constants[party] = constants[party].plus(amount);
    } else if (amount.signum() != 0) {
      terms.add(new Terms.Term(party, amount, at));
    }
  }

  /** The least common denominator of what each party states. */
  BigInteger[] scales() {
    BigInteger[] scales = new BigInteger[constants.length];
    for (int p = 0; p < scales.length; p++) {
      BigInteger scale = common(constants[p].over(), dividedBy[p]);
      for (Ratio[] issue : values[p]) {
        for (Ratio value : issue) {
          scale = common(scale, value);
        }
      }
      for (Terms.Term term : terms) {
        scale = term.party() == p ? common(scale, term.amount()) : scale;
      }
      scales[p] = scale;
    }
    return scales;
  }

  private static BigInteger common(BigInteger scale, Ratio number) {
    return scale.divide(scale.gcd(number.over())).multiply(number.over());
  }

  void checkSize() {
    BigInteger[] scales = scales();
    for (int p = 0; p < scales.length; p++) {
      Ratio most = size(constants[p]).plus(size(dividedBy[p]));
      for (Ratio[] issue : values[p]) {
        most =
            most.plus(
                Arrays.stream(issue).map(TermsDraft::size).reduce(Ratio::max).orElse(Ratio.ZERO));
      }
      for (Terms.Term term : terms) {
        most = term.party() == p ? most.plus(size(term.amount())) : most;
      }
      BigInteger whole = most.times(new Ratio(scales[p], BigInteger.ONE)).ceiling();
      if (whole.bitLength() > MOST_BITS) {
        throw new IllegalArgumentException(
            "The numbers of %s have too many digits for a search of interacting issues."
                .formatted(scenario.name()));
      }
    }
  }

  private static Ratio size(Ratio number) {
    return number.signum() < 0 ? Ratio.ZERO.minus(number) : number;
  }
}
