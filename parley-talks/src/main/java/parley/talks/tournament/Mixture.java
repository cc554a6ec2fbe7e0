package parley.talks.tournament;

import java.util.List;

/**
 * A mixed strategy that all play.
 *
 * @param shares by strategy; they add up to 1
 * @param value what each has on average
 * @param regret how much more the best strategy against it has; zero in an equilibrium
 */
public record Mixture(List<Double> shares, double value, double regret) {

  /** Copies the list. */
  public Mixture {
    shares = List.copyOf(shares);
  }
}
