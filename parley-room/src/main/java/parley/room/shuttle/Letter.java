package parley.room.shuttle;

import parley.ledger.Entry;
import parley.room.Room;
import parley.room.gate.Body;
import parley.room.page.When;

/**
 * Words that somebody wrote, or an offer made in confidence.
 *
 * @param id of the entry
 * @param from the name of the table from which it comes
 * @param text the words, or what an offer is called
 * @param address the page of the offer; empty for words
 */
public record Letter(String id, When at, String from, String member, String text, String address) {

  static Letter of(Room room, Entry entry) {
    Body body = Body.of(entry);
    return switch (entry.kind()) {
      case OFFER -> letter(room, entry, "Offer: " + title(body), entry.id());
      case COUNTER_OFFER -> letter(room, entry, "Counter-offer: " + title(body), entry.id());
      case WITHDRAWAL -> {
        String what = body.findText("entry").orElse("");
        yield letter(room, entry, "Takes back the offer " + what, what);
      }
      default -> letter(room, entry, body.findText("text").orElse(""), "");
    };
  }

  private static String title(Body body) {
    return body.findText("title").orElse("without a title");
  }

  private static Letter letter(Room room, Entry entry, String text, String offer) {
    return new Letter(
        entry.id(),
        When.of(entry.at(), room.record().header().zone()),
        room.nameOf(entry.party()),
        entry.member(),
        text,
        offer.isEmpty() ? "" : "/offers/" + offer);
  }
}
