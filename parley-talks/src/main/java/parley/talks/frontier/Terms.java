package parley.talks.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
  record Term(int party, Ratio amount, boolean[] @Nullable [] at) {}

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

  private Terms(TermsDraft draft) {
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

  private void prepare(TermsDraft draft, BigInteger[] scales, int depth) {
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

  private Party party(TermsDraft draft, BigInteger[] scales, int p) {
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
    TermsDraft draft = new TermsDraft(scenario);
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
}
