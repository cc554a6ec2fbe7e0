package parley.rota.cover;

import java.util.List;

/**
 * An offer that can be taken.
 *
 * @param volunteer index in the plan
 * @param day index of the horizon
 * @param start in minutes that pass
 * @param sessions indexes of own sessions in the model that fall for it
 * @param cells indexes of the model's places that it fills
 */
record Candidate(
    int volunteer,
    int day,
    String shift,
    long start,
    long end,
    boolean isNight,
    long pence,
    List<BandCost> bands,
    int[] sessions,
    int[] cells) {}
