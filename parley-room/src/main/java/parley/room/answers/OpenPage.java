package parley.room.answers;

import java.time.LocalDate;
import parley.brief.page.Entry;

/** A figure, event, source, rule or conflict of the record. */
public record OpenPage(LocalDate asOf, Entry entry) {}
