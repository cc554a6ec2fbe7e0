package parley.room.answers;

/**
 * Answers within the room's frame.
 *
 * @param days the day, and how to choose another
 * @param whole whether all five are shown
 * @param html what parley-brief drew: escaped there
 */
public record AnswersPage(DayPicker days, boolean whole, String html) {}
