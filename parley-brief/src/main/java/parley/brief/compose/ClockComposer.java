package parley.brief.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Figure;
import parley.casefile.Vintage;
import parley.law.ClockAnswer;
import parley.law.Deadline;
import parley.law.Mandate;
import parley.law.Notice;
import parley.law.RuleKind;
import parley.law.RuleState;
import parley.law.Share;
import tools.jackson.databind.node.ObjectNode;

/** What does the law allow, and by when? */
final class ClockComposer implements Answer {

  private static final int MANDATES = 3;

  /** Enough that a share one vote short of half does not read as half. */
  private static final int WHAT_IF_DECIMALS = 4;

  private final Sheet sheet;
  private final ClockAnswer answer;

  ClockComposer(Sheet sheet, ClockAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    LawEntries.addTo(sheet.library(), answer);
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    List<Mandate> shown = shown();
    shown.stream().limit(MANDATES).map(this::mandate).forEach(lines::add);
    lines.add(notice());
    next().ifPresent(lines::add);
    lines.add(strikeDays());
    List<Line> more = new ArrayList<>();
    shown.stream().skip(MANDATES).map(this::mandate).forEach(more::add);
    return new Block(
        Topic.CLOCK,
        Line.labelled("").words(ClockWords.headline(answer)).build(),
        Optional.of("not legal advice"),
        lines,
        more,
        tables(),
        List.of(),
        Optional.of(
            "Not legal advice. Parley counts days by dated rules ("
                + answer.lawBook()
                + ", sources last read "
                + Days.day(answer.lawCompiled())
                + "); only courts interpret the law. "
                + Numbers.count(answer.openPoints().size(), "point", "points")
                + " the sources leave open."));
  }

  /** What-ifs first, then mandates that run, then ballots still to be decided, newest first. */
  private List<Mandate> shown() {
    List<Mandate> shown = new ArrayList<>();
    answer.mandates().stream().filter(Mandate::whatIf).forEach(shown::add);
    answer.mandates().reversed().stream()
        .filter(m -> !m.whatIf() && m.status() == Mandate.Status.RUNNING)
        .forEach(shown::add);
    answer.mandates().reversed().stream()
        .filter(m ->
            !m.whatIf()
                && (m.status() == Mandate.Status.NOT_BEGUN
                    || m.status() == Mandate.Status.UNCLEAR
                    || m.passes() == Mandate.Verdict.PENDING))
        .filter(m -> m.status() != Mandate.Status.RUNNING)
        .forEach(shown::add);
    return shown;
  }

  private Line mandate(Mandate mandate) {
    Line.Builder line =
        Line.labelled(mandate.whatIf() ? "what if" : "ballot " + mandate.ballot())
            .words(mandate.group() + ":")
            .words(ClockWords.mandate(mandate, answer.asOf()));
    if (mandate.whatIf()) {
      line.words("; the ballot " + ClockWords.verdict(mandate));
      mandate.turnout().ifPresent(s -> line.words("; turnout").span(share(s, "turnout", mandate)));
      mandate.support().ifPresent(s -> line.words("; for").span(share(s, "support", mandate)));
    }
    if (sheet.library().open(mandate.ballot()).isPresent()) {
      line.refs(mandate.ballot());
    }
    return line.refs(mandateRule()).build();
  }

  private List<String> mandateRule() {
    return answer.rules().stream()
        .filter(r -> r.kind() == RuleKind.MANDATE)
        .map(RuleState::id)
        .toList();
  }

  private Span share(Share share, String measure, Mandate mandate) {
    return figure(share, measure, mandate)
        .map(sheet::value)
        .orElseGet(() -> new Span.Words(Numbers.percent(share.fraction(), WHAT_IF_DECIMALS)));
  }

  /** A share as a figure; a share of the question's own what-if has no source and is no figure. */
  private Optional<Figure> figure(Share share, String measure, Mandate mandate) {
    List<String> sources = share.sources().isEmpty() ? mandate.sources() : share.sources();
    if (sources.isEmpty() || share.how() == Share.How.WHAT_IF) {
      return Optional.empty();
    }
    boolean range = share.low().compareTo(share.high()) != 0;
    return Optional.of(
        new Figure(
            share.id(),
            measure,
            Optional.of(percent(share.fraction())),
            range ? Optional.of(percent(share.low())) : Optional.empty(),
            range ? Optional.of(percent(share.high())) : Optional.empty(),
            share.bound(),
            Optional.empty(),
            Optional.of("%"),
            Optional.of(
                basis(measure)
                    + ", ballot of "
                    + mandate.group()
                    + "; "
                    + Phrases.words(share.how())),
            Optional.empty(),
            sources,
            resultKnown(mandate),
            Vintage.DERIVED,
            Optional.empty(),
            Optional.empty()));
  }

  private LocalDate resultKnown(Mandate mandate) {
    return sheet.view().record().ballots().stream()
        .filter(b -> b.id().equals(mandate.ballot()))
        .flatMap(b -> b.result().stream())
        .map(r -> r.known())
        .findFirst()
        .orElse(answer.asOf());
  }

  private static String basis(String measure) {
    return switch (measure) {
      case "turnout" -> "votes cast among those entitled";
      case "support" -> "votes for action among the votes cast";
      default -> "votes for action among those entitled";
    };
  }

  private static BigDecimal percent(BigDecimal fraction) {
    return fraction.movePointRight(2).stripTrailingZeros();
  }

  private Line notice() {
    Notice notice = answer.notice();
    StringBuilder text =
        new StringBuilder(
            "if received %s: %s, so action from %s at the earliest"
                .formatted(
                    Days.day(notice.ifReceivedOn()),
                    Numbers.count(notice.days(), "day", "days"),
                    Days.day(notice.earliestStart())));
    notice
        .sooner()
        .ifPresent(s ->
            text.append(
                "; received %s it would be %s, from %s"
                    .formatted(
                        Days.day(s.ifReceivedOn()),
                        Numbers.count(s.days(), "day", "days"),
                        Days.day(s.earliestStart()))));
    notice
        .latestReceipt()
        .ifPresent(l ->
            text.append(
                "; for a start on %s: received by %s"
                    .formatted(Days.day(l.start()), Days.day(l.receivedBy()))));
    Line.Builder line = Line.labelled("notice").words(text.toString()).refs(notice.rule());
    if (notice.agreed() instanceof Notice.Agreed.Unresolved unresolved) {
      line.words("; a shorter notice by agreement: the sources leave it open")
          .refs(unresolved.openPoints());
    } else if (notice.agreed() instanceof Notice.Agreed.Possible possible) {
      line.words(
          "; if union and employer agree: %s, from %s"
              .formatted(
                  Numbers.count(possible.days(), "day", "days"),
                  Days.day(possible.earliestStart())));
    }
    return line.build();
  }

  private Optional<Line> next() {
    List<Deadline> next =
        answer.deadlines().stream()
            .filter(d -> d.kind() != Deadline.Kind.EXPECTED)
            .filter(d -> d.on().earliest().isAfter(answer.asOf()))
            .limit(3)
            .toList();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Line.Builder line = Line.labelled("next dates");
    List<String> parts = new ArrayList<>();
    for (Deadline deadline : next) {
      parts.add(
          Days.date(deadline.on()) + ": " + ClockWords.deadline(deadline).toLowerCase(Locale.ROOT));
      if (sheet.library().open(deadline.refersTo()).isPresent()) {
        line.refs(deadline.refersTo());
      }
    }
    return Optional.of(line.words(String.join("; ", new LinkedHashSet<>(parts))).build());
  }

  private Line strikeDays() {
    var days = answer.strikeDays();
    String unconfirmed =
        days.unconfirmedDays() == 0
            ? ""
            : "; " + Numbers.count(days.unconfirmedDays(), "more is", "more are") + " unconfirmed";
    return Line.labelled("strike days")
        .words("%s in %s so far".formatted(days.days(), days.year()) + unconfirmed)
        .refs(days.walkouts())
        .build();
  }

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (!answer.mandates().isEmpty()) {
      tables.add(mandates());
    }
    if (!answer.deadlines().isEmpty()) {
      tables.add(
          new Table(
              "Calendar",
              List.of("Day", "What", "Of", "Provision"),
              answer.deadlines().stream()
                  .map(d ->
                      List.of(
                          Table.cell(Days.date(d.on())),
                          Table.cell(ClockWords.deadline(d)),
                          Table.cell(d.refersTo()),
                          Table.cell(d.section().orElse("not from the law"))))
                  .toList()));
    }
    if (!answer.nextAction().isEmpty()) {
      tables.add(
          new Table(
              "What would have to be true before the next action",
              List.of("Ballot", "Condition", "State", "By", "Provision"),
              answer.nextAction().stream()
                  .map(c ->
                      List.of(
                          Table.cell(c.ballot()),
                          Table.cell(Phrases.words(c.kind())),
                          Table.cell(Phrases.words(c.state())),
                          Table.cell(c.by().map(Days::day).orElse("no day")),
                          Table.cell(c.section())))
                  .toList()));
    }
    tables.add(
        new Table(
            "The rules on " + Days.day(answer.asOf()),
            List.of("Rule", "What", "Provision", "Status", "In force"),
            answer.rules().stream()
                .map(r ->
                    List.of(
                        Table.cell(r.id()),
                        Table.cell(r.title()),
                        Table.cell(r.section()),
                        Table.cell(Phrases.words(r.status())),
                        Table.cell(r.version().map(v -> v.summary()).orElse("none"))))
                .toList()));
    return tables;
  }

  private Table mandates() {
    return new Table(
        "The ballots and their mandates",
        List.of("Ballot", "Entitled", "Turnout", "For action", "Verdict", "Mandate", "Limits"),
        answer.mandates().stream()
            .map(m ->
                List.of(
                    Table.cell(m.ballot()),
                    Table.cell(m.group()),
                    m.turnout()
                        .map(s -> share(s, "turnout", m))
                        .orElse(new Span.Unknown("no result")),
                    m.support()
                        .map(s -> share(s, "support", m))
                        .orElse(new Span.Unknown("no result")),
                    Table.cell(ClockWords.verdict(m)),
                    Table.cell(ClockWords.mandate(m, answer.asOf())),
                    Table.cell(
                        m.caveats().stream()
                            .map(ClockWords::caveat)
                            .reduce((a, b) -> a + "; " + b)
                            .orElse("none noted"))))
            .toList());
  }

  @Override
  public ObjectNode json() {
    return ClockJson.of(answer);
  }
}
