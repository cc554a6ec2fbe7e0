package parley.brief.record;

import parley.brief.page.Entry;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.pay.book.Measures;

/** Turns an issue of the agenda into an entry; an issue of words shows no number. */
final class IssueEntry {

  private final CaseView view;

  IssueEntry(CaseView view) {
    this.view = view;
  }

  Entry of(Issue issue) {
    Fields fields = new Fields();
    boolean measured = issue.kind() == Issue.Kind.MEASURED;
    fields.add("Kind", measured ? "with numbers" : "words only");
    for (Issue.Position position : issue.positions()) {
      String event = position.event().map(e -> " (" + e + ")").orElse("");
      fields.add(
          view.wordsFor(position.party()) + ", " + CaseEntries.known(position.known()),
          position.stance().words() + ": " + position.text() + event);
      position
          .figure()
          .filter(f -> measured && f.isSourced())
          .map(Figure::id)
          .ifPresent(id -> fields.add("Figure", id));
    }
    for (Issue.Term term : issue.terms()) {
      fields.add(
          "Term",
          term.name()
              + ": "
              + (term.delivered().isPresent()
                  ? "delivered"
                  : "not delivered, as far as the record knows"));
    }
    issue.options().forEach(o -> fields.add("Option", o.id() + ": " + o.name()));
    if (isAboutPosts(issue)) {
      fields.add("Computed by", jobs());
    }
    fields.sources(issue.positions().stream().flatMap(p -> p.sources().stream()).toList());
    return new Entry(issue.id(), "issue", issue.name(), fields.list());
  }

  private boolean isAboutPosts(Issue issue) {
    return view.record().offers().stream()
        .flatMap(o -> o.clauses().stream())
        .filter(c -> c.issue().equals(issue.id()))
        .flatMap(c -> c.figures().stream())
        .anyMatch(f -> f.measure().equals(Measures.NEW_POSTS));
  }

  /** The command that shows what the posts of the newest offer do to those who wait. */
  private String jobs() {
    String offer =
        view.listTabledOffers().stream()
            .reduce((a, b) -> b)
            .map(o -> " --offer " + o.id())
            .orElse("");
    return "parley worth CASE jobs" + offer + " --as-of " + view.asOf();
  }
}
