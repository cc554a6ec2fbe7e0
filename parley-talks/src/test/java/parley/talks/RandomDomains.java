package parley.talks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.casefile.Offer;

/** Small random cases, the same for the same seed, with many ties and many without a zone. */
final class RandomDomains {

  /**
   * A case.
   *
   * @param union what is assumed for the union; values and weights are few, so that ties are common
   * @param offered the package of an offer, which says nothing where the first option stands
   */
  record Drawn(
      List<Issue> agenda,
      Assumptions.Assumed union,
      Assumptions.Assumed payer,
      List<Choice> offered) {

    CaseView view() {
      return view(List.of(CaseFixture.UNION, CaseFixture.PAYER));
    }

    CaseView view(List<String> sides) {
      CaseFixture c = new CaseFixture();
      c.sides = sides;
      c.agenda.addAll(agenda);
      gate(c, union, CaseFixture.UNION);
      gate(c, payer, CaseFixture.PAYER);
      c.offer(
          "O",
          CaseFixture.UNION,
          "2025-01-01",
          "none",
          Offer.Status.TABLED,
          offered.stream()
              .filter(o -> !o.option().endsWith("-o0") || o.issue().equals("i0"))
              .map(o -> CaseFixture.clause(o.issue(), Optional.of(o.option()), "a clause"))
              .toList());
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
          payer,
          offered);
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
          payer,
          offered);
    }

    /** The same case with one weight of a party changed. */
    Drawn withWeight(String party, String issue, int weight) {
      return with(
          party,
          a -> {
            Map<String, Integer> weights = new LinkedHashMap<>(a.weights());
            weights.put(issue, weight);
            return with(a, weights, a.values());
          });
    }

    /** The same case with the value of one option to a party changed. */
    Drawn withValue(String party, String issue, String option, int value) {
      return with(
          party,
          a -> {
            Map<String, Map<String, Integer>> values = new LinkedHashMap<>(a.values());
            Map<String, Integer> of = new LinkedHashMap<>(values.getOrDefault(issue, Map.of()));
            of.put(option, value);
            values.put(issue, of);
            return with(a, a.weights(), values);
          });
    }

    private Drawn with(String party, UnaryOperator<Assumptions.Assumed> change) {
      return party.equals(union.party())
          ? new Drawn(agenda, change.apply(union), payer, offered)
          : new Drawn(agenda, union, change.apply(payer), offered);
    }

    private static Assumptions.Assumed with(
        Assumptions.Assumed a,
        Map<String, Integer> weights,
        Map<String, Map<String, Integer>> values) {
      return new Assumptions.Assumed(
          a.party(),
          weights,
          values,
          a.functions(),
          a.interactions(),
          a.reserve(),
          a.reserveOffer(),
          a.reserveWalkout(),
          a.reserveBasis(),
          a.gates());
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
    return new Drawn(
        agenda, union, random.nextInt(5) == 0 ? opposed(union, payer) : payer, first(agenda));
  }

  private static List<Choice> first(List<Issue> agenda) {
    return agenda.stream().map(i -> new Choice(i.id(), i.options().getFirst().id())).toList();
  }

  /**
   * A case in which values follow from amounts on some issues, options of several issues interact,
   * and no deal may be worth what an offer is.
   */
  static Drawn drawRich(long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    List<Issue> agenda = new ArrayList<>();
    List<Choice> offered = new ArrayList<>();
    int issues = random.nextInt(1, 5);
    for (int i = 0; i < issues; i++) {
      Issue.Option[] options = new Issue.Option[random.nextInt(1, 5)];
      for (int o = 0; o < options.length; o++) {
        String id = "i" + i + "-o" + o;
        String amount = new BigDecimal(random.nextInt(0, 25)).movePointLeft(1).toString();
        options[o] =
            new Issue.Option(
                id,
                id,
                CaseFixture.day("2025-01-01"),
                List.of(CaseFixture.figure("amount", "units", amount, id)),
                o == 0,
                Optional.empty());
      }
      agenda.add(CaseFixture.issue("i" + i, Issue.Kind.MEASURED, List.of(), options));
      offered.add(new Choice("i" + i, options[random.nextInt(options.length)].id()));
    }
    return new Drawn(
        agenda,
        enrich(random, assumed(random, CaseFixture.UNION, agenda), agenda),
        enrich(random, assumed(random, CaseFixture.PAYER, agenda), agenda),
        offered);
  }

  private static Assumptions.Assumed enrich(
      SplittableRandom random, Assumptions.Assumed plain, List<Issue> agenda) {
    Map<String, Map<String, Integer>> values = new LinkedHashMap<>();
    List<Assumptions.ValueFunction> functions = new ArrayList<>();
    for (Issue issue : agenda) {
      Map<String, Integer> table = new LinkedHashMap<>(plain.values().get(issue.id()));
      if (random.nextBoolean()) {
        functions.add(function(random, issue.id()));
        table.keySet().removeIf(o -> random.nextInt(4) > 0);
      }
      values.put(issue.id(), table);
    }
    List<Assumptions.Interaction> interactions = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0 && agenda.size() > 1; n--) {
      int one = random.nextInt(agenda.size());
      int other = (one + random.nextInt(1, agenda.size())) % agenda.size();
      interactions.add(
          new Assumptions.Interaction(
              List.of(together(random, agenda.get(one)), together(random, agenda.get(other))),
              random.nextInt(-3, 4),
              "a test"));
    }
    boolean offer = random.nextInt(3) == 0;
    return new Assumptions.Assumed(
        plain.party(),
        plain.weights(),
        values,
        functions,
        interactions,
        offer ? Optional.empty() : plain.reserve(),
        offer ? Optional.of("O") : Optional.empty(),
        Optional.empty(),
        plain.reserveBasis(),
        plain.gates());
  }

  private static Assumptions.Together together(SplittableRandom random, Issue issue) {
    return new Assumptions.Together(
        issue.id(), issue.options().get(random.nextInt(issue.options().size())).id());
  }

  private static Assumptions.ValueFunction function(SplittableRandom random, String issue) {
    Assumptions.Shape shape =
        Assumptions.Shape.values()[random.nextInt(Assumptions.Shape.values().length)];
    int many = shape == Assumptions.Shape.LINEAR ? 2 : random.nextInt(1, 4);
    List<Assumptions.At> points = new ArrayList<>();
    BigDecimal at = BigDecimal.ZERO;
    for (int p = 0; p < many; p++) {
      at = at.add(new BigDecimal(random.nextInt(1, 12)).movePointLeft(1));
      points.add(new Assumptions.At(at, random.nextInt(101)));
    }
    return new Assumptions.ValueFunction(issue, "amount", shape, points, "a test");
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
