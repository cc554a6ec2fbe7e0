package parley.talks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Issue;

/** Small random cases, the same for the same seed, with many ties and many without a zone. */
final class RandomDomains {

  /**
   * A case.
   *
   * @param union what is assumed for the union; values and weights are few, so that ties are common
   */
  record Drawn(List<Issue> agenda, Assumptions.Assumed union, Assumptions.Assumed payer) {

    CaseView view() {
      return view(List.of(CaseFixture.UNION, CaseFixture.PAYER));
    }

    CaseView view(List<String> sides) {
      CaseFixture c = new CaseFixture();
      c.sides = sides;
      c.agenda.addAll(agenda);
      gate(c, union, CaseFixture.UNION);
      gate(c, payer, CaseFixture.PAYER);
      c.assume("set", union, payer);
      return c.asOf("2025-12-31");
    }

    private static void gate(CaseFixture c, Assumptions.Assumed assumed, String party) {
      for (int i = 0; i < assumed.gates().size(); i++) {
        c.gate(assumed.gates().get(i).gate(), party, i + 1, "2025-01-01");
      }
    }

    /** The same case with one side's values and thresholds multiplied. */
    Drawn withUnionScaleTimes(int factor) {
      Map<String, Map<String, Integer>> values = new LinkedHashMap<>();
      union
          .values()
          .forEach((issue, of) -> {
            Map<String, Integer> scaled = new LinkedHashMap<>();
            of.forEach((option, value) -> scaled.put(option, value * factor));
            values.put(issue, scaled);
          });
      return new Drawn(
          agenda,
          Assumptions.Assumed.of(
              union.party(),
              union.weights(),
              values,
              union.reserve().orElseThrow() * factor,
              union.reserveBasis(),
              union.gates().stream()
                  .map(g -> Assumptions.Threshold.of(g.gate(), g.accepts() * factor, g.basis()))
                  .toList()),
          payer);
    }

    /** The same case with one side's weights multiplied. */
    Drawn withUnionWeightsTimes(int factor) {
      Map<String, Integer> weights = new LinkedHashMap<>();
      union.weights().forEach((issue, weight) -> weights.put(issue, weight * factor));
      return new Drawn(
          agenda,
          Assumptions.Assumed.of(
              union.party(),
              weights,
              union.values(),
              union.reserve().orElseThrow(),
              union.reserveBasis(),
              union.gates()),
          payer);
    }
  }

  private RandomDomains() {}

  static Drawn draw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Issue> agenda = new ArrayList<>();
    int issues = random.nextInt(1, 5);
    for (int i = 0; i < issues; i++) {
      Issue.Option[] options = new Issue.Option[random.nextInt(1, 5)];
      for (int o = 0; o < options.length; o++) {
        options[o] = CaseFixture.option("i" + i + "-o" + o);
      }
      agenda.add(CaseFixture.issue("i" + i, Issue.Kind.MEASURED, List.of(), options));
    }
    Assumptions.Assumed union = assumed(random, CaseFixture.UNION, agenda);
    Assumptions.Assumed payer = assumed(random, CaseFixture.PAYER, agenda);
    return new Drawn(agenda, union, random.nextInt(5) == 0 ? opposed(union, payer) : payer);
  }

  /** A payer that loses exactly what the union gains: then solutions tie. */
  private static Assumptions.Assumed opposed(Assumptions.Assumed union, Assumptions.Assumed payer) {
    Map<String, Map<String, Integer>> values = new LinkedHashMap<>();
    union
        .values()
        .forEach((issue, of) -> {
          Map<String, Integer> lost = new LinkedHashMap<>();
          of.forEach((option, value) -> lost.put(option, 100 - value));
          values.put(issue, lost);
        });
    return Assumptions.Assumed.of(
        payer.party(),
        union.weights(),
        values,
        payer.reserve().orElseThrow(),
        payer.reserveBasis(),
        payer.gates());
  }

  private static Assumptions.Assumed assumed(
      SplittableRandom random, String party, List<Issue> agenda) {
    int step = random.nextBoolean() ? 20 : 1;
    Map<String, Integer> weights = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> values = new LinkedHashMap<>();
    for (Issue issue : agenda) {
      weights.put(issue.id(), random.nextInt(issue.id().equals("i0") ? 1 : 0, 6));
      Map<String, Integer> of = new LinkedHashMap<>();
      for (Issue.Option option : issue.options()) {
        of.put(option.id(), random.nextInt(0, 100 / step + 1) * step);
      }
      values.put(issue.id(), of);
    }
    List<Assumptions.Threshold> gates = new ArrayList<>();
    int many = random.nextInt(0, 3);
    for (int g = 0; g < many; g++) {
      gates.add(Assumptions.Threshold.of(party + "-gate-" + g, random.nextInt(30, 80), "a test"));
    }
    return Assumptions.Assumed.of(party, weights, values, random.nextInt(20, 85), "a test", gates);
  }
}
