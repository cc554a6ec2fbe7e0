package parley.room.shuttle;

import java.util.List;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Body;
import parley.room.gate.Caller;

/** Reads and writes words; pages and API both do it here. */
final class Correspondence {

  /** So many tables have a mark of their own; then the marks begin again. */
  private static final int TONES = 4;

  private final Room room;

  Correspondence(Room room) {
    this.room = room;
  }

  /** Statements to everyone. */
  Channel statements() {
    return new Channel(
        new Audience.All(),
        Kind.STATEMENT,
        "Statements",
        "everyone in the room",
        "all",
        Access.leadsAndConciliators(),
        "/statements",
        "",
        "State it to everyone");
  }

  /** The caller's table's notes. */
  Channel notes(Caller caller) {
    String party = caller.seat().party();
    return new Channel(
        new Audience.Own(party),
        Kind.NOTE,
        "Notes",
        "the table of %s alone".formatted(room.nameOf(party)),
        "own",
        Access.writers(),
        "/notes",
        "",
        "Keep the note");
  }

  /** The conversation of the caller's party with the conciliator. */
  Channel conversation(Caller caller) {
    return conversationOf(caller.seat().party());
  }

  /**
   * The conversation of the conciliator with a party.
   *
   * @throws IllegalArgumentException if there is no such party
   */
  Channel conversation(String party) {
    if (!room.ledger().parties().contains(party)) {
      throw new IllegalArgumentException(
          "\"%s\" has no table in this room; expected one of %s."
              .formatted(party, String.join(", ", room.ledger().parties())));
    }
    return conversationOf(party);
  }

  private Channel conversationOf(String party) {
    String name = room.nameOf(party);
    return new Channel(
        new Audience.Shuttle(party),
        Kind.STATEMENT,
        "In confidence: %s and the conciliator".formatted(name),
        "%s and the conciliator, and nobody else".formatted(name),
        "table-" + (room.ledger().parties().indexOf(party) % TONES + 1),
        Access.writers(),
        "/shuttle/messages",
        party,
        "Send it in confidence");
  }

  /** The words, and in a conversation the offers made there, oldest first. */
  List<Letter> letters(Caller caller, Channel channel) {
    return room.ledger().read(caller.pass(), channel.audience(), 0).stream()
        .filter(e -> e.kind() == channel.kind() || !channel.party().isEmpty() && isOffer(e))
        .map(e -> Letter.of(room, e))
        .toList();
  }

  private static boolean isOffer(Entry entry) {
    return switch (entry.kind()) {
      case OFFER, COUNTER_OFFER, WITHDRAWAL -> true;
      default -> false;
    };
  }

  /** The conversations among which the conciliator goes to and fro, without a word of them. */
  Tables tables(Caller caller) {
    return new Tables(
        room.ledger().parties().stream()
            .map(party -> {
              Channel channel = conversationOf(party);
              List<Letter> letters = letters(caller, channel);
              return new Tables.Table(
                  party,
                  room.nameOf(party),
                  channel.tone(),
                  letters.size(),
                  letters.isEmpty() ? List.of() : List.of(letters.getLast().at()));
            })
            .toList());
  }

  Entry write(Caller caller, Channel channel, String text) {
    // Forms send two characters for a new line, programs one.
    String body = Body.write(Body.object().put("text", text.replace("\r\n", "\n")));
    return room.ledger().append(caller.pass(), new Draft(channel.audience(), channel.kind(), body));
  }
}
