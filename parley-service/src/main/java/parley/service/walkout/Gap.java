package parley.service.walkout;

import java.time.LocalDate;

/**
 * Minimum cover that nobody fills: a flag for safety, not a prediction of harm.
 *
 * @param duty its name
 * @param shift that starts on the day
 * @param missing how many of the grade are missing
 */
public record Gap(LocalDate day, String duty, String grade, String shift, double missing) {}
