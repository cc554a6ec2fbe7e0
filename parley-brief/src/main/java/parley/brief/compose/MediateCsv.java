package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import parley.brief.data.CsvPage;
import parley.talks.mediator.MediationAnswer;
import parley.talks.mediator.Suggestion;
import parley.talks.mediator.Trade;
import parley.talks.space.AdditiveSpace;

/** The rows of a mediation: packages, what they are worth and tell, and what is traded. */
final class MediateCsv {

  private final MediationAnswer answer;
  private final AdditiveSpace space;
  private final List<String> parties;
  private final TradeWords words;

  MediateCsv(MediationAnswer answer, List<String> parties, TradeWords words) {
    this.answer = answer;
    this.space = answer.points();
    this.parties = parties;
    this.words = words;
  }

  String rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "suggestion", "compared_with", "issue", "from", "to", "party", "points", "bits_told"));
    for (int s = 0; s < answer.suggestions().size(); s++) {
      Suggestion suggestion = answer.suggestions().get(s);
      String number = String.valueOf(s + 1);
      for (int i = 0; i < space.issues(); i++) {
        rows.add(
            texts(
                number,
                "",
                space.issue(i).name(),
                "",
                suggestion.terms().options(space).get(i),
                "",
                "",
                ""));
      }
      for (int p = 0; p < parties.size(); p++) {
        rows.add(
            texts(
                number,
                "",
                "",
                "",
                "",
                parties.get(p),
                UtilityWords.plain(suggestion.points().get(p)),
                String.valueOf(answer.leakages().get(p).each().get(s).bits())));
      }
      for (Trade trade : answer.trades().get(s)) {
        trade
            .concessions()
            .forEach(c -> {
              for (int p = 0; p < parties.size(); p++) {
                rows.add(
                    texts(
                        number,
                        words.reference(trade.reference()),
                        c.issue(),
                        c.from(),
                        c.to(),
                        parties.get(p),
                        UtilityWords.plain(c.changes().get(p)),
                        ""));
              }
            });
      }
    }
    return CsvPage.rows(rows.stream());
  }

  private static List<String> texts(String... cells) {
    List<String> row = new ArrayList<>();
    for (int c = 0; c < cells.length; c++) {
      // Points may be below zero and are numbers; names may not start a formula.
      row.add(c == 6 ? cells[c] : CsvPage.text(cells[c]));
    }
    return row;
  }
}
