package parley.talks.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** Scenarios made in code, the same for the same seed. */
public final class SeededSpaces {

  private SeededSpaces() {}

  /** Weights that add up to one and values from 0 to 1, with so many digits each. */
  public static AdditiveSpace random(long seed, int parties, int digits, int... options) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] values = new double[parties][options.length][];
    double[][] weights = new double[parties][options.length];
    for (int p = 0; p < parties; p++) {
      for (int i = 0; i < options.length; i++) {
        weights[p][i] = 0.1 + random.nextDouble();
        values[p][i] = new double[options[i]];
        for (int o = 0; o < options[i]; o++) {
          values[p][i][o] = random.nextDouble();
        }
        values[p][i][random.nextInt(options[i])] = 1;
      }
      double sum = Arrays.stream(weights[p]).sum();
      weights[p] = Arrays.stream(weights[p]).map(w -> w / sum).toArray();
    }
    return of("seed " + seed, weights, values, digits, 0);
  }

  /** Like {@link #random} with two parties, the second wanting what the first does not. */
  public static AdditiveSpace opposed(long seed, int digits, double reserve, int... options) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] values = new double[2][options.length][];
    double[][] weights = new double[2][options.length];
    for (int i = 0; i < options.length; i++) {
      weights[0][i] = 0.1 + random.nextDouble();
      weights[1][i] = 0.1 + random.nextDouble();
      values[0][i] = new double[options[i]];
      for (int o = 0; o < options[i]; o++) {
        values[0][i][o] = random.nextDouble();
      }
      Arrays.sort(values[0][i]);
      values[0][i][options[i] - 1] = 1;
      values[1][i] = Arrays.stream(values[0][i]).map(v -> 1 - v).toArray();
      values[1][i][0] = 1;
    }
    for (double[] w : weights) {
      double sum = Arrays.stream(w).sum();
      Arrays.setAll(w, i -> w[i] / sum);
    }
    return of("opposed " + seed, weights, values, digits, reserve);
  }

  /** A space from weights and values, by party, issue and option; each with so many digits. */
  public static AdditiveSpace of(
      String name, double[][] weights, double[][][] values, int digits, double reserve) {
    List<IssueDomain> issues = new ArrayList<>();
    for (int i = 0; i < weights[0].length; i++) {
      List<String> options = new ArrayList<>();
      for (int o = 0; o < values[0][i].length; o++) {
        options.add("o" + o);
      }
      issues.add(new IssueDomain.Options("i" + i, options));
    }
    List<Profile> profiles = new ArrayList<>();
    for (int p = 0; p < weights.length; p++) {
      List<Ratio> w = new ArrayList<>();
      List<Valuation> tables = new ArrayList<>();
      for (int i = 0; i < weights[p].length; i++) {
        w.add(rounded(weights[p][i], digits));
        Map<String, Ratio> table = new LinkedHashMap<>();
        for (int o = 0; o < values[p][i].length; o++) {
          table.put("o" + o, rounded(values[p][i][o], digits));
        }
        tables.add(Valuation.Table.of(table));
      }
      profiles.add(
          new Profile(
              "p" + p,
              new Profile.Additive(w, tables, Ratio.ZERO),
              Optional.of(new Profile.OfUtility(rounded(reserve, 6))),
              Optional.empty()));
    }
    return AdditiveSpace.of(new Scenario(name, issues, profiles));
  }

  private static Ratio rounded(double number, int digits) {
    return Ratio.of(BigDecimal.valueOf(number).setScale(digits, java.math.RoundingMode.HALF_UP));
  }

  /** So many issues with so many options each. */
  public static int[] shape(int issues, int options) {
    int[] shape = new int[issues];
    Arrays.fill(shape, options);
    return shape;
  }

  /** Every outcome of a small space. */
  public static List<int[]> all(Worths worths) {
    List<int[]> all = new ArrayList<>();
    int[] outcome = new int[worths.issues()];
    while (true) {
      all.add(outcome.clone());
      int i = 0;
      while (i < outcome.length && ++outcome[i] == worths.options(i)) {
        outcome[i++] = 0;
      }
      if (i == outcome.length) {
        return all;
      }
    }
  }
}
