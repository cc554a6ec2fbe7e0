package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/**
 * A scenario as sums in longs: for each party a constant, an amount for each option, and terms,
 * which are amounts that come if every issue has one of some options. A box that pays outside is a
 * constant and a term that takes it back inside.
 *
 * <p>Options of an issue that take part in the same terms differ in their own amounts alone, and of
 * them, and of any two, one that can never be worse for anybody makes the other needless
 * (coordinate compression; dominance).
 */
final class Terms {

  private static final int WORD = 64;

  /**
   * A party.
   *
   * @param scale what its longs are divided by to give utilities
   * @param least no outcome is worth less
   * @param most what is worth more is cut off here
   */
  record Party(Ratio scale, long constant, long least, long most) {

    Ratio utility(long worth) {
      return Ratio.of(worth).dividedBy(scale);
    }
  }

  /** An amount of one party, and the options of each issue at which it comes; null for all. */
  private record Term(int party, Ratio amount, boolean[] @Nullable [] at) {}

  /** An amount of one party, in its whole numbers. */
  private record Amount(int party, long amount) {}

  private final List<Party> parties = new ArrayList<>();
  private final int[] order;

  /**
   * By depth and choice: the option, what it adds to each party, and the terms it takes part in.
   */
  private final int[][] option;

  private final long[][][] adds;
  private final long[][][] member;

  /** By depth and party: the most that a choice adds. */
  private final long[][] mostAdded;

  /** Terms below zero that are decided at a depth. */
  private final long[][] lossesDecided;

  private final Amount[] terms;
  private final long[] all;

  private Terms(Draft draft) {
    int issues = draft.options.size();
    int size = draft.terms.size();
    int words = Math.max(1, (size + WORD - 1) / WORD);
    int[] uses = new int[issues];
    for (Term term : draft.terms) {
      for (int i = 0; i < issues; i++) {
        uses[i] += term.at()[i] == null ? 0 : 1;
      }
    }
    order =
        IntStream.range(0, issues)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -uses[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    BigInteger[] scales = draft.scales();
    terms = new Amount[size];
    all = new long[words];
    lossesDecided = new long[issues][words];
    for (int t = 0; t < size; t++) {
      Term term = draft.terms.get(t);
      int last = 0;
      for (int d = 0; d < issues; d++) {
        last = term.at()[order[d]] == null ? last : d;
      }
      terms[t] = new Amount(term.party(), whole(term.amount(), scales[term.party()]));
      all[t / WORD] |= 1L << t;
      if (terms[t].amount() < 0) {
        lossesDecided[last][t / WORD] |= 1L << t;
      }
    }
    option = new int[issues][];
    adds = new long[issues][][];
    member = new long[issues][][];
    mostAdded = new long[issues][scales.length];
    for (int d = 0; d < issues; d++) {
      prepare(draft, scales, d);
    }
    for (int p = 0; p < scales.length; p++) {
      parties.add(party(draft, scales, p));
    }
  }

  private static long whole(Ratio amount, BigInteger scale) {
    return amount.number().multiply(scale.divide(amount.over())).longValueExact();
  }

  private void prepare(Draft draft, BigInteger[] scales, int depth) {
    int issue = order[depth];
    int many = draft.options.get(issue).size();
    long[][] worth = new long[many][scales.length];
    long[][] in = new long[many][all.length];
    for (int o = 0; o < many; o++) {
      for (int p = 0; p < scales.length; p++) {
        worth[o][p] = whole(draft.values[p][issue][o], scales[p]);
      }
      for (int t = 0; t < terms.length; t++) {
        boolean[] at = draft.terms.get(t).at()[issue];
        if (at == null || at[o]) {
          in[o][t / WORD] |= 1L << t;
        }
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int o = 0; o < many; o++) {
      int candidate = o;
      if (kept.stream().noneMatch(k -> isNeverWorse(worth, in, k, candidate))) {
        kept.removeIf(k -> isNeverWorse(worth, in, candidate, k));
        kept.add(o);
      }
    }
    option[depth] = kept.stream().mapToInt(Integer::intValue).toArray();
    adds[depth] = kept.stream().map(k -> worth[k]).toArray(long[][]::new);
    member[depth] = kept.stream().map(k -> in[k]).toArray(long[][]::new);
    Arrays.fill(mostAdded[depth], Long.MIN_VALUE);
    for (long[] added : adds[depth]) {
      for (int p = 0; p < added.length; p++) {
        mostAdded[depth][p] = Math.max(mostAdded[depth][p], added[p]);
      }
    }
  }

  /** Whether an option is at least as good for everybody as another, whatever else is chosen. */
  private boolean isNeverWorse(long[][] worth, long[][] in, int x, int o) {
    for (int p = 0; p < worth[x].length; p++) {
      if (worth[x][p] < worth[o][p]) {
        return false;
      }
    }
    for (int w = 0; w < all.length; w++) {
      for (long bits = in[x][w] ^ in[o][w]; bits != 0; bits &= bits - 1) {
        int t = w * WORD + Long.numberOfTrailingZeros(bits);
        boolean hasX = (in[x][w] & (1L << t)) != 0;
        if (hasX != terms[t].amount() > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private Party party(Draft draft, BigInteger[] scales, int p) {
    long least = whole(draft.constants[p], scales[p]);
    long constant = least;
    for (int d = 0; d < order.length; d++) {
      int place = p;
      least += Arrays.stream(adds[d]).mapToLong(a -> a[place]).min().orElseThrow();
    }
    for (Amount term : terms) {
      least += term.party() == p ? Math.min(0, term.amount()) : 0;
    }
    Ratio unit = new Ratio(scales[p], BigInteger.ONE).times(draft.dividedBy[p]);
    // A cut-off between two whole numbers would need a finer scale; the scale has it in.
    long most = draft.isCut[p] ? whole(draft.dividedBy[p], scales[p]) : Long.MAX_VALUE / 2;
    return new Party(unit, constant, Math.min(least, most), most);
  }

  /**
   * The sums of a scenario.
   *
   * @throws IllegalArgumentException if an option has no value, or sums do not fit longs
   */
  static Terms of(Scenario scenario) {
    Draft draft = new Draft(scenario);
    draft.checkSize();
    return new Terms(draft);
  }

  List<Party> parties() {
    return parties;
  }

  /** Issues in the order in which they are chosen: those in most terms first. */
  int[] order() {
    return order;
  }

  int options(int depth) {
    return option[depth].length;
  }

  /** All terms, a bit each. */
  long[] all() {
    return all;
  }

  /** What each party can reach at most before anything is chosen. */
  long[] rootBound() {
    long[] bound = new long[parties.size()];
    for (int p = 0; p < bound.length; p++) {
      bound[p] = parties.get(p).constant();
      for (long[] most : mostAdded) {
        bound[p] += most[p];
      }
    }
    for (Amount term : terms) {
      bound[term.party()] += Math.max(0, term.amount());
    }
    return bound;
  }

  /** The terms that may still come after a choice. */
  long[] left(int depth, int choice, long[] alive) {
    long[] left = member[depth][choice].clone();
    for (int w = 0; w < left.length; w++) {
      left[w] &= alive[w];
    }
    return left;
  }

  /** What each party can reach at most after a choice. */
  long[] bound(int depth, int choice, long[] before, long[] alive, long[] left) {
    long[] bound = before.clone();
    for (int p = 0; p < bound.length; p++) {
      bound[p] += adds[depth][choice][p] - mostAdded[depth][p];
    }
    for (int w = 0; w < left.length; w++) {
      for (long bits = alive[w] & ~left[w]; bits != 0; bits &= bits - 1) {
        Amount term = terms[w * WORD + Long.numberOfTrailingZeros(bits)];
        bound[term.party()] -= Math.max(0, term.amount());
      }
      for (long bits = left[w] & lossesDecided[depth][w]; bits != 0; bits &= bits - 1) {
        Amount term = terms[w * WORD + Long.numberOfTrailingZeros(bits)];
        bound[term.party()] += term.amount();
      }
    }
    return bound;
  }

  /** The outcome of choices: an option for each issue in the order of the scenario. */
  int[] outcome(int[] choices) {
    int[] outcome = new int[order.length];
    for (int d = 0; d < order.length; d++) {
      outcome[order[d]] = option[d][choices[d]];
    }
    return outcome;
  }

  /** A scenario in exact fractions, before the scale of each party is known. */
  private static final class Draft {

    /** Sums below this leave room for differences. */
    private static final int MOST_BITS = 60;

    private final Scenario scenario;
    private final List<List<String>> options;
    private final List<Term> terms = new ArrayList<>();
    private final Ratio[][][] values;
    private final Ratio[] constants;
    private final Ratio[] dividedBy;
    private final boolean[] isCut;

    Draft(Scenario scenario) {
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
        terms.add(new Term(party, amount, at));
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
        for (Term term : terms) {
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
                  Arrays.stream(issue).map(Draft::size).reduce(Ratio::max).orElse(Ratio.ZERO));
        }
        for (Term term : terms) {
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
}
