package parley.talks.session;

import java.util.SplittableRandom;

/**
 * How a party votes on a mediator's text (Klein, Faratin, Sayama and Bar-Yam 2003). One no worse
 * than the current text it accepts. A worse one it accepts with chance
 *
 * <pre>
 *   exp(-loss / T),   T = warmth x (1 - t)
 * </pre>
 *
 * <p>where the loss is a share of the range from its worst outcome to its best, and t the time from
 * 0 to 1. A hill climber has no warmth. If all have the same warmth, a text is passed on the way
 * with chances as exp(sum of shares / T), so that slow cooling ends at the greatest sum. But a hill
 * climber gains from an annealer: the dilemma of that article.
 *
 * @param warmth zero or more
 */
public record Voter(String name, double warmth) {

  private static final String WARMTH = "annealer:";

  /** Checks the warmth. */
  public Voter {
    if (!(warmth >= 0) || Double.isInfinite(warmth)) {
      throw new IllegalArgumentException("A warmth is 0 or more, not %s.".formatted(warmth));
    }
  }

  /** Accepts what is no worse. */
  public static Voter climber() {
    return new Voter("climber", 0);
  }

  /** Accepts worse texts early on: a loss of a tenth of its range with chance 1/e at the start. */
  public static Voter annealer() {
    return new Voter("annealer", 0.1);
  }

  /**
   * The voter of a name: climber, annealer, or annealer:T with another warmth.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Voter named(String name) {
    if (name.equals("climber")) {
      return climber();
    }
    if (name.equals("annealer")) {
      return annealer();
    }
    try {
      if (name.startsWith(WARMTH)) {
        return new Voter(name, Double.parseDouble(name.substring(WARMTH.length())));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The voter \"%s\" has no number after its colon; expected one such as annealer:0.2."
              .formatted(name),
          e);
    }
    throw new IllegalArgumentException(
        "There is no voter \"%s\"; on a single text there are climber, annealer and annealer:T."
            .formatted(name));
  }

  /**
   * Whether a draft is accepted.
   *
   * @param loss against the current text, as a share of the range; zero or less if it is no worse
   */
  boolean accepts(double loss, double time, SplittableRandom random) {
    double temperature = warmth * (1 - time);
    return loss <= 0 || temperature > 0 && random.nextDouble() < Math.exp(-loss / temperature);
  }
}
