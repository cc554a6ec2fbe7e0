package parley.brief.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.page.Entry;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.Ballot;
import parley.casefile.CaseView;
import parley.casefile.Claim;
import parley.casefile.Commitment;
import parley.casefile.Conflict;
import parley.casefile.Event;
import parley.casefile.Fact;
import parley.casefile.Figure;
import parley.casefile.Offer;
import parley.casefile.Source;
import parley.casefile.Walkout;

/** Turns what a case holds into entries. */
final class CaseEntries {

  private final CaseView view;

  CaseEntries(CaseView view) {
    this.view = view;
  }

  Stream<Entry> all() {
    return Stream.of(
            view.record().events().stream().map(this::of),
            view.record().walkouts().stream().map(this::of),
            view.record().ballots().stream().map(this::of),
            view.record().offers().stream().map(this::of),
            view.record().agenda().stream().map(i -> new IssueEntry(view).of(i)),
            view.record().claims().stream().map(this::of),
            view.record().commitments().stream().map(this::of),
            view.record().conflicts().stream().map(this::of),
            view.record().preferences().stream().map(p -> AssumptionsEntry.of(p, view)),
            view.record().series().stream().map(SeriesEntry::of))
        .flatMap(s -> s);
  }

  static Entry ofSource(Source source) {
    Fields fields = new Fields();
    fields.addIf("Address", source.url());
    if (source.url().isEmpty()) {
      fields.add("Address", "none known");
    }
    fields.add("Kind", source.kind().replace('_', ' '));
    fields.addIf("Outlet", source.outlet());
    fields.addIf("Published", source.published().map(Days::date));
    fields.addIf("Licence", source.licence());
    fields.addIf("Note", source.note());
    return new Entry(source.id(), "source", source.title(), fields.list());
  }

  private Entry of(Event event) {
    Fields fields = new Fields();
    fields.add("Kind", event.type().words());
    fields.add("When", Days.date(event.when()));
    fields.add("Known from", known(event.known()));
    fields.add("Who acts", actors(event.actors()));
    event.facts().forEach(f -> fields.add(words(f.name()), f.text()));
    fields.figures(event.figures());
    fields.add("Answers", String.join(", ", event.answers()));
    fields.addIf("Note", event.note());
    if (event.background()) {
      fields.add("Rests on", "the editors' own knowledge; it still needs a source");
    }
    fields.sources(event.sources());
    return new Entry(event.id(), "event", event.summary(), fields.list());
  }

  private Entry of(Walkout walkout) {
    Fields fields = new Fields();
    fields.add("Unions", actors(walkout.unions()));
    fields.add("Group", walkout.group());
    fields.add("From", Days.moment(walkout.start()));
    fields.add("To", Days.moment(walkout.end()));
    fields.add("Strike days", String.valueOf(walkout.days()));
    fields.add("Announced", known(walkout.known()) + " (" + walkout.event() + ")");
    fields.addIf("Ballot", walkout.ballot());
    fields.add(
        "Standing",
        walkout.calledOff().isPresent()
            ? "called off"
            : walkout.held().isPresent() ? "held" : "announced");
    fields.figures(walkout.figures());
    fields.addIf("Note", walkout.note());
    fields.sources(walkout.sources());
    String title = walkout.group() + ", " + Days.day(walkout.start().toLocalDate());
    return new Entry(walkout.id(), "walkout", title, fields.list());
  }

  private Entry of(Ballot ballot) {
    Fields fields = new Fields();
    fields.add("Union", view.wordsFor(ballot.union()));
    fields.add("Entitled", ballot.group());
    fields.add("Kind", ballot.statutory() ? "statutory" : "indicative: gives no mandate");
    fields.addIf("Opened", ballot.opened().map(m -> Days.date(m.on())));
    fields.addIf("Closed", ballot.closed().map(m -> Days.date(m.on())));
    ballot
        .result()
        .ifPresent(r -> {
          r.entitled().ifPresent(t -> fields.add("Number entitled", Fields.tally(t)));
          r.votes().ifPresent(t -> fields.add("Votes", Fields.tally(t)));
          r.yes().ifPresent(t -> fields.add("Votes for action", Fields.tally(t)));
          r.turnoutPercent()
              .ifPresent(p -> fields.add("Turnout as reported", Numbers.stated(p) + " %"));
          fields.add("For action as reported", Numbers.stated(r.yesPercent()) + " %");
          fields.add("Result known from", known(r.known()));
          fields.addIf("Note on the result", r.note());
        });
    fields.addIf("Note", ballot.note());
    List<String> sources = new ArrayList<>(ballot.sources());
    ballot.result().ifPresent(r -> sources.addAll(r.sources()));
    fields.sources(sources);
    return new Entry(ballot.id(), "ballot", "Ballot of " + ballot.group(), fields.list());
  }

  private Entry of(Offer offer) {
    Fields fields = new Fields();
    fields.add("By", view.wordsFor(offer.by()));
    fields.add("To", view.wordsFor(offer.to()));
    fields.add("Known from", known(offer.known()) + " (" + offer.event() + ")");
    fields.add("Status", words(offer.status().name()));
    fields.addIf("Covers", offer.covers());
    fields.addIf("Deadline", offer.deadline().map(Days::date));
    for (Offer.Clause clause : offer.clauses()) {
      String figures =
          clause.figures().stream()
              .filter(Figure::isSourced)
              .map(f -> f.measure() + " " + Numbers.figure(f) + " (" + f.id() + ")")
              .collect(Collectors.joining("; "));
      fields.add(
          "Clause: " + clause.issue(), clause.text() + (figures.isEmpty() ? "" : " ") + figures);
    }
    for (Offer.Decision decision : offer.decisions()) {
      String gate =
          view.record()
              .parties()
              .findGate(decision.gate())
              .map(g -> g.name())
              .orElse(decision.gate());
      fields.add(
          "Decision",
          gate + ": " + words(decision.outcome().name()) + " (" + decision.event() + ")");
    }
    fields.addIf("Note", offer.note());
    fields.sources(offer.sources());
    return new Entry(offer.id(), "offer", offer.name(), fields.list());
  }

  private Entry of(Claim claim) {
    Fields fields = new Fields();
    fields.add("Kind", words(claim.kind().name()));
    fields.add("By", view.wordsFor(claim.speaker()));
    fields.add("Speaker is", words(claim.speakerType().name()));
    fields.addIf("Headline names", claim.headline().map(id -> view.wordsFor(id)));
    fields.add("On", Days.date(claim.on()));
    fields.add("Known from", known(claim.known()));
    fields.add("Words", claim.verbatim() ? "verbatim" : "paraphrased");
    claim
        .chain()
        .forEach(h -> fields.add("Passed on", view.wordsFor(h.by()) + " " + words(h.how().name())));
    claim
        .refuted()
        .ifPresent(r -> fields.add("Refuted", known(r.known()) + ", " + view.wordsFor(r.by())));
    fields.addIf("Note", claim.note());
    fields.sources(claim.sources());
    return new Entry(claim.id(), "claim", claim.text(), fields.list());
  }

  private Entry of(Commitment commitment) {
    Fields fields = new Fields();
    fields.add("Kind", words(commitment.kind().name()));
    fields.add("By", actors(commitment.by()));
    fields.add("Due", Days.date(commitment.due()));
    fields.add("Known from", known(commitment.known()));
    fields.add("Standing", words(commitment.standingOn(view.asOf()).name()));
    fields.addIf("Told by", commitment.fulfilled().flatMap(o -> o.event()));
    fields.addIf("Note", commitment.note());
    fields.sources(commitment.sources());
    return new Entry(commitment.id(), "commitment", commitment.what(), fields.list());
  }

  private Entry of(Conflict conflict) {
    Fields fields = new Fields();
    for (Conflict.Value value : conflict.values()) {
      String where =
          value.sources().isEmpty() ? "" : " [" + String.join(", ", value.sources()) + "]";
      fields.add("Value", value.text() + where);
    }
    fields.addIf("How they come about", conflict.reading());
    fields.add("About", String.join(", ", conflict.about()));
    fields.addIf("Measure", conflict.measure());
    fields.add("Known from", known(conflict.known()));
    fields.sources(conflict.sources());
    return new Entry(conflict.id(), "conflict", conflict.topic(), fields.list());
  }

  private String actors(List<String> ids) {
    return ids.stream().map(id -> view.wordsFor(id)).collect(Collectors.joining(", "));
  }

  static String known(LocalDate day) {
    return day.equals(Fact.ALWAYS) ? "always" : Days.day(day);
  }

  static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
