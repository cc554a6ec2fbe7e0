package parley.room.answers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.room.Room;
import parley.room.gate.Body;
import parley.room.gate.Caller;
import parley.room.page.When;

/**
 * What in this room lies before the gates: of the ledger, only what is written for everyone is
 * read. So every seat is told the same.
 */
final class RoomOffers {

  private final Room room;
  private final List<Entry> all;
  private final Map<String, Entry> byId;

  private RoomOffers(Room room, List<Entry> all) {
    this.room = room;
    this.all = all;
    this.byId = all.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
  }

  static RoomOffers of(Room room, Caller caller) {
    return new RoomOffers(room, room.ledger().read(caller.pass(), new Audience.All(), 0));
  }

  /** Packages that every party has accepted, oldest first. */
  List<GatesPage.Agreed> agreed() {
    return all.stream()
        .filter(e -> e.kind() == Kind.OUTCOME)
        .map(outcome -> {
          long number = Body.of(outcome).number("proposal");
          String title =
              Optional.ofNullable(byId.get(new Audience.All().code() + "/" + number))
                  .filter(e -> e.kind() == Kind.PROPOSAL)
                  .flatMap(e -> Body.of(e).findText("title"))
                  .orElse("Proposal " + number);
          return new GatesPage.Agreed(title, at(outcome));
        })
        .toList();
  }

  /** Offers and counter-offers that their party did not take back, newest first. */
  List<GatesPage.Tabled> tabled() {
    Set<String> withdrawn = new HashSet<>();
    for (Entry entry : all) {
      if (entry.kind() == Kind.WITHDRAWAL) {
        Body.of(entry)
            .findText("entry")
            .map(byId::get)
            .filter(offer -> offer.party().equals(entry.party()))
            .ifPresent(offer -> withdrawn.add(offer.id()));
      }
    }
    return all.reversed().stream()
        .filter(e -> e.kind() == Kind.OFFER || e.kind() == Kind.COUNTER_OFFER)
        .filter(e -> !withdrawn.contains(e.id()))
        .map(e ->
            new GatesPage.Tabled(
                e.id(), Body.of(e).findText("title").orElse(e.id()), room.nameOf(e.party()), at(e)))
        .toList();
  }

  private When at(Entry entry) {
    return When.of(entry.at(), room.record().header().zone());
  }
}
