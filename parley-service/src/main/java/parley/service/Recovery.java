package parley.service;

import java.util.OptionalLong;

/** How long it takes to work off what a walkout put off. */
public final class Recovery {

  private Recovery() {}

  /**
   * The working days to clear a backlog, the last one counting whole.
   *
   * @param backlog appointments or procedures put off; not negative
   * @param sparePerWorkingDay those that can be done on a working day beyond the usual ones
   * @return the days; empty if there is no spare capacity and something to clear
   * @throws IllegalArgumentException if a number is negative
   */
  public static OptionalLong workingDays(long backlog, long sparePerWorkingDay) {
    if (backlog < 0 || sparePerWorkingDay < 0) {
      throw new IllegalArgumentException(
          "backlog (%s) and spare capacity (%s) must not be negative."
              .formatted(backlog, sparePerWorkingDay));
    }
    if (backlog == 0) {
      return OptionalLong.of(0);
    }
    return sparePerWorkingDay == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.ceilDiv(backlog, sparePerWorkingDay));
  }
}
