package parley.room.answers;

import parley.brief.page.Entry;

/** A figure, event, source, rule or conflict of the record. */
public record OpenPage(DayPicker days, Entry entry) {}
