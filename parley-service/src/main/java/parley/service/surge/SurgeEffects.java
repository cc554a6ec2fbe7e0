package parley.service.surge;

import parley.service.kernel.Interval;

/**
 * What a walkout and a surge do to one measure, alone and together: differences to days with
 * neither, over the same patients and the same absences.
 *
 * @param measure its name
 * @param strike of the walkout alone
 * @param flu of the surge alone
 * @param both of both together
 * @param interaction what both together do beyond the sum of what each does alone
 */
public record SurgeEffects(
    String measure, Interval strike, Interval flu, Interval both, Interval interaction) {}
