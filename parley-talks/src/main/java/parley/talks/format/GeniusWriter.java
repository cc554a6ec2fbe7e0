package parley.talks.format;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** Writes XML of GENIUS 10. */
final class GeniusWriter {

  private static final Ratio NEXT_TO_NOTHING = Ratio.parse("0.00001");

  private final Draft draft = new Draft(Format.GENIUS);
  private final Scenario scenario;

  private GeniusWriter(Scenario scenario) {
    Scenario counted = draft.withoutConstants(scenario);
    for (int i = 0; i < counted.issues().size(); i++) {
      if (!isSayable(counted, i)) {
        counted = draft.withOptions(counted, i);
      }
    }
    this.scenario = counted;
  }

  static Writing write(Scenario scenario) {
    return new GeniusWriter(scenario).write();
  }

  /** Whether GENIUS has words for the kind of an issue and for what everybody makes of it. */
  private boolean isSayable(Scenario counted, int issue) {
    IssueDomain domain = counted.issues().get(issue);
    List<Valuation> valuations =
        counted.profiles().stream()
            .map(Profile::preferences)
            .filter(Profile.Additive.class::isInstance)
            .map(p -> ((Profile.Additive) p).valuations().get(issue))
            .toList();
    return switch (domain) {
      case IssueDomain.Options options -> true;
      case IssueDomain.Steps steps -> false;
      case IssueDomain.Integers whole ->
          valuations.stream().allMatch(v -> v instanceof Valuation.Linear l && isCut(domain, l));
      case IssueDomain.Reals reals -> {
        valuations.stream()
            .filter(v -> !isSayableOverReals(domain, v))
            .findFirst()
            .ifPresent(v -> {
              throw draft.refuse(
                  "The issue \"%s\" has a line beyond 0 and 1".formatted(domain.name()));
            });
        yield true;
      }
    };
  }

  private static boolean isSayableOverReals(IssueDomain domain, Valuation valuation) {
    return switch (valuation) {
      case Valuation.Triangular triangle -> true;
      case Valuation.Linear line ->
          line.slope().signum() == 0 && !line.clamped() || isCut(domain, line);
      case Valuation.Table table -> false;
    };
  }

  /** Whether a line stays as it is when GENIUS cuts it off at 0 and 1. */
  private static boolean isCut(IssueDomain domain, Valuation.Linear line) {
    return line.clamped()
        || Ends.of(domain).stream()
            .map(line::at)
            .allMatch(v -> v.signum() >= 0 && v.compareTo(Ratio.ONE) <= 0);
  }

  private Writing write() {
    List<String> stems = draft.stems(scenario);
    XmlText domain = new XmlText();
    domain
        .open("negotiation_template")
        .open("utility_space", "number_of_issues", String.valueOf(scenario.issues().size()));
    objective(domain);
    for (int i = 0; i < scenario.issues().size(); i++) {
      issue(domain, i, Optional.empty());
    }
    draft.add(
        Draft.domainStem(scenario, stems),
        domain.close("objective").close("utility_space").close("negotiation_template").text());
    for (int p = 0; p < stems.size(); p++) {
      draft.add(stems.get(p), profile(p));
    }
    return draft.writing();
  }

  private void objective(XmlText xml) {
    xml.open(
        "objective",
        "index",
        "0",
        "etype",
        "objective",
        "type",
        "objective",
        "description",
        "",
        "name",
        scenario.name());
  }

  private String profile(int party) {
    Profile profile = scenario.profiles().get(party);
    XmlText xml = new XmlText();
    switch (profile.preferences()) {
      case Profile.Additive additive -> {
        xml.open("utility_space");
        objective(xml);
        Ratio[] weights = additive.weights().toArray(Ratio[]::new);
        for (int i = 0; i < weights.length; i++) {
          weights[i] = issue(xml, i, Optional.of(profile));
        }
        for (int i = 0; i < weights.length; i++) {
          xml.empty(
              "weight",
              "index",
              String.valueOf(i + 1),
              "value",
              draft.digits(profile.name(), weights[i]));
        }
      }
      case Profile.Interacting interacting ->
          throw draft.refuse("The issues of " + profile.name() + " interact");
      case Profile.Boxes boxes -> {
        xml.open("utility_space", "type", "nonlinear");
        objective(xml);
        for (int i = 0; i < scenario.issues().size(); i++) {
          issue(xml, i, Optional.empty());
        }
        boxes(xml, profile.name(), boxes);
      }
    }
    xml.close("objective");
    profile
        .discount()
        .ifPresent(d -> xml.empty("discount_factor", "value", draft.digits(profile.name(), d)));
    xml.empty("reservation", "value", draft.digits(profile.name(), draft.reserve(scenario, party)));
    return xml.close("utility_space").text();
  }

  /** Writes an issue, and with a party what it makes of it; its weight is given back. */
  private Ratio issue(XmlText xml, int place, Optional<Profile> profile) {
    IssueDomain domain = scenario.issues().get(place);
    Optional<Profile.Additive> additive = profile.map(draft::additive);
    Optional<Valuation> valuation = additive.map(a -> a.valuations().get(place));
    Ratio weight = additive.map(a -> a.weights().get(place)).orElse(Ratio.ONE);
    String who = profile.map(Profile::name).orElse(scenario.name());
    switch (domain) {
      case IssueDomain.Options options -> {
        open(xml, place, "discrete");
        if (valuation.isPresent()) {
          weight = items(xml, who, weight, (Valuation.Table) valuation.get());
        } else {
          items(xml, options);
        }
      }
      case IssueDomain.Integers whole -> {
        Optional<Valuation.Linear> line = valuation.map(Valuation.Linear.class::cast);
        Ratio low = line.map(l -> lowerBound(whole, l)).orElse(Ratio.of(whole.low()));
        open(
            xml,
            place,
            "integer",
            "lowerbound",
            low.toString(),
            "upperbound",
            String.valueOf(whole.high()));
        line.ifPresent(l ->
            xml.empty(
                "evaluator",
                "ftype",
                "linear",
                "offset",
                draft.digits(who, l.atLow().plus(l.slope().times(low.minus(l.low())))),
                "slope",
                draft.digits(who, l.slope())));
      }
      case IssueDomain.Reals reals -> {
        open(xml, place, "real");
        xml.empty(
            "range",
            "lowerbound",
            reals.low().toPlainString(),
            "upperbound",
            reals.high().toPlainString());
        valuation.ifPresent(v -> function(xml, who, v));
      }
      case IssueDomain.Steps steps -> throw new IllegalStateException(steps.name());
    }
    xml.close("issue");
    return weight;
  }

  private void open(XmlText xml, int place, String type, String... more) {
    String[] attributes = new String[10 + more.length];
    String[] first = {
      "index",
      String.valueOf(place + 1),
      "etype",
      type,
      "type",
      type,
      "vtype",
      type,
      "name",
      scenario.issues().get(place).name(),
    };
    System.arraycopy(first, 0, attributes, 0, first.length);
    System.arraycopy(more, 0, attributes, first.length, more.length);
    xml.open("issue", attributes);
  }

  /** The file's own lower bound, from which GENIUS counts, where it is a whole number. */
  private static Ratio lowerBound(IssueDomain.Integers domain, Valuation.Linear line) {
    return line.clamped() && line.low().over().equals(BigInteger.ONE)
        ? line.low()
        : Ratio.of(domain.low());
  }

  private void items(XmlText xml, IssueDomain.Options options) {
    int index = 1;
    for (String option : options.options()) {
      xml.empty("item", "index", String.valueOf(index++), "value", option);
    }
  }

  /**
   * Writes evaluations. GENIUS divides them by the greatest; where that is not what the table is
   * divided by, the weight makes up for it.
   */
  private Ratio items(XmlText xml, String who, Ratio weight, Valuation.Table table) {
    Map<String, Ratio> stated = table.stated();
    Ratio greatest = stated.values().stream().max(Ratio::compareTo).orElse(Ratio.ZERO);
    Ratio least = stated.values().stream().min(Ratio::compareTo).orElse(Ratio.ZERO);
    Ratio divisor = greatest.signum() > 0 ? greatest : least;
    // What GENIUS would count as nothing is turned round, or stated in smaller units.
    Ratio factor = Ratio.of(divisor.signum() < 0 ? -1 : 1);
    while (divisor.signum() != 0 && divisor.times(factor).compareTo(NEXT_TO_NOTHING) < 0) {
      factor = factor.times(Ratio.of(10));
    }
    int index = 1;
    for (Map.Entry<String, Ratio> item : stated.entrySet()) {
      xml.empty(
          "item",
          "index",
          String.valueOf(index++),
          "value",
          item.getKey(),
          "evaluation",
          draft.digits(who, item.getValue().times(factor)));
    }
    if (divisor.signum() == 0 || divisor.equals(table.over())) {
      return weight;
    }
    draft.note(Quirk.Kind.WEIGHTS_CHANGED, who, "greatest " + Notes.shown(divisor));
    return weight.times(divisor).dividedBy(table.over());
  }

  private void function(XmlText xml, String who, Valuation valuation) {
    switch (valuation) {
      case Valuation.Linear line when line.slope().signum() == 0 && !line.clamped() ->
          xml.empty(
              "evaluator", "ftype", "constant", "parameter0", draft.digits(who, line.atLow()));
      case Valuation.Linear line ->
          xml.empty(
              "evaluator",
              "ftype",
              "linear",
              "parameter0",
              draft.digits(who, line.atLow().minus(line.slope().times(line.low()))),
              "parameter1",
              draft.digits(who, line.slope()));
      case Valuation.Triangular triangle ->
          xml.empty(
              "evaluator",
              "ftype",
              "triangular",
              "parameter0",
              draft.digits(who, triangle.low()),
              "parameter1",
              draft.digits(who, triangle.high()),
              "parameter2",
              draft.digits(who, triangle.top()));
      case Valuation.Table table -> throw new IllegalStateException(who);
    }
  }

  private void boxes(XmlText xml, String who, Profile.Boxes boxes) {
    xml.open("utility", "maxutility", draft.digits(who, boxes.maximum()));
    xml.open("ufun", "type", "PlainUfun", "weight", "1", "aggregation", "sum");
    for (Profile.Box box : boxes.boxes()) {
      xml.open("hyperRectangle", "utility", draft.digits(who, box.pays()));
      box.sides().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(side ->
              xml.empty(
                  box.inside() ? "INCLUDES" : "EXCLUDES",
                  "index",
                  String.valueOf(side.getKey() + 1),
                  "min",
                  String.valueOf(side.getValue().from()),
                  "max",
                  String.valueOf(side.getValue().to())));
      xml.close("hyperRectangle");
    }
    xml.close("ufun").close("utility");
  }
}
