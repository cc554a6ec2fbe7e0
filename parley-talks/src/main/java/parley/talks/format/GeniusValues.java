package parley.talks.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.talks.space.IssueDomain;
import parley.talks.space.Ratio;
import parley.talks.space.Valuation;

/** Reads what GENIUS makes of one issue. */
final class GeniusValues {

  /** EvaluatorDiscrete counts every option as zero if no evaluation reaches this. */
  private static final Ratio NEXT_TO_NOTHING = Ratio.of(new BigDecimal("0.00001"));

  private final Notes notes;

  GeniusValues(Notes notes) {
    this.notes = notes;
  }

  Valuation read(IssueDomain domain, XmlElement issue) {
    return switch (domain) {
      case IssueDomain.Options options -> table(options, issue);
      case IssueDomain.Integers integers -> line(integers, issue);
      case IssueDomain.Reals reals -> function(reals, issue);
      case IssueDomain.Steps steps -> throw new IllegalStateException(steps.name());
    };
  }

  private Valuation.Table table(IssueDomain.Options domain, XmlElement issue) {
    Map<String, Ratio> stated = new LinkedHashMap<>();
    for (XmlElement item : issue.all("item")) {
      String value = item.find("value").orElse("");
      String evaluation =
          item.find("evaluation")
              .filter(e -> !e.equals("null"))
              .orElseThrow(() -> noEvaluation(item, value, domain.name()));
      Ratio number = notes.number("the evaluation of \"" + value + "\"", evaluation, item.line());
      if (stated.put(value, number) != null) {
        throw notes.refuse(
            item.line(),
            FormatException.quoted(value) + " a second time",
            "each option of the issue \"" + domain.name() + "\" once");
      }
    }
    for (String option : domain.options()) {
      if (!stated.containsKey(option)) {
        throw noEvaluation(issue, option, domain.name());
      }
    }
    checkOrder(domain, stated, issue);
    Ratio greatest = stated.values().stream().max(Ratio::compareTo).orElseThrow();
    if (greatest.compareTo(NEXT_TO_NOTHING) < 0) {
      notes.noteOnce(Quirk.Kind.NOTHING_ABOVE_ZERO, issue.line(), domain.name());
      stated.replaceAll((option, number) -> Ratio.ZERO);
      return Valuation.Table.of(stated);
    }
    if (!greatest.equals(Ratio.ONE)) {
      notes.noteOnce(
          Quirk.Kind.EVALUATION_OVER_GREATEST,
          issue.line(),
          "greatest %s of \"%s\"".formatted(Notes.shown(greatest), domain.name()));
    }
    return new Valuation.Table(stated, greatest);
  }

  private FormatException noEvaluation(XmlElement at, String option, String issue) {
    return notes.refuse(
        at.line(),
        "no evaluation of %s of the issue \"%s\"".formatted(FormatException.quoted(option), issue),
        "one for each option");
  }

  private void checkOrder(IssueDomain.Options domain, Map<String, Ratio> stated, XmlElement at) {
    if (stated.size() > domain.options().size()) {
      notes.noteOnce(Quirk.Kind.MORE_OPTIONS, at.line(), domain.name());
    } else if (!List.copyOf(stated.keySet()).equals(domain.options())) {
      notes.noteOnce(Quirk.Kind.MATCHED_BY_VALUE, at.line(), domain.name());
    }
  }

  /** Whole numbers: counted from the lower bound of the same file. */
  private Valuation.Linear line(IssueDomain.Integers domain, XmlElement issue) {
    XmlElement evaluator = evaluator(domain, issue);
    String type = evaluator.find("ftype").orElse("linear");
    if (!type.equalsIgnoreCase("linear")) {
      throw notes.refuse(
          evaluator.line(),
          "the evaluator %s of whole numbers".formatted(FormatException.quoted(type)),
          "linear");
    }
    Ratio low =
        issue
            .find("lowerbound")
            .or(() -> issue.findFirst("range").flatMap(r -> r.find("lowerbound")))
            .map(b -> notes.number("the lower bound", b, issue.line()))
            .orElse(Ratio.of(domain.low()));
    Valuation.Linear line =
        new Valuation.Linear(
            low, parameter(evaluator, "offset"), parameter(evaluator, "slope"), true);
    if (low.signum() != 0 || isCutOff(line, Ratio.of(domain.low()), Ratio.of(domain.high()))) {
      notes.noteOnce(Quirk.Kind.LINE_FROM_LOWER_BOUND, evaluator.line(), domain.name());
    }
    return line;
  }

  /** Any numbers: not counted from the lower bound. */
  private Valuation function(IssueDomain.Reals domain, XmlElement issue) {
    XmlElement evaluator = evaluator(domain, issue);
    String type = evaluator.find("ftype").orElse("");
    if (type.equalsIgnoreCase("constant")) {
      return Valuation.Linear.constant(parameter(evaluator, "parameter0"));
    }
    if (type.equalsIgnoreCase("linear")) {
      Valuation.Linear line =
          new Valuation.Linear(
              Ratio.ZERO,
              parameter(evaluator, "parameter0"),
              parameter(evaluator, "parameter1"),
              true);
      if (isCutOff(line, Ratio.of(domain.low()), Ratio.of(domain.high()))) {
        notes.noteOnce(Quirk.Kind.LINE_CUT_OFF, evaluator.line(), domain.name());
      }
      return line;
    }
    if (type.equalsIgnoreCase("triangular")) {
      return triangle(domain, evaluator);
    }
    throw notes.refuse(
        evaluator.line(),
        "the evaluator " + FormatException.quoted(type),
        "linear, triangular or constant");
  }

  private Valuation.Triangular triangle(IssueDomain.Reals domain, XmlElement evaluator) {
    Ratio low = parameter(evaluator, "parameter0");
    Ratio high = parameter(evaluator, "parameter1");
    Ratio top = parameter(evaluator, "parameter2");
    if (low.compareTo(top) > 0 || top.compareTo(high) > 0) {
      throw notes.refuse(
          evaluator.line(),
          "a triangle from %s over %s to %s"
              .formatted(Notes.shown(low), Notes.shown(top), Notes.shown(high)),
          "parameter0 <= parameter2 <= parameter1");
    }
    if (top.equals(high)) {
      notes.noteOnce(Quirk.Kind.TOP_AT_THE_END, evaluator.line(), domain.name());
    }
    return new Valuation.Triangular(low, top, high);
  }

  private XmlElement evaluator(IssueDomain domain, XmlElement issue) {
    return issue
        .findFirst("evaluator")
        .orElseThrow(() ->
            notes.refuse(
                issue.line(),
                "no evaluator of the issue \"" + domain.name() + "\"",
                "<evaluator>"));
  }

  private Ratio parameter(XmlElement evaluator, String name) {
    Optional<String> text = evaluator.find(name);
    return notes.number(
        "\"" + name + "\"",
        text.orElseThrow(() ->
            notes.refuse(
                evaluator.line(),
                "an evaluator without \"" + name + "\"",
                "the attribute \"" + name + "\"")),
        evaluator.line());
  }

  private static boolean isCutOff(Valuation.Linear line, Ratio low, Ratio high) {
    Valuation.Linear whole = new Valuation.Linear(line.low(), line.atLow(), line.slope(), false);
    return !whole.at(low).equals(line.at(low)) || !whole.at(high).equals(line.at(high));
  }

  /** Notes a best outcome above one. Rounded weights give sums a little above it. */
  void checkTotal(
      List<IssueDomain> domains, List<Ratio> weights, List<Valuation> valuations, XmlElement at) {
    Ratio total = Ratio.ZERO;
    for (int i = 0; i < weights.size(); i++) {
      total = total.plus(weights.get(i).times(greatest(domains.get(i), valuations.get(i))));
    }
    if (total.compareTo(Ratio.of(new BigDecimal("1.000000001"))) > 0) {
      notes.note(Quirk.Kind.ABOVE_ONE, at.line(), "up to " + Notes.shown(total));
    }
  }

  private static Ratio greatest(IssueDomain domain, Valuation valuation) {
    return switch (domain) {
      case IssueDomain.Options options when valuation instanceof Valuation.Table table ->
          options.options().stream()
              .map(o -> table.find(o).orElseThrow())
              .max(Ratio::compareTo)
              .orElseThrow();
      case IssueDomain.Integers whole when valuation instanceof Valuation.Linear line ->
          line.at(Ratio.of(whole.low())).max(line.at(Ratio.of(whole.high())));
      case IssueDomain.Reals real when valuation instanceof Valuation.Linear line ->
          line.at(Ratio.of(real.low())).max(line.at(Ratio.of(real.high())));
      default -> Ratio.ONE;
    };
  }
}
