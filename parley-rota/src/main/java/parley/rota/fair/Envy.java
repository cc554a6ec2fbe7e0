package parley.rota.fair;

/**
 * A doctor who bears more than an equal, and would still do so with one unit less.
 *
 * @param doctor id
 * @param equal id of the other
 * @param more the difference, adjusted
 */
public record Envy(String doctor, String equal, double more) {}
