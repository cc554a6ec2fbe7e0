package parley.rota.cover;

import java.time.LocalDate;

/**
 * The volunteers' own sessions of a specialty and kind on a day.
 *
 * @param planned of those listed in the plan
 * @param fallen of them
 */
public record SessionsOfDay(
    LocalDate day,
    String specialty,
    String kind,
    int planned,
    int fallen,
    int plannedPatients,
    int fallenPatients) {}
