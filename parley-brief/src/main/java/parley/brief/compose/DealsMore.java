package parley.brief.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Assumptions;
import parley.talks.AssumedDeals;
import parley.talks.Believe;
import parley.talks.Binding;
import parley.talks.Deal;
import parley.talks.DealsAnswer;

/** The tables of the deals, those of the assumptions first. */
final class DealsMore {

  private final Sheet sheet;
  private final DealsAnswer answer;
  private final DealsWords words;

  DealsMore(Sheet sheet, DealsAnswer answer, DealsWords words) {
    this.sheet = sheet;
    this.answer = answer;
    this.words = words;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    answer.assumptions().forEach(set -> tables.add(assumptions(set.set())));
    for (AssumedDeals.Searched set : DealsComposer.searched(answer)) {
      tables.add(thresholds(set));
      if (!set.deals().isEmpty()) {
        tables.add(deals(set));
      }
      if (!set.offers().isEmpty()) {
        tables.add(offers(set));
      }
      if (!set.believe().flips().isEmpty()) {
        tables.add(flips(set));
      }
    }
    return tables;
  }

  private Table assumptions(Assumptions set) {
    List<List<Span>> rows = new ArrayList<>();
    for (Assumptions.Assumed assumed : set.parties()) {
      String name = sheet.name(assumed.party());
      rows.add(row(name, "weights", weights(assumed), set.basis()));
      new TreeMap<>(assumed.values())
          .forEach((issue, values) ->
              rows.add(
                  row(
                      name,
                      "values, " + Phrases.words(issue),
                      new TreeMap<>(values)
                          .entrySet().stream()
                              .map(e -> words.option(issue, e.getKey()) + " " + e.getValue())
                              .collect(Collectors.joining("; ")),
                      "as the weights")));
      for (Assumptions.ValueFunction function : assumed.functions()) {
        rows.add(
            row(
                name,
                "values, " + Phrases.words(function.issue()),
                function(function),
                function.basis()));
      }
      for (Assumptions.Interaction interaction : assumed.interactions()) {
        String together =
            interaction.together().stream()
                .map(t -> words.option(t.issue(), t.option()))
                .collect(Collectors.joining(" with "));
        rows.add(row(name, together, "adds " + interaction.adds(), interaction.basis()));
      }
    }
    return new Table(
        "What " + set.id() + " assumes, by " + sheet.name(set.by()),
        List.of("Whose", "What", "Assumed", "Rests on"),
        rows);
  }

  private static List<Span> row(String whose, String what, String assumed, String basis) {
    return List.of(Table.cell(whose), Table.cell(what), Table.cell(assumed), Table.cell(basis));
  }

  private static String weights(Assumptions.Assumed assumed) {
    return new TreeMap<>(assumed.weights())
        .entrySet().stream()
            .map(e -> Phrases.words(e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String function(Assumptions.ValueFunction function) {
    return Phrases.words(function.shape())
        + " over "
        + Phrases.words(function.over())
        + ": "
        + function.points().stream()
            .map(p -> p.value() + " at " + Numbers.stated(p.at()))
            .collect(Collectors.joining(", "));
  }

  private Table thresholds(AssumedDeals.Searched set) {
    List<List<Span>> rows = new ArrayList<>();
    for (Binding.Effect effect : set.binding().effects()) {
      rows.add(
          List.of(
              Table.cell(words.threshold(effect.threshold())),
              Table.cell(
                  set.gates().stream()
                      .filter(g -> g.threshold().equals(effect.threshold()))
                      .map(words::model)
                      .findFirst()
                      .orElse("")),
              Table.cell(String.valueOf(effect.met())),
              Table.cell(String.valueOf(effect.opens())),
              Table.cell(effect.threshold().basis())));
    }
    return new Table(
        "Reserves and gates assumed in " + set.set().id(),
        List.of(
            "Whose",
            "How it accepts",
            "Packages that meet it",
            "Packages it alone keeps out",
            "Rests on"),
        rows);
  }

  private Table deals(AssumedDeals.Searched set) {
    return new Table(
        "Packages of the frontier under " + set.set().id(),
        List.of("Package", "Worth, 0 to 100", "Gates", "Chance of all", "Signable", "Solution"),
        set.deals().stream()
            .map(deal ->
                List.of(
                    Table.cell(words.choices(deal.choices())),
                    Table.cell(words.utilities(deal.utilities())),
                    Table.cell(gates(deal)),
                    Table.cell(DealsWords.ratified(deal.ratified())),
                    Table.cell(deal.signable() ? "yes" : "no"),
                    Table.cell(why(deal))))
            .toList());
  }

  private static String why(Deal deal) {
    String solutions =
        deal.formulas().stream().map(DealsWords::name).collect(Collectors.joining(", "));
    String others =
        deal.others() == 0 ? "" : Numbers.count(deal.others(), "other", "others") + " like it";
    return solutions + (solutions.isEmpty() || others.isEmpty() ? "" : "; ") + others;
  }

  private String gates(Deal deal) {
    return deal.gates().isEmpty()
        ? "no gates assumed"
        : deal.gates().stream()
            .map(g ->
                words.threshold(g.threshold())
                    + (g.accepts() ? " yes" : " no")
                    + ", "
                    + DealsWords.chance(g.chance()))
            .collect(Collectors.joining("; "));
  }

  private Table offers(AssumedDeals.Searched set) {
    return new Table(
        "Offers made since the last deal, under " + set.set().id(),
        List.of("Offer", "Worth, 0 to 100", "Gates", "Chance of all"),
        set.offers().stream()
            .map(o ->
                List.of(
                    Table.cell(words.offer(o.offer()) + " (" + o.offer() + ")"),
                    Table.cell(words.utilities(o.deal().utilities())),
                    Table.cell(gates(o.deal())),
                    Table.cell(DealsWords.ratified(o.deal().ratified()))))
            .toList());
  }

  private Table flips(AssumedDeals.Searched set) {
    String effect = set.zone().packages() > 0 ? "Closes the zone at" : "Opens the zone at";
    return new Table(
        "One number that flips the zone under " + set.set().id() + ", the least change first",
        List.of("Whose", "Number", "Assumed", effect),
        set.believe().flips().stream()
            .sorted(Comparator.comparing(Believe.Flip::distance))
            .map(f ->
                List.of(
                    Table.cell(sheet.name(f.party())),
                    Table.cell(words.number(f)),
                    Table.cell(Numbers.stated(f.from().stripTrailingZeros())),
                    Table.cell(String.valueOf(f.to()))))
            .toList());
  }
}
