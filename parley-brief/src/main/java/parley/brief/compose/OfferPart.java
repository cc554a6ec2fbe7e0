package parley.brief.compose;

import java.util.List;
import parley.brief.page.Topic;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersQuestion;
import parley.rota.format.RotaFile;

/** What one offer comes to: for each point of the scale, for employers, and for rotas. */
public final class OfferPart extends Part {

  private final OffersQuestion question;
  private final List<RotaFile> rotas;

  /**
   * What one offer comes to, beside a second one if the question names it.
   *
   * @param rotas of the case, on which promises about rotas are counted
   */
  public OfferPart(OffersQuestion question, List<RotaFile> rotas) {
    super(Topic.WORTH);
    this.question = question;
    this.rotas = List.copyOf(rotas);
  }

  @Override
  Answer answer(Sheet sheet) {
    return OfferComposer.of(sheet, Offers.answer(sheet.view(), question), rotas);
  }
}
