package parley.service.kernel;

/**
 * Times that were counted under one name.
 *
 * @param count how many
 * @param sum of them
 * @param squares of them, added up
 * @param longest of them
 */
public record TallyCount(long count, double sum, double squares, double longest) {

  /** Their mean; zero if there is none. */
  public double mean() {
    return count == 0 ? 0 : sum / count;
  }
}
