package parley.talks.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.talks.space.AdditiveSpace;

/**
 * Checks a certificate with nothing but sums and comparisons of whole numbers:
 *
 * <ol>
 *   <li>every option left out of an issue has a witness that stays and dominates it;
 *   <li>every sum of a point of one stage and an option that stays of the next issue is at or below
 *       a point of the next stage;
 *   <li>every point of the last stage is the sum of the package shown for it;
 *   <li>of the points of the last stage none is at or below another;
 *   <li>points and outcomes are as many as claimed.
 * </ol>
 *
 * <p>By 1 and 2 every outcome is at or below a point of the last stage, so none is missing; by 3
 * and 4 each of them is attained and nothing dominates it.
 */
public final class CertificateChecker {

  /**
   * What was proven.
   *
   * @param points how many points the frontier has
   * @param outcomes how many outcomes come to them
   */
  public record Proven(int points, BigInteger outcomes) {}

  private final CertificateText text;

  /** By issue: whether an option stays. */
  private final List<boolean[]> stays = new ArrayList<>();

  private CertificateChecker(CertificateText text) {
    this.text = text;
  }

  /**
   * Checks a certificate by itself: that its claims follow from the values that it states.
   *
   * @throws CertificateException if it does not prove what it claims, or cannot be read
   */
  public static Proven check(String certificate) {
    return new CertificateChecker(CertificateText.read(certificate)).check();
  }

  /**
   * Checks a certificate, and that the values that it states are those of a space.
   *
   * @throws CertificateException if it is of another space, does not prove what it claims, or
   *     cannot be read
   */
  public static Proven check(String certificate, AdditiveSpace space) {
    CertificateText text = CertificateText.read(certificate);
    text.require(isOf(text, space), "It is of another space than %s.", space.name());
    return new CertificateChecker(text).check();
  }

  private static boolean isOf(CertificateText text, AdditiveSpace space) {
    boolean same =
        text.scales().size() == space.parties() && text.values().size() == space.issues();
    for (int p = 0; same && p < space.parties(); p++) {
      same =
          text.scales().get(p).equals(space.scale(p))
              && text.constants().get(p).equals(space.constant(p));
    }
    for (int i = 0; same && i < space.issues(); i++) {
      same = text.values().get(i).size() == space.options(i);
      for (int o = 0; same && o < space.options(i); o++) {
        same = text.names().get(i).get(o).equals(space.option(i, o));
        for (int p = 0; same && p < space.parties(); p++) {
          same = text.values().get(i).get(o).get(p).equals(space.value(p, i, o));
        }
      }
    }
    return same;
  }

  private Proven check() {
    checkWitnesses();
    BigInteger outcomes = checkStages();
    List<List<BigInteger>> last = text.stages().getLast().points();
    checkPackages(last);
    checkThatNoneDominates(last);
    text.require(
        text.claimedPoints() == last.size(),
        "It claims %s points and shows %s.",
        text.claimedPoints(),
        last.size());
    text.require(
        text.claimedOutcomes().equals(outcomes),
        "It claims %s outcomes; its points have %s.",
        text.claimedOutcomes(),
        outcomes);
    return new Proven(last.size(), outcomes);
  }

  private void checkWitnesses() {
    text.values()
        .forEach(options -> {
          boolean[] all = new boolean[options.size()];
          Arrays.fill(all, true);
          stays.add(all);
        });
    for (CertificateText.Dominated d : text.dominated()) {
      stays.get(d.issue())[d.option()] = false;
    }
    for (CertificateText.Dominated d : text.dominated()) {
      List<BigInteger> option = text.values().get(d.issue()).get(d.option());
      List<BigInteger> by = text.values().get(d.issue()).get(d.by());
      text.require(
          stays.get(d.issue())[d.by()] && isAtLeast(by, option) && !by.equals(option),
          "Option %s of issue %s is left out for option %s, which does not dominate it or is left"
              + " out too.",
          d.option(),
          d.issue(),
          d.by());
    }
  }

  private static boolean isAtLeast(List<BigInteger> x, List<BigInteger> y) {
    for (int p = 0; p < y.size(); p++) {
      if (x.get(p).compareTo(y.get(p)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Checks that stages cover the sums, and counts the outcomes that come to the last. */
  private BigInteger checkStages() {
    Set<Integer> joined = new HashSet<>();
    Map<List<BigInteger>, BigInteger> ways = Map.of(text.constants(), BigInteger.ONE);
    for (CertificateText.Stage stage : text.stages()) {
      text.require(joined.add(stage.issue()), "Issue %s joins twice.", stage.issue());
      Cover cover = Cover.of(stage.points());
      Map<List<BigInteger>, BigInteger> next = new HashMap<>();
      stage.points().forEach(p -> next.put(p, BigInteger.ZERO));
      text.require(
          next.size() == stage.points().size(),
          "A point is twice in the stage of issue %s.",
          stage.issue());
      List<List<BigInteger>> options = text.values().get(stage.issue());
      for (int o = 0; o < options.size(); o++) {
        if (stays.get(stage.issue())[o]) {
          List<BigInteger> option = options.get(o);
          ways.forEach((point, many) -> {
            List<BigInteger> sum = plus(point, option);
            if (next.computeIfPresent(sum, (s, before) -> before.add(many)) == null) {
              text.require(
                  cover.reaches(sum),
                  "The sum %s is at or below no point of the stage of issue %s.",
                  sum,
                  stage.issue());
            }
          });
        }
      }
      ways = next;
    }
    text.require(
        joined.size() == text.values().size(),
        "%s of %s issues join.",
        joined.size(),
        text.values().size());
    return ways.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static List<BigInteger> plus(List<BigInteger> x, List<BigInteger> y) {
    List<BigInteger> sum = new ArrayList<>(x);
    for (int p = 0; p < sum.size(); p++) {
      sum.set(p, x.get(p).add(y.get(p)));
    }
    return sum;
  }

  private void checkPackages(List<List<BigInteger>> last) {
    text.require(
        text.packages().size() == last.size(),
        "%s packages are shown for %s points.",
        text.packages().size(),
        last.size());
    for (int point = 0; point < last.size(); point++) {
      List<Integer> options = text.packages().get(point).options();
      List<BigInteger> sum = text.constants();
      for (int i = 0; i < options.size(); i++) {
        sum = plus(sum, text.values().get(i).get(options.get(i)));
      }
      text.require(
          sum.equals(last.get(point)) && sum.equals(text.packages().get(point).values()),
          "The package of point %s comes to %s, not to what is stated.",
          point,
          sum);
    }
  }

  private void checkThatNoneDominates(List<List<BigInteger>> points) {
    Comparator<List<BigInteger>> byFirst =
        (x, y) -> {
          for (int p = 0; p < x.size(); p++) {
            int order = y.get(p).compareTo(x.get(p));
            if (order != 0) {
              return order;
            }
          }
          return 0;
        };
    List<List<BigInteger>> bestFirst = points.stream().sorted(byFirst).toList();
    // One that dominates is before; of two parties the newest has most for the second.
    boolean newestIsEnough = text.constants().size() <= 2;
    for (int k = 1; k < bestFirst.size(); k++) {
      for (int j = newestIsEnough ? k - 1 : 0; j < k; j++) {
        text.require(
            !isAtLeast(bestFirst.get(j), bestFirst.get(k)),
            "The point %s is at or below the point %s.",
            bestFirst.get(k),
            bestFirst.get(j));
      }
    }
  }
}
