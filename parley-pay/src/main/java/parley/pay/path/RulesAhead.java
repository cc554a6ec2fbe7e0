package parley.pay.path;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.tax.Circumstances;
import parley.pay.tax.FoundRules;
import parley.pay.tax.MissingParameters;
import parley.pay.tax.TaxRules;

/**
 * The rules of taxes and pensions from the year of the last award made on: those known for a year,
 * and beyond them those of the last year known.
 *
 * @param byYear the rules of the year of the last award made, then of each year ahead
 * @param lastKnown the last year whose own rules are known
 */
record RulesAhead(List<TaxRules> byYear, PayYear lastKnown) {

  RulesAhead {
    byYear = List.copyOf(byYear);
  }

  /** The rules, or what the book lacks for the year of the last award made. */
  sealed interface Found {

    /** The rules. */
    record Rules(RulesAhead ahead) implements Found {}

    /** No take-home pay can be computed. */
    record None(Computed.NotComputable why) implements Found {}
  }

  static Found of(
      ParameterBook book, Circumstances who, Prospect.Known prospect, Thresholds thresholds) {
    switch (TaxRules.of(book, prospect.last(), who)) {
      case MissingParameters missing -> {
        return new Found.None(
            new Computed.NotComputable(
                Derivation.id(Measures.VERB, "backwards", "losers"),
                "take-home-lost",
                Computed.Reason.NOT_IN_RECORD,
                missing.names()));
      }
      case TaxRules first -> {
        return new Found.Rules(of(book, who, prospect, thresholds, first));
      }
    }
  }

  private static RulesAhead of(
      ParameterBook book,
      Circumstances who,
      Prospect.Known prospect,
      Thresholds thresholds,
      TaxRules first) {
    List<TaxRules> byYear = new ArrayList<>(List.of(first));
    TaxRules known = first;
    BigDecimal risen = BigDecimal.ONE;
    for (YearPrices prices : prospect.ahead()) {
      Optional<TaxRules> own = find(TaxRules.of(book, prices.year(), who));
      known = own.orElse(known);
      risen = own.isPresent() ? BigDecimal.ONE : risen.multiply(prices.factor(), Derivation.EXACT);
      byYear.add(thresholds == Thresholds.HELD ? known : known.withTiersTimes(risen));
    }
    return new RulesAhead(byYear, known.year());
  }

  private static Optional<TaxRules> find(FoundRules found) {
    return found instanceof TaxRules rules ? Optional.of(rules) : Optional.empty();
  }

  Inputs inputs() {
    return byYear.stream().map(TaxRules::inputs).reduce(Inputs.NONE, Inputs::plus);
  }
}
