package parley.brief.record;

import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.brief.page.Entry;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;

/** Turns a set of assumptions into an entry that says whose they are. */
final class AssumptionsEntry {

  private AssumptionsEntry() {}

  static Entry of(Assumptions assumptions, CaseView view) {
    Fields fields = new Fields();
    fields.add("Whose assumption", view.wordsFor(assumptions.by()));
    fields.add("Rests on", assumptions.basis());
    fields.add("Known from", CaseEntries.known(assumptions.known()));
    for (Assumptions.Assumed assumed : assumptions.parties()) {
      String weights =
          new TreeMap<>(assumed.weights())
              .entrySet().stream()
                  .map(e -> e.getKey() + " " + e.getValue())
                  .collect(Collectors.joining(", "));
      String name = view.wordsFor(assumed.party());
      fields.add(name + ", weights", weights);
      assumed
          .functions()
          .forEach(f ->
              fields.add(
                  name + ", values of " + f.issue(),
                  "a function of " + f.over() + ": " + f.basis()));
      assumed
          .interactions()
          .forEach(i ->
              fields.add(
                  name + ", together",
                  i.together().stream()
                          .map(Assumptions.Together::option)
                          .collect(Collectors.joining(" with "))
                      + " add "
                      + i.adds()
                      + ": "
                      + i.basis()));
      fields.add(name + ", no deal", noDeal(assumed) + ": " + assumed.reserveBasis());
      assumed
          .gates()
          .forEach(g ->
              fields.add(
                  name + ", gate " + g.gate(),
                  "accepts from "
                      + g.accepts()
                      + " of 100"
                      + g.spread().map(x -> ", over a spread of " + x).orElse("")
                      + g.vote().map(v -> ", by a vote").orElse("")
                      + ": "
                      + g.basis()));
    }
    fields.sources(assumptions.sources());
    return new Entry(assumptions.id(), "assumptions", assumptions.label(), fields.list());
  }

  private static String noDeal(Assumptions.Assumed assumed) {
    return assumed
        .reserve()
        .map(r -> r + " of 100")
        .or(() -> assumed.reserveOffer().map(o -> "what the offer " + o + " is worth"))
        .orElse("what walking out is worth on average");
  }
}
