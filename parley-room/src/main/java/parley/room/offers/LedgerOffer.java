package parley.room.offers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Kind;

/**
 * An offer of the ledger, as one seat sees it.
 *
 * @param replies the entries in reply to it that the seat may read, drafts left out; oldest first
 */
record LedgerOffer(Entry entry, OfferBody body, Standing standing, List<String> replies) {

  LedgerOffer {
    replies = List.copyOf(replies);
  }

  static boolean isOne(Entry entry) {
    return entry.kind() == Kind.OFFER || entry.kind() == Kind.COUNTER_OFFER;
  }

  String id() {
    return entry.id();
  }

  /** Its id where ids may have neither colon nor slash, as in a case. */
  String caseId() {
    return entry.id().replace(':', '-').replace('/', '-');
  }

  Optional<Ref.OfLedger> replyTo() {
    return body.replyTo().map(Ref::entry);
  }

  /** The day on which it was kept, at a place. */
  LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(entry.at(), zone);
  }

  /** How formally it was made, in the word of offers.yaml. */
  String status() {
    return entry.audience() instanceof Audience.All ? "tabled" : "indicative";
  }
}
