package parley.service.format;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A week of influenza.
 *
 * @param weekEnding its last day
 * @param beds with patients who have it, on the mean of the week
 * @param critical the same for critical care, if told
 * @param sick staff away sick, on the mean of the week, if told
 * @param known the day on which the row became known; that of the week's end if the file has none
 */
public record FluWeek(
    LocalDate weekEnding,
    double beds,
    OptionalDouble critical,
    OptionalDouble sick,
    LocalDate known) {}
