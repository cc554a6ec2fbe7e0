package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Phrases;
import parley.casefile.OfferChanges;

/** The table of what changed between two offers. */
final class ChangesTable {

  private ChangesTable() {}

  static Table of(Sheet sheet, OfferChanges changes) {
    List<List<Span>> rows = new ArrayList<>();
    for (OfferChanges.IssueChange issue : changes.issues()) {
      if (issue.measures().isEmpty()) {
        rows.add(
            List.of(
                Table.cell(issue.issue()),
                Table.cell(Phrases.words(issue.change())),
                Table.cell("words only"),
                Table.cell("")));
      }
      for (OfferChanges.MeasureChange measure : issue.measures()) {
        rows.add(
            List.of(
                Table.cell(issue.issue()),
                Table.cell(Phrases.words(measure.change())),
                Table.cell(Phrases.words(measure.measure())),
                ComputedWords.brief(sheet, measure.difference())));
      }
    }
    return new Table(
        "From offer " + changes.older() + " to offer " + changes.newer(),
        List.of("Issue", "Change", "Measure", "Difference"),
        rows);
  }
}
