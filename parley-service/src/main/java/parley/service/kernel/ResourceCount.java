package parley.service.kernel;

/**
 * What was counted of a resource.
 *
 * @param span the time over which it was counted
 * @param begun how many got a unit; whoever is interrupted and resumed counts once
 * @param gaveUp how many stopped waiting
 * @param interrupted how often work was interrupted
 * @param waits all times of waiting that ended, added up
 * @param squares their squares, added up
 * @param longest the longest of them
 * @param waited what all waited within the span, also those who wait still: by Little's law what
 *     {@code waitArea} is
 * @param waitArea the number of those who wait, over time
 * @param useArea the number of units in use, over time
 * @param dutyArea the number of units on duty, over time
 * @param waiting how many wait at the end
 * @param inUse how many units are in use at the end
 */
public record ResourceCount(
    double span,
    long begun,
    long gaveUp,
    long interrupted,
    double waits,
    double squares,
    double longest,
    double waited,
    double waitArea,
    double useArea,
    double dutyArea,
    int waiting,
    int inUse) {

  /** The mean wait of those who were served; zero if nobody was. */
  public double meanWait() {
    return begun == 0 ? 0 : waits / begun;
  }

  /** The mean number of those who wait. */
  public double meanWaiting() {
    return waitArea / span;
  }

  /** The mean number of units in use. */
  public double meanInUse() {
    return useArea / span;
  }

  /** Units in use over units on duty; above 1 if many finish beyond their shift. */
  public double utilisation() {
    return useArea / dutyArea;
  }
}
