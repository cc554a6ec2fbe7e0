package parley.room.shuttle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.talks.AssumedDeals;
import parley.talks.Choice;
import parley.talks.Deal;
import parley.talks.DealsEngine;
import parley.talks.frontier.Formula;

/**
 * Packages to begin a proposal with: those of the frontier under each labelled assumption set of the
 * case. No entry of any party has a part in them.
 */
final class Suggestions {

  private Suggestions() {}

  static List<DraftPage.Suggestion> of(CaseView view) {
    List<DraftPage.Suggestion> found = new ArrayList<>();
    for (AssumedDeals assumed : new DealsEngine().answer(view).assumptions()) {
      if (assumed instanceof AssumedDeals.Searched searched) {
        searched.deals().forEach(deal -> found.add(suggestion(view, searched, deal)));
      }
    }
    return found;
  }

  private static DraftPage.Suggestion suggestion(
      CaseView view, AssumedDeals.Searched searched, Deal deal) {
    String formulas =
        deal.formulas().stream().map(Formula::words).collect(Collectors.joining("; "));
    return new DraftPage.Suggestion(
        searched.set().label(),
        (formulas.isEmpty() ? "on the frontier" : formulas)
            + (deal.signable() ? "; every gate accepts it there" : "; not every gate accepts it there"),
        deal.choices().stream().map(c -> words(view, c)).toList(),
        "/proposals/new?"
            + deal.choices().stream()
                .map(c -> encoded("option." + c.issue()) + "=" + encoded(c.option()))
                .collect(Collectors.joining("&")));
  }

  private static String words(CaseView view, Choice choice) {
    for (Issue issue : view.record().agenda()) {
      if (issue.id().equals(choice.issue())) {
        return issue.name()
            + ": "
            + issue.options().stream()
                .filter(o -> o.id().equals(choice.option()))
                .map(Issue.Option::name)
                .findFirst()
                .orElse(choice.option());
      }
    }
    return choice.issue() + ": " + choice.option();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
