package parley.rota.cover;

/**
 * What a volunteer asks of the duties given: a set of numbers of its own, apart from the contract
 * of those whom the volunteer stands in for. All times are minutes that pass.
 *
 * @param id of the set
 * @param longestMinutes of a duty, at most
 * @param betweenMinutes free from the end of a duty to the start of the next
 * @param afterNightMinutes the same after a duty that is a night
 * @param sessionBeforeMinutes free from the end of an own session to the start of a duty
 * @param sessionBeforeNightMinutes the same before a night
 * @param sessionAfterMinutes free from the end of a duty to the start of an own session
 * @param sessionAfterNightMinutes the same after a night
 * @param mostDaysInRow consecutive days on which duties start, at most
 * @param mostDuties in all, at most
 */
public record RestRules(
    String id,
    int longestMinutes,
    int betweenMinutes,
    int afterNightMinutes,
    int sessionBeforeMinutes,
    int sessionBeforeNightMinutes,
    int sessionAfterMinutes,
    int sessionAfterNightMinutes,
    int mostDaysInRow,
    int mostDuties) {

  /** Checks the numbers. */
  public RestRules {
    Checks.require(
        longestMinutes > 0 && mostDaysInRow > 0 && mostDuties > 0,
        "The rest rules %s allow duties of %s minutes, %s days in a row and %s duties; expected 1 or more of each.",
        id,
        longestMinutes,
        mostDaysInRow,
        mostDuties);
    Checks.require(
        Math.min(
                Math.min(betweenMinutes, sessionBeforeMinutes),
                Math.min(sessionBeforeNightMinutes, sessionAfterMinutes))
            >= 0,
        "The rest rules %s ask for a rest of less than 0 minutes; expected 0 or more.",
        id);
    Checks.require(
        afterNightMinutes >= betweenMinutes && sessionAfterNightMinutes >= sessionAfterMinutes,
        "The rest rules %s ask for less rest after a night than after another duty; expected as much or more.",
        id);
  }

  /** Rest from the end of a duty to the start of the next. */
  int afterMinutes(boolean isNight) {
    return isNight ? afterNightMinutes : betweenMinutes;
  }
}
