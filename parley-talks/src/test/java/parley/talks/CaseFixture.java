package parley.talks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Act;
import parley.casefile.Assumptions;
import parley.casefile.Ballot;
import parley.casefile.Bound;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Claim;
import parley.casefile.Commitment;
import parley.casefile.Conflict;
import parley.casefile.Edtf;
import parley.casefile.Event;
import parley.casefile.EventType;
import parley.casefile.Figure;
import parley.casefile.Header;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.casefile.Outcome;
import parley.casefile.Parties;
import parley.casefile.Vintage;
import parley.casefile.Walkout;

/**
 * Builds small cases. The two sides are UNION and PAYER; each has a body (UNION_COMMITTEE,
 * PAYER_OFFICE) and a person (URSULA, PETER), and an item names either.
 */
public final class CaseFixture {

  public static final String UNION = "UNION";
  public static final String PAYER = "PAYER";

  public List<String> sides = List.of(UNION, PAYER);
  public final List<Event> events = new ArrayList<>();
  public final List<Ballot> ballots = new ArrayList<>();
  public final List<Walkout> walkouts = new ArrayList<>();
  public final List<Offer> offers = new ArrayList<>();
  public final List<Issue> agenda = new ArrayList<>();
  public final List<Claim> claims = new ArrayList<>();
  public final List<Commitment> commitments = new ArrayList<>();
  public final List<Conflict> conflicts = new ArrayList<>();
  public final List<Assumptions> preferences = new ArrayList<>();
  public final List<Header.Day> timetable = new ArrayList<>();
  public final List<Parties.Gate> gates = new ArrayList<>();
  public final List<Parties.Office> offices = new ArrayList<>();

  public Case build() {
    return new Case(
        new Header(
            "case",
            "A case",
            "A case for tests.",
            ZoneId.of("Europe/London"),
            "GBP",
            "none",
            true,
            sides,
            new Header.WalkoutRule(UNION, Optional.of("nurses")),
            "none",
            timetable),
        new Parties(
            List.of(
                party(UNION, Parties.Kind.UNION),
                party(PAYER, Parties.Kind.GOVERNMENT),
                party("OTHER_UNION", Parties.Kind.UNION),
                party("MEDIATOR", Parties.Kind.CONCILIATOR)),
            List.of(body("UNION_COMMITTEE", UNION), body("PAYER_OFFICE", PAYER)),
            List.of(),
            offices,
            List.of(),
            gates),
        List.of(),
        events,
        ballots,
        walkouts,
        offers,
        agenda,
        claims,
        commitments,
        conflicts,
        List.of(),
        preferences,
        List.of(),
        Map.of());
  }

  public CaseView asOf(String day) {
    return build().asOf(day(day));
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Parties.Party party(String id, Parties.Kind kind) {
    return new Parties.Party(id, kind, List.of(name(id)), List.of(), List.of(), Optional.empty());
  }

  private static Parties.Body body(String id, String party) {
    return new Parties.Body(id, party, List.of(name(id)), List.of(), Optional.empty());
  }

  private static Parties.Name name(String name) {
    return new Parties.Name(name, Optional.empty(), Optional.empty(), day("0001-01-01"));
  }

  /** An event with what it does to talks. */
  public CaseFixture event(
      String id,
      String when,
      String known,
      EventType type,
      List<Event.Deed> acts,
      String... answers) {
    events.add(
        new Event(
            id,
            Edtf.parse(when),
            day(known),
            type,
            List.of(UNION),
            "An event.",
            List.of(),
            List.of(),
            acts,
            List.of(answers),
            List.of("S-" + id),
            Optional.empty(),
            false,
            Optional.empty()));
    return this;
  }

  /** An event of one day with one act. */
  public CaseFixture act(String id, String on, EventType type, Act act, String... by) {
    return event(id, on, on, type, List.of(deed(act, on, by)));
  }

  public static Event.Deed deed(Act act, String known, String... by) {
    return new Event.Deed(
        act, List.of(by), List.of(), Optional.empty(), day(known), Optional.empty());
  }

  public static Event.Deed deedOn(Act act, String on, String known, String... by) {
    return new Event.Deed(
        act, List.of(by), List.of(), Optional.of(Edtf.parse(on)), day(known), Optional.empty());
  }

  public CaseFixture walkout(
      String id, int number, String known, String start, String end, String... unions) {
    return walkout(id, number, known, start, end, Optional.empty(), Optional.empty(), unions);
  }

  public CaseFixture walkout(
      String id,
      int number,
      String known,
      String start,
      String end,
      Optional<String> ballot,
      Optional<String> heldEvent,
      String... unions) {
    walkouts.add(
        new Walkout(
            id,
            Optional.of(number),
            List.of(unions),
            "nurses",
            ballot,
            day(known),
            "N-" + id,
            LocalDateTime.parse(start),
            LocalDateTime.parse(end),
            Optional.empty(),
            List.of(),
            heldEvent.map(e -> outcome(start.substring(0, 10), e)),
            Optional.empty(),
            List.of(),
            List.of("S-" + id),
            Optional.empty()));
    return this;
  }

  public static Outcome outcome(String known, String event) {
    return new Outcome(
        Optional.empty(), day(known), Optional.of(event), List.of(), Optional.empty());
  }

  public CaseFixture calledOff(String walkout, String known, String event) {
    walkouts.replaceAll(w ->
        w.id().equals(walkout)
            ? new Walkout(
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
                w.held(),
                Optional.of(outcome(known, event)),
                w.figures(),
                w.sources(),
                w.note())
            : w);
    return this;
  }

  public static Figure figure(String measure, String unit, String value, String by) {
    return figure(measure, unit, value, by, Bound.EXACT);
  }

  public static Figure figure(String measure, String unit, String value, String by, Bound bound) {
    return new Figure(
        measure + "." + by + "." + value,
        measure,
        Optional.of(new BigDecimal(value)),
        Optional.empty(),
        Optional.empty(),
        bound,
        Optional.empty(),
        Optional.of(unit),
        Optional.of("as stated: " + measure + " " + value),
        Optional.of(by),
        List.of("S-" + by + "-" + value),
        day("2025-01-01"),
        Vintage.REPORTED,
        Optional.empty(),
        Optional.empty());
  }

  public static Issue issue(
      String id, Issue.Kind kind, List<Issue.Position> positions, Issue.Option... options) {
    return new Issue(id, id, kind, day("2025-01-01"), List.of(), positions, List.of(options));
  }

  public static Issue.Position position(
      String party, Issue.Stance stance, boolean important, String known, Figure... figure) {
    return new Issue.Position(
        party,
        stance,
        important,
        "position of " + known,
        day(known),
        Optional.empty(),
        List.of(figure).stream().findFirst(),
        List.of("S-" + party + "-" + known),
        Optional.empty());
  }

  public static Issue.Option option(String id, Figure... figures) {
    return new Issue.Option(id, id, day("2025-01-01"), List.of(figures), false, Optional.empty());
  }

  public static Offer.Clause clause(
      String issue, Optional<String> option, String text, Figure... figures) {
    return new Offer.Clause(
        Optional.empty(),
        issue,
        option,
        text,
        List.of(figures),
        Optional.empty(),
        Optional.empty(),
        day("2025-01-01"),
        List.of(),
        Optional.empty());
  }

  public CaseFixture offer(
      String id,
      String by,
      String known,
      String event,
      Offer.Status status,
      List<Offer.Clause> clauses,
      Offer.Decision... decisions) {
    offers.add(
        new Offer(
            id,
            id,
            by,
            by.equals(UNION) ? PAYER : UNION,
            day(known),
            event,
            status,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            clauses,
            List.of(decisions),
            List.of(),
            Optional.empty()));
    return this;
  }

  public static Offer.Decision decision(
      String gate, Offer.Verdict outcome, String known, String event) {
    return new Offer.Decision(
        gate,
        outcome,
        day(known),
        Optional.empty(),
        event,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  public CaseFixture claim(String id, Claim.Kind kind, String speaker, String on, String known) {
    claims.add(
        new Claim(
            id,
            kind,
            speaker,
            Claim.SpeakerType.COLLECTIVE,
            Optional.empty(),
            Edtf.parse(on),
            day(known),
            Optional.empty(),
            List.of(),
            "words",
            false,
            List.of(),
            Optional.empty(),
            List.of("S-" + id),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  public CaseFixture gate(String id, String party, int order, String known) {
    gates.add(
        new Parties.Gate(id, party, id, "decides", order, day(known), List.of(), Optional.empty()));
    return this;
  }

  public CaseFixture assume(String id, Assumptions.Assumed... assumed) {
    preferences.add(
        new Assumptions(
            id,
            "Assumption set " + id,
            "the editors",
            "a test",
            day("2025-01-01"),
            List.of(),
            List.of(),
            List.of(assumed)));
    return this;
  }
}
