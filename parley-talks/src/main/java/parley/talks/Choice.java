package parley.talks;

/** The option chosen on an issue. */
public record Choice(String issue, String option) {}
