package parley.pay.offer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Offer;
import parley.pay.book.Measures;

/**
 * The month from which new pay is paid, and in which what is owed for earlier months is paid as one
 * sum.
 *
 * @param stated whether the record says it; else it is the month after the one in which the offer
 *     was accepted or, if it was not, became known
 */
public record Payday(YearMonth month, boolean stated, Inputs inputs) {

  /**
   * The month for an offer: a figure {@code paid-from} of one of its clauses, or of the case with
   * the id of the offer behind a dot; the one that became known last.
   *
   * @throws IllegalArgumentException if the text of the figure is no month
   */
  static Payday of(CaseView view, Offer offer) {
    String own = Measures.PAID_FROM + "." + offer.id().replace('/', '-');
    Optional<Figure> stated =
        Stream.concat(
                offer.clauses().stream()
                    .flatMap(c -> c.figures().stream())
                    .filter(f -> f.measure().equals(Measures.PAID_FROM)),
                view.listFigures(own).stream())
            .filter(f -> f.text().isPresent())
            .max(Comparator.comparing(Figure::known));
    return stated
        .map(f -> new Payday(month(f), true, Inputs.of(f)))
        .orElseGet(
            () -> new Payday(YearMonth.from(decided(offer)).plusMonths(1), false, Inputs.NONE));
  }

  private static LocalDate decided(Offer offer) {
    return offer.decisions().stream()
        .filter(d -> d.outcome() == Offer.Verdict.ACCEPTED)
        .map(Offer.Decision::known)
        .max(Comparator.naturalOrder())
        .orElse(offer.known());
  }

  private static YearMonth month(Figure figure) {
    String text = figure.text().orElseThrow();
    try {
      return YearMonth.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "%s says \"%s\"; it must be a month such as 2024-11.".formatted(figure.id(), text), e);
    }
  }
}
