package parley.talks.stand;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Act;
import parley.casefile.Claim;
import parley.casefile.Edtf;

/** Counts rhetoric and substantive moves a week. */
final class WeekCounts {

  private static final List<Claim.Kind> RHETORIC = List.of(Claim.Kind.RHETORIC);
  private static final List<Act> MOVES =
      List.of(Act.INVITES, Act.AGREES, Act.MEETS, Act.TABLES, Act.SETTLES);

  private WeekCounts() {}

  private record Entry(Optional<String> week, List<String> parties, boolean rhetoric) {}

  static Said.Weeks count(List<String> sides, List<Said.By> claims, List<Move> moves) {
    List<Entry> entries =
        Stream.concat(
                claims.stream()
                    .filter(c -> RHETORIC.contains(c.claim().kind()))
                    .map(c -> new Entry(weekOf(c.claim().on()), c.party().stream().toList(), true)),
                moves.stream()
                    .filter(m -> MOVES.contains(m.act()))
                    .map(m -> new Entry(weekOf(m.when()), m.parties(), false)))
            .toList();
    List<Said.Week> weeks =
        entries.stream()
            .flatMap(e -> e.week().stream())
            .distinct()
            .sorted()
            .map(week -> week(week, sides, entries))
            .toList();
    int unplaced = (int) entries.stream().filter(e -> e.week().isEmpty()).count();
    return new Said.Weeks(RHETORIC, MOVES, weeks, unplaced);
  }

  private static Said.Week week(String week, List<String> sides, List<Entry> entries) {
    List<Entry> here =
        entries.stream().filter(e -> e.week().map(week::equals).orElse(false)).toList();
    return new Said.Week(
        week,
        many(here, true),
        many(here, false),
        sides.stream()
            .map(side -> {
              List<Entry> own = here.stream().filter(e -> e.parties().contains(side)).toList();
              return new Said.PartyCount(side, many(own, true), many(own, false));
            })
            .toList());
  }

  private static int many(List<Entry> entries, boolean rhetoric) {
    return (int) entries.stream().filter(e -> e.rhetoric() == rhetoric).count();
  }

  /** The ISO week of a date; empty if the date may lie in more than one. */
  private static Optional<String> weekOf(Edtf date) {
    if (date.earliest().equals(LocalDate.MIN) || date.latest().equals(LocalDate.MAX)) {
      return Optional.empty();
    }
    String first = name(date.earliest());
    return first.equals(name(date.latest())) ? Optional.of(first) : Optional.empty();
  }

  private static String name(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
