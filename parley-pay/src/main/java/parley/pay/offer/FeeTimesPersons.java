package parley.pay.offer;

/** The ids of a figure for a fee and of a figure for a number of persons. */
public record FeeTimesPersons(String fee, String persons) {}
