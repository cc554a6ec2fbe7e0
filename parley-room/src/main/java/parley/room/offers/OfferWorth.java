package parley.room.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.compose.Brief;
import parley.brief.compose.Composer;
import parley.brief.compose.OfferPart;
import parley.casefile.Case;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.casefile.io.Fault;
import parley.ledger.Audience;
import parley.pay.offer.OffersQuestion;
import parley.room.Room;
import parley.room.gate.Caller;
import parley.rota.format.RotaFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works out what offers come to. Nothing of an offer is kept from one call to the next: a second
 * call that were faster would tell somebody that another had asked before.
 */
final class OfferWorth {

  /** The id under which an offer that nobody has put yet is valued. */
  private static final String MINE = "DRAFT";

  private final Room room;
  private final List<RotaFile> rotas;
  private final OfferText text;

  OfferWorth(Room room, List<RotaFile> rotas) {
    this.room = room;
    this.rotas = List.copyOf(rotas);
    this.text = new OfferText(room);
  }

  /**
   * An offer that is being written.
   *
   * @param against the offer with which it is compared; the one that the same side tabled before,
   *     if empty
   * @throws IllegalArgumentException if a clause does not fit the case, in one sentence
   */
  Brief of(OfferBody body, Caller caller, Optional<Ref> against, OfferShelf shelf) {
    ObjectNode offer =
        text.offer(
            MINE,
            body,
            caller.seat().party(),
            new Audience.Own(caller.seat().party()),
            "indicative",
            room.today());
    return work(offer, MINE, against, shelf);
  }

  /** An offer of the ledger or of the record, against another. */
  Brief of(Ref ref, Optional<Ref> against, OfferShelf shelf) {
    return switch (ref) {
      case Ref.OfLedger entry -> {
        LedgerOffer offer = shelf.get(entry);
        yield work(text.of(offer), offer.caseId(), against, shelf);
      }
      case Ref.OfRecord record -> work(List.of(), record.id(), against, shelf);
    };
  }

  private Brief work(ObjectNode offer, String id, Optional<Ref> against, OfferShelf shelf) {
    return work(List.of(offer), id, against, shelf);
  }

  private Brief work(List<ObjectNode> own, String id, Optional<Ref> against, OfferShelf shelf) {
    List<ObjectNode> offers = new ArrayList<>(own);
    OffersQuestion question = OffersQuestion.usual().withOffer(id);
    if (against.isPresent()) {
      question =
          switch (against.get()) {
            case Ref.OfLedger entry -> {
              LedgerOffer other = shelf.get(entry);
              if (!other.caseId().equals(id)) {
                offers.addFirst(text.of(other));
              }
              yield question.withAgainst(other.caseId());
            }
            case Ref.OfRecord record -> question.withAgainst(record.id());
          };
    }
    return Composer.brief(withOffers(offers), room.today(), new OfferPart(question, rotas));
  }

  private Case withOffers(List<ObjectNode> offers) {
    if (offers.isEmpty()) {
      return room.record();
    }
    try {
      return CaseFolder.withOffers(
          room.record(), "offer", OfferBody.write(OfferText.document(offers)));
    } catch (CaseFaultsException e) {
      throw new IllegalArgumentException(told(e.faults().getFirst()), e);
    }
  }

  /** A fault without the line of a text that nobody has written by hand. */
  private static String told(Fault fault) {
    return "%s: found %s; expected %s.%s"
        .formatted(
            fault.field().replaceFirst("^offers\\[\\d+]\\.?", ""),
            fault.found(),
            fault.expected(),
            fault.hint().map(h -> " Hint: " + h).orElse(""));
  }
}
