package parley.brief.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Phrases;
import parley.casefile.Claim;
import parley.casefile.Conflict;
import parley.talks.stand.CycleTable;
import parley.talks.stand.Said;
import parley.talks.stand.StandAnswer;

/**
 * Tables of what was said, of cycles and of conflicts. They are in the order of days, never by
 * side, and words are quoted, never weighed.
 */
final class StandSaid {

  /** Enough for a page; the data have all of them. */
  private static final int LATEST = 12;

  private final Sheet sheet;
  private final StandAnswer answer;

  StandSaid(Sheet sheet, StandAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (!answer.cycles().cycles().isEmpty()) {
      tables.add(cycles());
    }
    if (!claims().isEmpty()) {
      tables.add(claimsTable());
    }
    if (!answer.said().weeks().weeks().isEmpty()) {
      tables.add(weeks());
    }
    if (!sheet.view().record().conflicts().isEmpty()) {
      tables.add(conflicts());
    }
    return tables;
  }

  private Table cycles() {
    CycleTable.Step[] steps = CycleTable.Step.values();
    List<String> columns = new ArrayList<>(List.of("Walkout", "Starts"));
    Stream.of(steps).map(Phrases::words).forEach(columns::add);
    List<List<Span>> rows = new ArrayList<>();
    for (CycleTable.Cycle cycle : answer.cycles().cycles()) {
      List<Span> row = new ArrayList<>();
      row.add(Table.cell(cycle.walkout()));
      row.add(Table.cell(Days.day(cycle.strike())));
      for (CycleTable.Step step : steps) {
        row.add(Table.cell(cycle.findDays(step).map(String::valueOf).orElse("?")));
      }
      rows.add(row);
    }
    return new Table("Days of each step, walkout by walkout", columns, rows);
  }

  /** Claims about talks and the other side, by either side, newest first. */
  private List<Said.By> claims() {
    Said said = answer.said();
    return Stream.of(
            said.allAvailability(),
            said.rhetoric(),
            said.criticism(),
            said.trust(),
            said.processRequests(),
            said.beliefs(),
            said.acknowledgements())
        .flatMap(List::stream)
        .distinct()
        .sorted(
            Comparator.comparing((Said.By b) -> b.claim().on().earliest())
                .reversed()
                .thenComparing(b -> b.claim().id()))
        .toList();
  }

  private Table claimsTable() {
    List<Said.By> all = claims();
    List<List<Span>> rows = new ArrayList<>();
    for (Said.By by : all.subList(0, Math.min(LATEST, all.size()))) {
      Claim claim = by.claim();
      String words = claim.verbatim() ? "\"" + claim.text() + "\"" : claim.text();
      rows.add(
          List.of(
              Table.cell(Days.date(claim.on())),
              Table.cell(sheet.name(claim.speaker())),
              Table.cell(Phrases.words(claim.kind())),
              Table.cell(words),
              Table.cell(claim.id())));
    }
    return new Table(
        "What was said, by either side: the latest " + rows.size() + " of " + all.size(),
        List.of("Day", "Who", "Kind", "Words", "Id"),
        rows);
  }

  private Table weeks() {
    Said.Weeks weeks = answer.said().weeks();
    List<Said.Week> latest =
        weeks.weeks().reversed().subList(0, Math.min(LATEST, weeks.weeks().size()));
    String rhetoric = Phrases.and(weeks.rhetoric().stream().map(Phrases::words).toList());
    String moves = Phrases.and(weeks.moves().stream().map(a -> a.words()).toList());
    return new Table(
        "Claims of the kind "
            + rhetoric
            + ", and substantive moves ("
            + moves
            + "), in the latest weeks",
        List.of("Week", "Claims", "Moves"),
        latest.stream()
            .map(w ->
                List.of(
                    Table.cell(w.week()),
                    Table.cell(String.valueOf(w.rhetoric())),
                    Table.cell(String.valueOf(w.moves()))))
            .toList());
  }

  private Table conflicts() {
    List<List<Span>> rows = new ArrayList<>();
    for (Conflict conflict : sheet.view().record().conflicts()) {
      rows.add(
          List.of(
              Table.cell(conflict.id()),
              Table.cell(conflict.topic()),
              Table.cell(
                  String.join(
                      " | ", conflict.values().stream().map(Conflict.Value::text).toList()))));
    }
    return new Table(
        "Where the sources disagree: the values side by side",
        List.of("Id", "About", "Values"),
        rows);
  }
}
