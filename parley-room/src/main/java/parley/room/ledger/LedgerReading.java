package parley.room.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Tip;
import parley.ledger.chain.LedgerFile;
import parley.ledger.chain.PublicKeys;
import parley.ledger.chain.SealCheck;
import parley.room.Room;
import parley.room.gate.Caller;
import parley.room.page.When;

/** Reads what a seat may read of the ledger; page and API both do it here. */
final class LedgerReading {

  /** Entries on a page. */
  static final int PAGE = 50;

  private final Room room;
  private final Exporter exporter;

  LedgerReading(Room room, Exporter exporter) {
    this.room = room;
    this.exporter = exporter;
  }

  /**
   * A stretch of a chain.
   *
   * @param before entries from this number on are left out; empty for the newest
   * @throws parley.ledger.RefusedException if the seat does not belong to the audience
   */
  LedgerPage page(Caller caller, Audience audience, OptionalLong before) {
    List<Tip> tips = room.ledger().tips(caller.pass());
    long end =
        tips.stream()
            .filter(t -> t.audience().equals(audience))
            .mapToLong(Tip::number)
            .findFirst()
            .orElse(0);
    long last = Math.min(before.orElse(end + 1) - 1, end);
    long first = Math.max(1, last - PAGE + 1);
    // One more at the front, to which the first of the page is linked.
    List<Entry> entries =
        room.ledger().read(caller.pass(), audience, Math.max(0, first - 2)).stream()
            .filter(e -> e.number() <= last)
            .toList();
    return new LedgerPage(
        tips.stream()
            .map(t ->
                new LedgerPage.Chain(
                    t.audience().code(),
                    readers(t.audience()),
                    t.number(),
                    t.audience().equals(audience)))
            .toList(),
        audience.code(),
        readers(audience),
        rows(entries, first),
        first > 1 ? OptionalLong.of(first) : OptionalLong.empty(),
        last < end ? OptionalLong.of(last + PAGE + 1) : OptionalLong.empty(),
        PublicKeys.fingerprint(room.ledger().publicKey()));
  }

  private List<LedgerPage.Row> rows(List<Entry> entries, long first) {
    SealCheck seals = SealCheck.by(room.ledger().publicKey());
    List<LedgerPage.Row> rows = new ArrayList<>();
    Hash before = Hash.NONE;
    for (Entry entry : entries) {
      if (entry.number() >= first) {
        rows.add(row(entry, seals.holds(before, entry)));
      }
      before = entry.hash();
    }
    return rows.reversed();
  }

  private LedgerPage.Row row(Entry entry, boolean sealed) {
    return new LedgerPage.Row(
        entry.id(),
        entry.number(),
        When.of(entry.at(), room.record().header().zone()),
        room.nameOf(entry.party()),
        entry.member(),
        entry.kind().code(),
        entry.body(),
        entry.hash().hex(),
        sealed);
  }

  private String readers(Audience audience) {
    return switch (audience) {
      case Audience.All() -> "everyone in the room";
      case Audience.Own(String party) -> "the table of %s alone".formatted(room.nameOf(party));
      case Audience.Shuttle(String party) ->
          "%s and the conciliator, and nobody else".formatted(room.nameOf(party));
    };
  }

  /** The file with every chain that the seat may read. */
  String file(Caller caller) {
    return exporter.export(
        new LedgerFile.Head(
            room.record().header().id(),
            caller.seat().party(),
            caller.seat().name(),
            room.clock().instant()),
        room.ledger().tips(caller.pass()).stream()
            .map(t -> room.ledger().read(caller.pass(), t.audience(), 0))
            .toList());
  }
}
