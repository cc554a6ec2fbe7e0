package parley.service.waiting;

/**
 * What happened on a day.
 *
 * @param started clocks that started
 * @param treated those who were treated
 * @param removed those who left without treatment
 * @param waiting those who wait at the end of the day
 */
public record ListDay(int started, int treated, int removed, int waiting) {}
