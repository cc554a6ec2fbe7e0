package parley.pay.real;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Series;
import parley.pay.book.Awards;
import parley.pay.book.Chain;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.book.Percent;

/** Compounds the awards of consecutive pay years. */
public final class AwardChains {

  private AwardChains() {}

  public static AwardsAnswer answer(CaseView view, Optional<Awards> awards, int recentYears) {
    List<AwardsAnswer.Span> spans = new ArrayList<>();
    awards.ifPresent(a -> {
      List<PayYear> years = a.years();
      List<PayYear> recent = years.subList(Math.max(0, years.size() - recentYears), years.size());
      PayYear first = recent.getFirst();
      PayYear last = recent.getLast();
      for (Chain chain : a.chains()) {
        for (int length = 1; first.plus(length - 1).compareTo(last) <= 0; length++) {
          for (PayYear from = first;
              from.plus(length - 1).compareTo(last) <= 0;
              from = from.plus(1)) {
            spans.add(span(a, chain, from, from.plus(length - 1)));
          }
        }
      }
    });
    return new AwardsAnswer(spans, view.listFigures(Measures.CUMULATIVE_RISE));
  }

  public static AwardsAnswer.Span span(Awards awards, Chain chain, PayYear from, PayYear to) {
    List<AwardsAnswer.Step> steps =
        from.through(to).stream()
            .flatMap(y -> awards.rowsOf(y).stream())
            .map(r -> step(r, chain))
            .toList();
    String id =
        Derivation.id(Measures.VERB, "awards", chain.name().toLowerCase(Locale.ROOT), from, to);
    Awards.Product product = awards.product(chain, from, to);
    Computed rise =
        product.missing().isEmpty()
            ? new Derivation(
                    id,
                    Measures.CUMULATIVE_RISE,
                    "%",
                    "awards of %s to %s compounded, column %s of the awards"
                        .formatted(from, to, chain.column()),
                    product.inputs())
                .value(product.factor().subtract(BigDecimal.ONE).multiply(Percent.HUNDRED))
            : new Computed.NotComputable(
                id, Measures.CUMULATIVE_RISE, Computed.Reason.AWARD_MISSING, product.missing());
    return new AwardsAnswer.Span(chain, from, to, steps, rise);
  }

  private static AwardsAnswer.Step step(Series.Row row, Chain chain) {
    return new AwardsAnswer.Step(
        row.find("year").orElse(Awards.yearOf(row).toString()),
        Awards.yearOf(row),
        number(row, chain.column()),
        number(row, "percent"),
        number(row, "consolidatedCash").map(Pence::ofPounds),
        LocalDate.parse(row.get("effectiveFrom")),
        row.known(),
        row.find("note"));
  }

  private static Optional<BigDecimal> number(Series.Row row, String column) {
    return row.find(column).map(text -> row.number(column));
  }
}
