package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A whole dispute as data: everything that is in the case folder, whenever it became known.
 *
 * <p>Engines do not work on a case but on a {@link CaseView}, which shows what was known on a day.
 *
 * @param texts stored texts of sources by source id, for checking quotations
 */
public record Case(
    Header header,
    Parties parties,
    List<Source> sources,
    List<Event> events,
    List<Ballot> ballots,
    List<Walkout> walkouts,
    List<Offer> offers,
    List<Issue> agenda,
    List<Claim> claims,
    List<Commitment> commitments,
    List<Conflict> conflicts,
    List<Figure> figures,
    List<Assumptions> preferences,
    List<Series> series,
    Map<String, String> texts) {

  /** Copies the collections. */
  public Case {
    sources = List.copyOf(sources);
    events = List.copyOf(events);
    ballots = List.copyOf(ballots);
    walkouts = List.copyOf(walkouts);
    offers = List.copyOf(offers);
    agenda = List.copyOf(agenda);
    claims = List.copyOf(claims);
    commitments = List.copyOf(commitments);
    conflicts = List.copyOf(conflicts);
    figures = List.copyOf(figures);
    preferences = List.copyOf(preferences);
    series = List.copyOf(series);
    texts = Map.copyOf(texts);
  }

  /** The case as it was known on the evening of a day. */
  public CaseView asOf(LocalDate day) {
    return new CaseView(
        day,
        new Case(
            header.asOf(day),
            parties.asOf(day),
            sources,
            Fact.knownBy(events, day),
            Fact.knownBy(ballots, day),
            Fact.knownBy(walkouts, day),
            Fact.knownBy(offers, day),
            Fact.knownBy(agenda, day),
            Fact.knownBy(claims, day),
            Fact.knownBy(commitments, day),
            Fact.knownBy(conflicts, day),
            Fact.knownBy(figures, day),
            Fact.knownBy(preferences, day),
            series.stream().map(s -> s.asOf(day)).filter(s -> !s.rows().isEmpty()).toList(),
            texts));
  }

  /** This case with other series. */
  public Case withSeries(List<Series> newSeries) {
    return new Case(
        header,
        parties,
        sources,
        events,
        ballots,
        walkouts,
        offers,
        agenda,
        claims,
        commitments,
        conflicts,
        figures,
        preferences,
        newSeries,
        texts);
  }

  /** This case with further sources and offers after its own. */
  public Case withMore(List<Source> newSources, List<Offer> newOffers) {
    return new Case(
        header,
        parties,
        Stream.concat(sources.stream(), newSources.stream()).toList(),
        events,
        ballots,
        walkouts,
        Stream.concat(offers.stream(), newOffers.stream()).toList(),
        agenda,
        claims,
        commitments,
        conflicts,
        figures,
        preferences,
        series,
        texts);
  }

  /** The day on which the newest event became known: the end of the record. */
  public LocalDate newestDay() {
    return events.stream()
        .map(Event::known)
        .max(LocalDate::compareTo)
        .orElseThrow(() -> new IllegalStateException("A case has at least one event."));
  }

  /** Every figure of the case, nested ones too, in the order of the files. */
  public Stream<Figure> allFigures() {
    return Stream.of(
            events.stream().flatMap(e -> e.figures().stream()),
            walkouts.stream().flatMap(w -> w.figures().stream()),
            offers.stream().flatMap(o -> o.clauses().stream()).flatMap(c -> c.figures().stream()),
            agenda.stream().flatMap(i -> i.positions().stream()).flatMap(p -> p.figure().stream()),
            agenda.stream().flatMap(i -> i.options().stream()).flatMap(o -> o.figures().stream()),
            figures.stream())
        .flatMap(s -> s);
  }
}
