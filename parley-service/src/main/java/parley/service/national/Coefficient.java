package parley.service.national;

/**
 * A coefficient of the model, on the logarithmic scale.
 *
 * @param value with its 90 % interval, by Student's t
 */
public record Coefficient(Term term, Estimate value) {}
