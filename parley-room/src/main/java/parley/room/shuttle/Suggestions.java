package parley.room.shuttle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.casefile.CaseView;
import parley.room.page.Agenda;
import parley.talks.AssumedDeals;
import parley.talks.Deal;
import parley.talks.DealsEngine;
import parley.talks.frontier.Formula;

/**
 * Packages to begin a proposal with: those of the frontier under each labelled assumption set of
 * the case. They are made from the case alone; no entry of the ledger can reach this class.
 */
final class Suggestions {

  private final CaseView view;
  private @Nullable GeneratePage page;

  Suggestions(CaseView view) {
    this.view = view;
  }

  /** The page; worked out when it is first asked for. */
  synchronized GeneratePage page() {
    GeneratePage known = page;
    if (known == null) {
      known =
          new GeneratePage(
              new DealsEngine().answer(view).assumptions().stream().map(this::basis).toList());
      page = known;
    }
    return known;
  }

  private GeneratePage.Basis basis(AssumedDeals assumed) {
    return new GeneratePage.Basis(
        assumed.set().label(),
        assumed.set().by(),
        assumed.set().basis(),
        assumed instanceof AssumedDeals.Searched,
        switch (assumed) {
          case AssumedDeals.Searched searched ->
              searched.deals().stream().map(this::suggested).toList();
          case AssumedDeals.NotSearched none -> List.of();
        });
  }

  private GeneratePage.Suggested suggested(Deal deal) {
    Agenda agenda = new Agenda(view.record().agenda());
    return new GeneratePage.Suggested(
        deal.formulas().stream().map(Formula::words).toList(),
        deal.signable(),
        deal.choices().stream()
            .map(c ->
                new GeneratePage.Term(
                    c.issue(),
                    c.option(),
                    agenda.nameOf(c.issue()),
                    agenda.nameOf(c.issue(), c.option())))
            .toList(),
        "/proposals/new?"
            + deal.choices().stream()
                .map(c -> encoded("option." + c.issue()) + "=" + encoded(c.option()))
                .collect(Collectors.joining("&")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
