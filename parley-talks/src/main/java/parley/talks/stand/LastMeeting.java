package parley.talks.stand;

import java.time.LocalDate;

/**
 * The last meeting before a walkout began. The record has the day of a meeting, not its hour, so
 * the hours are bounds.
 *
 * @param leastHours whole hours from the end of the meeting's day to the start; 0 if on that day
 * @param mostHours whole hours from the earliest hour taken for a meeting to the start
 */
public record LastMeeting(
    String walkout, String event, LocalDate on, long leastHours, long mostHours) {}
