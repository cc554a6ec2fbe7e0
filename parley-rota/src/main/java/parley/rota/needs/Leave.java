package parley.rota.needs;

/**
 * How much of the time in post a doctor is away and colleagues cover: prospective cover.
 *
 * @param daysAway working days of leave a year, of all kinds
 * @param workingDays working days of a year, leave and public holidays among them
 */
public record Leave(int daysAway, int workingDays) {

  /** Working days of a year of 52 weeks of five days. */
  public static final int USUAL_WORKING_DAYS = 260;

  /** Checks the numbers. */
  public Leave {
    if (daysAway < 1 || daysAway >= workingDays) {
      throw new IllegalArgumentException(
          "Leave takes %s of %s working days a year; expected 1 or more, and fewer than all."
              .formatted(daysAway, workingDays));
    }
  }

  /** Annual leave, public holidays and study leave of a year of 260 working days. */
  public static Leave of(int annual, int holidays, int study) {
    return new Leave(annual + holidays + study, USUAL_WORKING_DAYS);
  }

  /** Lines of a pattern that are leave so that the share away is at least this one. */
  int linesAway(int posts) {
    return Math.ceilDiv(posts * daysAway, workingDays);
  }

  /** The fewest posts that give so many minutes, each so many while there. */
  int postsForHours(long minutes, long each) {
    return Math.toIntExact(Math.ceilDiv(minutes * workingDays, each * (workingDays - daysAway)));
  }

  /** The fewest posts of which so many are there on average. */
  public int postsForPresent(int present) {
    return Math.ceilDiv(present * workingDays, workingDays - daysAway);
  }
}
