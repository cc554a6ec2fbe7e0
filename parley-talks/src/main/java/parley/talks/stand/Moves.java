package parley.talks.stand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Edtf;
import parley.casefile.Event;
import parley.casefile.Parties;

/** Takes the moves of the two sides from the events. */
final class Moves {

  private Moves() {}

  /**
   * The moves made by a side, or towards one, by the evening of the day: by the day on which they
   * hold, then the day they became known, then the order of the record.
   *
   * <p>Only an event's own acts count. What a type implies by itself has been written into the
   * event when the case was read; an event whose act became known later has none before that day.
   */
  static List<Move> of(CaseView view) {
    List<Move> moves = new ArrayList<>();
    for (Event event : view.record().events()) {
      for (Event.Deed deed : event.acts()) {
        Move move = move(view, event, deed);
        if (!move.on().isAfter(view.asOf()) && concernsASide(view, move)) {
          moves.add(move);
        }
      }
    }
    moves.sort(Comparator.comparing(Move::on).thenComparing(Move::known));
    return List.copyOf(moves);
  }

  private static Move move(CaseView view, Event event, Event.Deed deed) {
    Edtf when = deed.on().orElse(event.when());
    return new Move(
        deed.act(),
        deed.by(),
        deed.to(),
        partiesOf(view.record().parties(), deed.by()),
        firstDay(when, deed.known()),
        when,
        deed.known(),
        event.id(),
        event.sources());
  }

  private static boolean concernsASide(CaseView view, Move move) {
    List<String> sides = view.record().header().sides();
    return Stream.concat(
            move.parties().stream(), partiesOf(view.record().parties(), move.to()).stream())
        .anyMatch(sides::contains);
  }

  /** The parties for which actors act, without repeats. */
  static List<String> partiesOf(Parties parties, List<String> actors) {
    return actors.stream().map(parties::findPartyOf).flatMap(Optional::stream).distinct().toList();
  }

  /** The first day that a date may mean, or another day where its start is open. */
  static LocalDate firstDay(Edtf when, LocalDate otherwise) {
    return when.earliest().equals(LocalDate.MIN) ? otherwise : when.earliest();
  }

  /** The day of the event with this id, or another day if it is not known. */
  static LocalDate dayOf(CaseView view, String event, LocalDate otherwise) {
    return view.findEvent(event).map(e -> firstDay(e.when(), otherwise)).orElse(otherwise);
  }
}
