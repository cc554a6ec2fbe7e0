package parley.room.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import parley.brief.data.Json;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.RefusedException;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.room.Room;
import parley.room.gate.Caller;

/** Puts offers, and takes them back: who may do so, and before whom. */
final class OfferActs {

  private final Room room;
  private final OfferWorth worth;

  OfferActs(Room room, OfferWorth worth) {
    this.room = room;
    this.worth = worth;
  }

  /**
   * The audiences before which a seat may put an offer, the most private first: leads bind their
   * party, members keep drafts, and the conciliator puts offers in confidence to one party.
   */
  List<Audience> audiences(Seat seat) {
    List<Audience> audiences = new ArrayList<>();
    if (seat.role() != Role.READER) {
      audiences.add(new Audience.Own(seat.party()));
    }
    switch (seat.role()) {
      case LEAD -> {
        audiences.add(new Audience.Shuttle(seat.party()));
        audiences.add(new Audience.All());
      }
      case CONCILIATOR ->
          room.ledger().parties().forEach(p -> audiences.add(new Audience.Shuttle(p)));
      case MEMBER, READER -> {}
    }
    return audiences;
  }

  /**
   * Puts an offer.
   *
   * @param seen the last entry of the audience that the writer saw; empty for a program that does
   *     not care
   * @throws RefusedException if the seat may not put it there
   * @throws IllegalArgumentException if the offer does not fit the case, or replies to what not
   *     everybody of its audience can read
   * @throws parley.ledger.StaleException if somebody has written since
   */
  Entry put(Caller caller, Audience audience, OfferBody body, OptionalLong seen) {
    if (!audiences(caller.seat()).contains(audience)) {
      throw new RefusedException("This seat puts no offer to " + audience.code() + ".");
    }
    OfferShelf shelf = OfferShelf.of(room.ledger(), caller);
    body.replyTo()
        .ifPresent(to -> {
          Ref.OfLedger ref = Ref.entry(to);
          LedgerOffer replied = shelf.get(ref);
          if (!(audience instanceof Audience.Own)
              && !(ref.audience() instanceof Audience.All)
              && !ref.audience().equals(audience)) {
            throw new IllegalArgumentException(
                "The offer replies to %s, which not everybody who would read it can read; put it to %s, or as an offer that replies to nothing."
                    .formatted(replied.id(), ref.audience().code()));
          }
          if (replied.standing() == Standing.WITHDRAWN) {
            throw new IllegalArgumentException(
                "The offer replies to %s, which was withdrawn; put it as an offer that replies to nothing."
                    .formatted(replied.id()));
          }
        });
    worth.of(body, caller, body.replyTo().map(Ref::entry), shelf);
    return append(caller, new Draft(audience, body.kind(), body.write()), seen);
  }

  /**
   * Takes an offer of the caller's own party back.
   *
   * @throws RefusedException if it is not there for the seat, or not its party's
   * @throws IllegalArgumentException if it was taken back before
   */
  Entry withdraw(Caller caller, Ref.OfLedger ref) {
    LedgerOffer offer = OfferShelf.of(room.ledger(), caller).get(ref);
    if (!mayWithdraw(caller.seat(), offer)) {
      throw new RefusedException("This seat cannot take " + offer.id() + " back.");
    }
    if (offer.standing() == Standing.WITHDRAWN) {
      throw new IllegalArgumentException("%s was withdrawn before.".formatted(offer.id()));
    }
    String body = OfferBody.write(Json.object().put("entry", offer.id()));
    return room.ledger().append(caller.pass(), new Draft(ref.audience(), Kind.WITHDRAWAL, body));
  }

  /**
   * Whether a seat may take an offer back that still stands: one of its own, where it may write.
   */
  boolean mayWithdraw(Seat seat, LedgerOffer offer) {
    return offer.entry().party().equals(seat.party())
        && audiences(seat).contains(offer.entry().audience());
  }

  private Entry append(Caller caller, Draft draft, OptionalLong seen) {
    return seen.isPresent()
        ? room.ledger().append(caller.pass(), draft, seen.getAsLong())
        : room.ledger().append(caller.pass(), draft);
  }
}
