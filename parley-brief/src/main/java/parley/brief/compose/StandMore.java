package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Conflict;
import parley.casefile.Issue;
import parley.talks.stand.AgendaLine;
import parley.talks.stand.Approach;
import parley.talks.stand.CycleTable;
import parley.talks.stand.OfferStanding;
import parley.talks.stand.Resumption;
import parley.talks.stand.StandAnswer;

/** What a page with room says further about where talks stand. */
final class StandMore {

  private final Sheet sheet;
  private final StandAnswer answer;
  private final StandWords words;

  StandMore(Sheet sheet, StandAnswer answer, StandWords words) {
    this.sheet = sheet;
    this.answer = answer;
    this.words = words;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    answer.resumption().ifPresent(r -> lines.add(resumption(r)));
    answer.lastOffer().ifPresent(o -> lines.add(chain(o)));
    if (!answer.approaches().isEmpty()) {
      lines.add(approach(answer.approaches().getLast()));
    }
    if (!answer.commonGround().isEmpty()) {
      lines.add(
          Line.labelled("common ground")
              .words(
                  "both sides call important: "
                      + Phrases.and(answer.commonGround().stream().map(AgendaLine::name).toList()))
              .refs(answer.commonGround().stream().map(AgendaLine::issue).toList())
              .build());
    }
    if (!answer.lastMeetings().isEmpty()) {
      var meeting = answer.lastMeetings().getLast();
      lines.add(
          Line.labelled("last meeting")
              .words(
                  "before walkout %s: %s, between %s and %s hours before its start"
                      .formatted(
                          meeting.walkout(),
                          Days.day(meeting.on()),
                          meeting.leastHours(),
                          meeting.mostHours()))
              .refs(meeting.event(), meeting.walkout())
              .build());
    }
    return lines;
  }

  private Line resumption(Resumption resumption) {
    Line.Builder line =
        Line.labelled("since breakdown")
            .words("broken down on " + Days.day(resumption.brokenDown()))
            .refs(resumption.event());
    if (resumption.moves().isEmpty()) {
      return line.words("; no position has changed since").build();
    }
    List<String> moves =
        resumption.moves().stream()
            .map(m ->
                sheet.name(m.party())
                    + " on "
                    + m.issue()
                    + " ("
                    + Phrases.and(m.kinds().stream().map(Phrases::words).toList())
                    + ")")
            .toList();
    return line.words("; changed since: " + String.join("; ", moves)).build();
  }

  private Line chain(OfferStanding offer) {
    Line.Builder line = Line.labelled("what followed");
    List<String> links =
        offer.followed().stream()
            .map(l ->
                Days.shortDay(l.on(), answer.asOf())
                    + " "
                    + l.type().words()
                    + l.gate().map(g -> " (" + words.gate(g) + ")").orElse("")
                    + " "
                    + l.event())
            .toList();
    offer.followed().forEach(l -> line.refs(l.event()));
    return line.words(String.join("; ", links)).build();
  }

  private Line approach(Approach approach) {
    Line.Builder line = Line.labelled("last approach");
    List<String> parts = new ArrayList<>();
    approach
        .invitations()
        .forEach(m -> {
          parts.add(words.names(m.by()) + " " + m.act().words() + ", " + Days.date(m.when()));
          line.refs(m.event());
        });
    approach
        .agreement()
        .ifPresent(m -> {
          parts.add(words.names(m.by()) + " " + m.act().words() + ", " + Days.date(m.when()));
          line.refs(m.event());
        });
    List<String> contested = approach.conflicts().stream().map(Conflict::id).toList();
    if (!contested.isEmpty()) {
      parts.add("contested");
      line.refs(contested);
    }
    return line.words(String.join("; ", parts)).build();
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (!answer.agenda().isEmpty()) {
      tables.add(agenda());
    }
    answer
        .lastOffer()
        .flatMap(OfferStanding::changes)
        .ifPresent(c -> tables.add(ChangesTable.of(sheet, c)));
    if (!answer.walkouts().years().isEmpty()) {
      tables.add(
          new Table(
              "Strike days in each year (" + words.rule(answer.walkouts().rule()) + ")",
              List.of("Year", "Strike days"),
              answer.walkouts().years().stream()
                  .map(y ->
                      List.of(
                          Table.cell(String.valueOf(y.year())),
                          Table.cell(String.valueOf(y.days()))))
                  .toList()));
    }
    if (!answer.history().isEmpty()) {
      tables.add(
          new Table(
              "How the state of talks changed",
              List.of("Day", "To", "By", "Event"),
              answer.history().stream()
                  .map(c ->
                      List.of(
                          Table.cell(Days.date(c.cause().when())),
                          Table.cell(c.to().words()),
                          Table.cell(words.names(c.cause().by())),
                          Table.cell(c.cause().event())))
                  .toList()));
    }
    if (!answer.cycles().medians().isEmpty()) {
      tables.add(medians(answer.cycles()));
    }
    if (!answer.commitments().isEmpty()) {
      tables.add(commitments());
    }
    tables.addAll(new StandSaid(sheet, answer).tables());
    return tables;
  }

  private Table agenda() {
    List<List<Span>> rows = new ArrayList<>();
    for (AgendaLine line : answer.agenda()) {
      for (Issue.Position position : line.positions()) {
        Span figure =
            position
                .figure()
                .filter(f -> line.kind() == Issue.Kind.MEASURED)
                .map(sheet::value)
                .orElse(
                    Table.cell(line.kind() == Issue.Kind.MEASURED ? "no number" : "words only"));
        rows.add(
            List.of(
                Table.cell(line.name()),
                Table.cell(sheet.name(position.party())),
                Table.cell(position.stance().words()),
                Table.cell(position.text()),
                figure,
                gap(line)));
      }
    }
    return new Table(
        "The agenda and the latest position of each side",
        List.of("Issue", "Side", "On the table", "Position", "Figure", "Gap"),
        rows);
  }

  private Span gap(AgendaLine line) {
    return switch (line.gap()) {
      case AgendaLine.Distance distance -> sheet.value(distance.distance());
      case AgendaLine.NotComparable none ->
          new Span.Words(
              switch (none.reason()) {
                case QUALITATIVE -> "words only";
                case NO_POSITION -> "a side has no position";
                case NO_FIGURE -> "a side gives no number";
                case DIFFERENT_MEASURE -> "the sides count different things";
                case DIFFERENT_UNIT -> "the sides use different units";
              });
    };
  }

  private Table medians(CycleTable cycles) {
    return new Table(
        "Median days of each step of a cycle",
        List.of("Step", "Over", "Median days", "Cycles"),
        cycles.medians().stream()
            .map(m ->
                List.of(
                    Table.cell(Phrases.words(m.step())),
                    Table.cell(Phrases.words(m.scope())),
                    Table.cell(Numbers.stated(m.days())),
                    Table.cell(String.valueOf(m.cycles()))))
            .toList());
  }

  private Table commitments() {
    return new Table(
        "What was promised or expected",
        List.of("What", "By", "Due", "Standing"),
        answer.commitments().stream()
            .map(c ->
                List.of(
                    Table.cell(c.what()),
                    Table.cell(words.names(c.by())),
                    Table.cell(Days.date(c.due())),
                    Table.cell(Phrases.words(c.kind()) + ", " + Phrases.words(c.standing()))))
            .toList());
  }
}
