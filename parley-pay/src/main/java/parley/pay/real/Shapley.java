package parley.pay.real;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import parley.casefile.Derivation;

/**
 * The Shapley value: what each of several players adds to a common result, as the mean of what it
 * adds over all orders in which they may join. The parts sum to the result of all less that of
 * none, players that always add the same get the same, and one that adds nothing gets nothing.
 *
 * <p>L. S. Shapley, A value for n-person games (1953): part(i) = sum over coalitions S without i of
 * |S|! (n - |S| - 1)! / n! x (v(S with i) - v(S)).
 */
final class Shapley {

  private Shapley() {}

  /**
   * The part of each player.
   *
   * @param players how many there are
   * @param value the result of a coalition; bit i of its number says whether player i is in it
   */
  static List<BigDecimal> parts(int players, IntFunction<BigDecimal> value) {
    int coalitions = 1 << players;
    List<BigDecimal> values = new ArrayList<>(coalitions);
    for (int coalition = 0; coalition < coalitions; coalition++) {
      values.add(value.apply(coalition));
    }
    BigDecimal orders = new BigDecimal(factorial(players));
    List<BigDecimal> parts = new ArrayList<>(players);
    for (int player = 0; player < players; player++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int coalition = 0; coalition < coalitions; coalition++) {
        if ((coalition & 1 << player) == 0) {
          int size = Integer.bitCount(coalition);
          BigInteger weight = factorial(size).multiply(factorial(players - size - 1));
          BigDecimal added = values.get(coalition | 1 << player).subtract(values.get(coalition));
          sum = sum.add(added.multiply(new BigDecimal(weight)));
        }
      }
      parts.add(sum.divide(orders, Derivation.EXACT));
    }
    return parts;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }
}
