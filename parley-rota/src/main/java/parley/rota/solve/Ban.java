package parley.rota.solve;

import java.util.Optional;

/**
 * Why a doctor may not have a shift on a day, whatever else stands in the row.
 *
 * @param item what says so; empty for what cannot be otherwise: the days in post, skills, and
 *     duties that overlap those of before
 * @param mayBeAgreed whether it is a rule that an agreement lifts
 */
record Ban(Optional<Conflict.Item> item, boolean mayBeAgreed) {

  static final Ban FACT = new Ban(Optional.empty(), false);

  static Ban of(Conflict.Item item) {
    return new Ban(Optional.of(item), false);
  }
}
