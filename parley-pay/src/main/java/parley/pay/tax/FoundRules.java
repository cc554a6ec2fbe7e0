package parley.pay.tax;

import java.util.Optional;

/** The rules of a year, or the parameters that the book lacks for them. */
public sealed interface FoundRules permits TaxRules, MissingParameters {

  /** The rules, if no parameter is missing. */
  Optional<TaxRules> find();

  /**
   * The rules.
   *
   * @throws IllegalArgumentException if a parameter is missing; the message names it
   */
  TaxRules orElseThrow();
}
