package parley.room.answers;

/**
 * A whole answer within the room's frame.
 *
 * @param days the day, and how to choose another
 * @param html what parley-brief drew: escaped there
 */
public record AnswersPage(DayPicker days, String html) {}
