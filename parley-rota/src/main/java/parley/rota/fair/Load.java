package parley.rota.fair;

/**
 * What a doctor bears of one burden.
 *
 * @param doctor id
 * @param count within the rota
 * @param carried from rotas before
 * @param weight share of full time times share of the rota's days in post, above 0 to 1
 * @param adjusted what it would be full-time and all the time: count / weight
 * @param withCarried the same with what was carried in, which is adjusted to the share of full time
 *     alone
 * @param rank place by {@code adjusted}, 1 for the heaviest load; equal loads share the better
 *     place
 * @param rankWithCarried place by {@code withCarried}
 */
public record Load(
    String doctor,
    long count,
    int carried,
    double weight,
    double adjusted,
    double withCarried,
    int rank,
    int rankWithCarried) {}
