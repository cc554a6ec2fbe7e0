package parley.talks.stand;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import parley.casefile.Act;
import parley.casefile.CaseView;
import parley.casefile.Walkout;

/** Takes the hours between the last meeting before a walkout and its start. */
final class LastMeetings {

  private LastMeetings() {}

  static List<LastMeeting> read(
      CaseView view, WalkoutTally walkouts, List<Move> moves, LocalTime from) {
    List<String> begun =
        walkouts.lines().stream()
            .filter(l -> l.ordinal().isPresent())
            .map(WalkoutTally.Line::walkout)
            .toList();
    ZoneId zone = view.record().header().zone();
    return begun.stream()
        .flatMap(id -> view.record().walkouts().stream().filter(w -> w.id().equals(id)))
        .flatMap(w -> before(w, moves, from, zone).stream())
        .toList();
  }

  private static Optional<LastMeeting> before(
      Walkout walkout, List<Move> moves, LocalTime from, ZoneId zone) {
    return moves.stream()
        .filter(m -> m.act() == Act.MEETS && m.when().isExactDay())
        .filter(m -> !m.on().isBefore(walkout.known()))
        .filter(m -> m.on().atTime(from).isBefore(walkout.start()))
        .reduce((a, b) -> b)
        .map(m ->
            new LastMeeting(
                walkout.id(),
                m.event(),
                m.on(),
                Math.max(0, hours(endOf(m.on()), walkout.start(), zone)),
                hours(m.on().atTime(from), walkout.start(), zone)));
  }

  private static LocalDateTime endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay();
  }

  private static long hours(LocalDateTime from, LocalDateTime to, ZoneId zone) {
    return Duration.between(from.atZone(zone), to.atZone(zone)).toHours();
  }
}
