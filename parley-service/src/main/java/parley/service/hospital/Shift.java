package parley.service.hospital;

/**
 * A part of each day.
 *
 * @param fromHour its start, 0 to 23
 * @param hours its length; it may pass midnight
 * @param planned whether planned sessions run in it
 * @param restAfter whether whoever stands in on it is away from the planned sessions of the day
 *     after
 */
public record Shift(String name, int fromHour, int hours, boolean planned, boolean restAfter) {

  /** Checks the hours. */
  public Shift {
    Checks.require(!name.isBlank(), "A shift has no name.");
    Checks.require(
        fromHour >= 0 && fromHour < Checks.HOURS_A_DAY && hours > 0 && hours <= Checks.HOURS_A_DAY,
        "The shift \"%s\" starts at hour %s and lasts %s hours; expected 0 to 23, and 1 to 24.",
        name,
        fromHour,
        hours);
  }
}
