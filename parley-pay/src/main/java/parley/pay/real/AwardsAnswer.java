package parley.pay.real;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/**
 * What the awards of consecutive pay years add up to.
 *
 * @param spans every run of consecutive pay years among the newest ones, by chain; shorter first
 * @param claimed the cumulative rises that the record quotes, oldest first
 */
public record AwardsAnswer(List<Span> spans, List<Figure> claimed) {

  /** Copies the lists. */
  public AwardsAnswer {
    spans = List.copyOf(spans);
    claimed = List.copyOf(claimed);
  }

  /**
   * A run of pay years.
   *
   * @param steps the awards in it, in order; a pay year may have two
   * @param rise the compounded rise in per cent
   */
  public record Span(Chain chain, PayYear from, PayYear to, List<Step> steps, Computed rise) {

    /** Copies the list. */
    public Span {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One award.
   *
   * @param label the year as the series writes it, as in {@code 2023/24b} for a second award
   * @param year the pay year in which {@code effectiveFrom} lies
   * @param average the rise in per cent that the chain takes; empty where the series has none
   * @param percent the rise of every point of the scale in per cent
   * @param consolidated the flat sum a year that is added to every point
   */
  public record Step(
      String label,
      PayYear year,
      Optional<BigDecimal> average,
      Optional<BigDecimal> percent,
      Optional<Pence> consolidated,
      LocalDate effectiveFrom,
      LocalDate known,
      Optional<String> note) {}

  /** The span of a chain from one pay year to another. */
  public Optional<Span> find(Chain chain, PayYear from, PayYear to) {
    return spans.stream()
        .filter(s -> s.chain() == chain && s.from().equals(from) && s.to().equals(to))
        .findFirst();
  }
}
