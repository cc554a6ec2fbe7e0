package parley.service.walkout;

import org.hipparchus.special.Erf;
import parley.service.kernel.KeyedRandom;

/** How many of those due in a shift come. */
@FunctionalInterface
interface Presence {

  /** As many as are expected. */
  Presence EXPECTED = (day, shift, grade, due, chance) -> due * chance;

  /**
   * How many come.
   *
   * @param day since the epoch, so that questions with other first days meet the same
   * @param chance with which each of them comes; for a higher one never fewer come
   */
  double of(long day, int shift, int grade, double due, double chance);

  /** By random numbers that belong to a replication. */
  static Presence drawn(long replication) {
    KeyedRandom random = new KeyedRandom();
    return (day, shift, grade, due, chance) -> {
      random.use(KeyedRandom.entity(replication, Streams.PRESENCE, day), shift << 16 | grade);
      return present(due, chance, random);
    };
  }

  private static double present(double due, double chance, KeyedRandom random) {
    return Binomial.present(due, chance, ((random.nextLong() >>> 11) + 0.5) * 0x1p-53);
  }

  /** The binomial law, by inversion. */
  final class Binomial {

    private static final int EXACT = 32;

    private Binomial() {}

    /**
     * How many of those due come; part numbers are of whole people of whom one is there in part.
     *
     * @param at between 0 and 1
     */
    static double present(double due, double chance, double at) {
      if (chance >= 1 || due <= 0) {
        return due;
      }
      int people = Math.max(1, (int) Math.rint(due));
      int come = chance <= 0 ? 0 : quantile(people, chance, at);
      return come == 0 ? 0 : Math.max(0, due - (people - come));
    }

    /** For the same place never fewer if the chance is higher. */
    static int quantile(int people, double chance, double at) {
      if (people > EXACT) {
        double z = Math.sqrt(2) * Erf.erfInv(2 * at - 1);
        double number = people * chance + z * Math.sqrt(people * chance * (1 - chance));
        return (int) Math.max(0, Math.min(people, Math.rint(number)));
      }
      return chance > 0.5 ? people - fewer(people, 1 - chance, 1 - at) : fewer(people, chance, at);
    }

    private static int fewer(int people, double chance, double at) {
      double odds = chance / (1 - chance);
      double probability = Math.pow(1 - chance, people);
      double upTo = probability;
      int number = 0;
      while (upTo < at && number < people) {
        probability *= odds * (people - number) / (number + 1);
        upTo += probability;
        number++;
      }
      return number;
    }
  }
}
