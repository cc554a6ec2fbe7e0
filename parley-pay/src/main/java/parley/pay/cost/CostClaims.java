package parley.pay.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Range;
import parley.casefile.Series;
import parley.pay.book.PayYear;

/**
 * Reads what published costs of a rise are about, from a series without a role that has the columns
 * claim, percent, payYear and perimeter. A column rise says which rise a cost per one per cent was
 * divided from.
 */
final class CostClaims {

  private static final List<String> COLUMNS = List.of("claim", "percent", "payYear", "perimeter");

  private CostClaims() {}

  /**
   * A published cost in GBP million a year.
   *
   * @param percent what to divide it by for the cost of one per cent
   * @param rise the rise of which it is the cost, or a part of the cost
   * @param year whose pay the rise is added to
   */
  record Claim(
      Figure figure,
      BigDecimal percent,
      BigDecimal rise,
      PayYear year,
      Optional<Perimeter> perimeter) {

    /** The cost of one per cent. */
    Range perPercent() {
      Range cost = Range.of(figure).orElseThrow();
      return new Range(
          cost.low().divide(percent, Derivation.EXACT),
          cost.high().divide(percent, Derivation.EXACT));
    }
  }

  /**
   * The claims in the order of the series; one whose figure was not known on the day is left out.
   *
   * @throws IllegalArgumentException if a row cannot be read
   */
  static List<Claim> listAll(CaseView view) {
    List<Claim> claims = new ArrayList<>();
    for (Series series : view.listSeries(Series.Role.OTHER)) {
      if (series.columns().containsAll(COLUMNS)) {
        series
            .rows()
            .forEach(row ->
                view.record()
                    .allFigures()
                    .filter(f -> f.id().equals(row.get("claim")))
                    .filter(f -> f.isSourced() && f.lowest().isPresent())
                    .findFirst()
                    .ifPresent(f -> claims.add(claim(row, f))));
      }
    }
    return claims;
  }

  private static Claim claim(Series.Row row, Figure figure) {
    BigDecimal percent = row.number("percent");
    BigDecimal rise = row.find("rise").isPresent() ? row.number("rise") : percent;
    if (percent.signum() <= 0 || rise.signum() <= 0) {
      throw new IllegalArgumentException(
          "The claim %s is the cost of %s %% of a rise of %s %%; both are above 0."
              .formatted(figure.id(), percent.toPlainString(), rise.toPlainString()));
    }
    return new Claim(
        figure,
        percent,
        rise,
        PayYear.parse(row.get("payYear")),
        row.find("perimeter").map(CostClaims::perimeter));
  }

  private static Perimeter perimeter(String text) {
    try {
      return Perimeter.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The perimeter \"%s\" of a claim is none of basic, gross, with_knock_on and net."
              .formatted(text),
          e);
    }
  }
}
