package parley.rota.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a doctor does on a day, settled before: a solver may not change it.
 *
 * @param shift the shift that starts on the day; empty for none
 */
public record Fixed(String doctor, LocalDate day, Optional<String> shift) {}
