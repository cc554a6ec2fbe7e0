package parley.talks.tournament;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a tournament comes to.
 *
 * <p>The score of a strategy on a profile, that is on one side of one scenario, is what it has
 * there on average over all strategies it meets and all repeats. Sessions of one profile are alike,
 * and repeats of strategies that draw nothing are the same; so it is profiles, not sessions, that
 * are counted as independent by intervals and tests.
 *
 * @param rows one for each strategy, the best first
 * @param friedman whether they differ at all; empty below six profiles
 * @param comparisons every pair; empty below six profiles
 * @param game what each has against each
 */
public record Standings(
    List<Row> rows,
    int profiles,
    Optional<Friedman> friedman,
    List<Comparison> comparisons,
    EmpiricalGame game) {

  /** With fewer pairs no signed-rank test can reach the level 0.05. */
  public static final int LEAST_PROFILES = 6;

  private static final int RESAMPLES = 2_000;
  private static final double LEVEL = 0.95;

  /** Copies the lists. */
  public Standings {
    rows = List.copyOf(rows);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * A strategy in the table.
   *
   * @param strategy its place in the tournament
   * @param mean of its scores
   * @param low from here
   * @param high to here the mean lies with a chance of 95 %, by resampling of profiles; with one
   *     scenario or two this says little
   * @param other what those it meets have on average
   * @param agreements the share of its sessions that end in a deal
   * @param round the mean round of its deals; empty without any
   */
  public record Row(
      int strategy,
      double mean,
      double low,
      double high,
      double other,
      double agreements,
      Optional<Double> round) {}

  /**
   * Two strategies on the same profiles.
   *
   * @param difference of their means, the one less the other
   * @param chance of such differences if both are alike, by Wilcoxon's signed ranks
   * @param adjusted the same after Holm, for all pairs together
   */
  public record Comparison(int one, int other, double difference, double chance, double adjusted) {}

  /**
   * Of results.
   *
   * @throws IllegalArgumentException if a match has no result
   */
  public static Standings of(Tournament tournament, Collection<MatchResult> results) {
    int missing = tournament.unplayed(results).size();
    if (missing > 0) {
      throw new IllegalArgumentException("%s matches have no result.".formatted(missing));
    }
    Sums sums = new Sums(tournament, results);
    double[][] scores = sums.scores();
    int profiles = 2 * tournament.arenas().size();
    boolean tested = profiles >= LEAST_PROFILES;
    double[][] ends = resampled(scores, tournament.terms().seed());
    List<Row> rows =
        IntStream.range(0, scores.length)
            .mapToObj(s ->
                new Row(
                    s,
                    Arrays.stream(scores[s]).average().orElseThrow(),
                    ends[s][0],
                    ends[s][1],
                    sums.other(s),
                    sums.agreements(s),
                    sums.round(s)))
            .sorted(Comparator.comparingDouble(Row::mean).reversed())
            .toList();
    return new Standings(
        rows,
        profiles,
        tested ? Optional.of(Friedman.of(scores)) : Optional.empty(),
        tested ? comparisons(scores) : List.of(),
        EmpiricalGame.of(sums.payoffs()));
  }

  /** The quantiles of resampled means, by strategy; all strategies share the resamples. */
  private static double[][] resampled(double[][] scores, long seed) {
    int profiles = scores[0].length;
    double[][] means = new double[scores.length][RESAMPLES];
    SplittableRandom random = new SplittableRandom(seed);
    for (int k = 0; k < RESAMPLES; k++) {
      for (int draw = 0; draw < profiles; draw++) {
        int profile = random.nextInt(profiles);
        for (int s = 0; s < scores.length; s++) {
          means[s][k] += scores[s][profile] / profiles;
        }
      }
    }
    int low = (int) Math.round((1 - LEVEL) / 2 * (RESAMPLES - 1));
    return Arrays.stream(means)
        .map(m -> {
          Arrays.sort(m);
          return new double[] {m[low], m[RESAMPLES - 1 - low]};
        })
        .toArray(double[][]::new);
  }

  private static List<Comparison> comparisons(double[][] scores) {
    List<Comparison> raw = new ArrayList<>();
    for (int a = 0; a < scores.length; a++) {
      for (int b = a + 1; b < scores.length; b++) {
        double difference =
            Arrays.stream(scores[a]).average().orElseThrow()
                - Arrays.stream(scores[b]).average().orElseThrow();
        double chance = SignedRanks.of(scores[a], scores[b]).chance();
        raw.add(new Comparison(a, b, difference, chance, chance));
      }
    }
    double[] adjusted = Holm.adjusted(raw.stream().mapToDouble(Comparison::chance).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(k -> {
          Comparison c = raw.get(k);
          return new Comparison(c.one(), c.other(), c.difference(), c.chance(), adjusted[k]);
        })
        .toList();
  }
}
