package parley.pay;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Offer;
import parley.pay.book.Awards;
import parley.pay.book.Measures;
import parley.pay.book.Scales;
import parley.pay.cost.Deductions;
import parley.pay.jobs.Training;
import parley.pay.offer.Fees;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersAnswer;
import parley.pay.path.Paths;
import parley.pay.real.AwardChains;
import parley.pay.real.Claims;
import parley.pay.real.Restoration;
import parley.pay.real.RestorationAnswer;

/**
 * Answers the question what is on the table worth.
 *
 * <p>Reads the award series, the pay scale, the price indices, the offers and the figures of a
 * case. Methods, equations, sources and limits are in {@code docs/pay.md}.
 */
public final class WorthEngine {

  private WorthEngine() {}

  /**
   * The answer, from what was known on the day of the view.
   *
   * @throws IllegalArgumentException if the question names an offer that was not known on the day,
   *     or a series has a cell that cannot be read
   */
  public static WorthAnswer answer(CaseView view, WorthQuestion question) {
    Optional<Awards> awards = Awards.of(view);
    Optional<Scales> scales = Scales.of(view);
    OffersAnswer offers = Offers.answer(view, question.offers());
    RestorationAnswer restoration =
        Restoration.answer(view, awards, question.from(), question.to());
    return new WorthAnswer(
        view.asOf(),
        offers,
        Ladder.answer(view, scales, question.weights()),
        AwardChains.answer(view, awards, question.recentYears()),
        restoration,
        Claims.answer(view),
        Training.answer(view, focus(view, offers), question.morePlaces()),
        affordability(view),
        Deductions.answer(view, scales),
        Fees.asked(view, question.fees()),
        Paths.answer(
            question.paths(),
            restoration.computed(),
            scales.map(s -> s.inForceOn(view.asOf())).orElse(List.of())));
  }

  private static Optional<Offer> focus(CaseView view, OffersAnswer offers) {
    return offers.offers().stream().findFirst().flatMap(w -> view.findOffer(w.offer()));
  }

  private static AffordabilityAnswer affordability(CaseView view) {
    return new AffordabilityAnswer(
        view.listFigures(Measures.COMPARATOR),
        view.listFigures(Measures.COST_OF_ONE_PERCENT),
        view.listFigures(Measures.COST));
  }
}
