package parley.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Act;
import parley.casefile.Ballot;
import parley.casefile.Bound;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Commitment;
import parley.casefile.Edtf;
import parley.casefile.Event;
import parley.casefile.EventType;
import parley.casefile.Fact;
import parley.casefile.Header;
import parley.casefile.Milestone;
import parley.casefile.Outcome;
import parley.casefile.Parties;
import parley.casefile.Tally;
import parley.casefile.Walkout;

/** Builds small cases by hand. The ids are made up; the dates and counts are the tests' own. */
final class TestCase {

  static final String UNION = "UNION";
  static final String MINISTRY = "MINISTRY";
  static final String EMPLOYERS = "EMPLOYERS";

  private final List<Ballot> ballots = new ArrayList<>();
  private final List<Walkout> walkouts = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Header.Day> timetable = new ArrayList<>();
  private String law = "great-britain";

  static LawBook book() {
    return LawBook.parse(bookText());
  }

  static String bookText() {
    try (var in = TestCase.class.getResourceAsStream("/parley/law/great-britain.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static Tally about(int value) {
    return new Tally(value, Bound.ABOUT, true, Optional.empty());
  }

  static Milestone milestone(String edtf, String known) {
    return new Milestone(
        Edtf.parse(edtf), day(known), Optional.empty(), List.of("S1"), Optional.empty());
  }

  static Ballot.Result result(
      String known, Tally entitled, Tally votes, Tally yes, String turnout, String yesPercent) {
    return new Ballot.Result(
        day(known),
        Optional.empty(),
        Optional.ofNullable(entitled),
        Optional.ofNullable(votes),
        Optional.ofNullable(yes),
        Optional.ofNullable(turnout).map(BigDecimal::new),
        new BigDecimal(yesPercent),
        List.of("S2"),
        Optional.empty());
  }

  /** A ballot for a strike; {@code opened} may be null. */
  static Ballot ballot(
      String id, String group, String known, String opened, String closed, Ballot.Result result) {
    return new Ballot(
        id,
        UNION,
        group,
        day(known),
        Optional.empty(),
        true,
        Optional.ofNullable(opened).map(o -> milestone(o, known)),
        Optional.ofNullable(closed).map(c -> milestone(c, known)),
        List.of(Ballot.Question.STRIKE),
        Ballot.PublicService.UNKNOWN,
        Optional.ofNullable(result),
        List.of(),
        List.of("S1"),
        Optional.empty());
  }

  static Ballot with(Ballot b, boolean statutory, Ballot.PublicService service) {
    return new Ballot(
        b.id(),
        b.union(),
        b.group(),
        b.known(),
        b.event(),
        statutory,
        b.opened(),
        b.closed(),
        b.questions(),
        service,
        b.result(),
        b.extensions(),
        b.sources(),
        b.note());
  }

  static Ballot with(Ballot b, Ballot.Extension... extensions) {
    return new Ballot(
        b.id(),
        b.union(),
        b.group(),
        b.known(),
        b.event(),
        b.statutory(),
        b.opened(),
        b.closed(),
        b.questions(),
        b.importantPublicService(),
        b.result(),
        List.of(extensions),
        b.sources(),
        b.note());
  }

  static Ballot.Extension extension(
      String by, String of, Ballot.ExtensionOutcome outcome, String known, String until) {
    return new Ballot.Extension(
        by,
        of,
        Optional.empty(),
        outcome,
        day(known),
        Optional.empty(),
        Optional.ofNullable(until).map(TestCase::day),
        Optional.empty());
  }

  /** A walkout; {@code ballot} may be null. */
  static Walkout walkout(String id, String ballot, String known, String start, String end) {
    LocalDateTime from = LocalDateTime.parse(start);
    return new Walkout(
        id,
        Optional.empty(),
        List.of(UNION),
        "all",
        Optional.ofNullable(ballot),
        day(known),
        "E1",
        from,
        LocalDateTime.parse(end),
        Optional.empty(),
        List.of(),
        Optional.of(outcome(from.toLocalDate())),
        Optional.empty(),
        List.of(),
        List.of("S3"),
        Optional.empty());
  }

  static Walkout calledOff(Walkout w, String known) {
    return new Walkout(
        w.id(),
        w.number(),
        w.unions(),
        w.group(),
        w.ballot(),
        w.known(),
        w.event(),
        w.start(),
        w.end(),
        w.mode(),
        w.joint(),
        Optional.empty(),
        Optional.of(outcome(day(known))),
        w.figures(),
        w.sources(),
        w.note());
  }

  private static Outcome outcome(LocalDate known) {
    return new Outcome(Optional.empty(), known, Optional.empty(), List.of(), Optional.empty());
  }

  TestCase add(Ballot... more) {
    ballots.addAll(List.of(more));
    return this;
  }

  TestCase add(Walkout... more) {
    walkouts.addAll(List.of(more));
    return this;
  }

  TestCase event(String id, String on, EventType type, Act... acts) {
    events.add(
        new Event(
            id,
            Edtf.parse(on),
            day(on),
            type,
            List.of(UNION),
            "What happened.",
            List.of(),
            List.of(),
            List.of(acts).stream()
                .map(a ->
                    new Event.Deed(
                        a, List.of(UNION), List.of(), Optional.empty(), day(on), Optional.empty()))
                .toList(),
            List.of(),
            List.of("S1"),
            Optional.empty(),
            false,
            Optional.empty()));
    return this;
  }

  TestCase expected(String id, String due, String known) {
    commitments.add(
        new Commitment(
            id,
            Commitment.Kind.EXPECTATION,
            List.of(UNION),
            "Talks go on.",
            Edtf.parse(due),
            day(known),
            Optional.empty(),
            List.of("S4"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  TestCase timetable(String name, String on, Header.DayKind kind) {
    timetable.add(
        new Header.Day(name, Edtf.parse(on), kind, Fact.ALWAYS, List.of("S5"), Optional.empty()));
    return this;
  }

  TestCase law(String name) {
    law = name;
    return this;
  }

  CaseView asOf(String iso) {
    return build().asOf(day(iso));
  }

  ClockAnswer clock(String asOf, ClockQuestion question) {
    return Clock.of(book()).answer(asOf(asOf), question);
  }

  ClockAnswer clock(String asOf) {
    return clock(asOf, ClockQuestion.standard());
  }

  Case build() {
    Header header =
        new Header(
            "small",
            "A small case",
            "For tests.",
            ZoneId.of("Europe/London"),
            "GBP",
            law,
            true,
            List.of(UNION, MINISTRY),
            new Header.WalkoutRule(UNION, Optional.empty()),
            "none",
            timetable);
    Parties parties =
        new Parties(
            List.of(
                party(UNION, Parties.Kind.UNION),
                party(MINISTRY, Parties.Kind.GOVERNMENT),
                party(EMPLOYERS, Parties.Kind.EMPLOYER)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(gate("members", 2), gate("committee", 1)));
    return new Case(
        header,
        parties,
        List.of(),
        events,
        ballots,
        walkouts,
        List.of(),
        List.of(),
        List.of(),
        commitments,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static Parties.Gate gate(String id, int order) {
    return new Parties.Gate(
        id, UNION, id, "decides", order, Fact.ALWAYS, List.of(), Optional.empty());
  }

  private static Parties.Party party(String id, Parties.Kind kind) {
    return new Parties.Party(
        id,
        kind,
        List.of(new Parties.Name(id, Optional.empty(), Optional.empty(), Fact.ALWAYS)),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
