package parley.rota.cover;

import java.util.List;

/**
 * A cover that was found.
 *
 * @param chosen by candidate of the model
 * @param isExact whether a solver that can prove has found it
 */
record Solved(boolean[] chosen, List<Level> levels, boolean isExact) {

  boolean isProven() {
    return levels.stream().allMatch(Level::isProven);
  }
}
