package parley.room.shuttle;

import parley.ledger.Entry;
import parley.room.Room;
import parley.room.gate.Body;
import parley.room.page.When;

/**
 * Words that somebody wrote.
 *
 * @param id of the entry
 * @param from the name of the table from which it comes
 */
public record Letter(String id, When at, String from, String member, String text) {

  static Letter of(Room room, Entry entry) {
    return new Letter(
        entry.id(),
        When.of(entry.at(), room.record().header().zone()),
        room.nameOf(entry.party()),
        entry.member(),
        Body.of(entry).findText("text").orElse(""));
  }
}
