package parley.talks.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Valuation;

/** Reads utility functions of NegMAS that are a sum over issues. */
final class NegmasValues {

  private final Space space;
  private final Map<String, List<Tree.Leaf>> words;
  private final Notes notes;

  NegmasValues(Space space, Map<String, List<Tree.Leaf>> words, Notes notes) {
    this.space = space;
    this.words = words;
    this.notes = notes;
  }

  /** A number as YAML 1.1 takes it, exactly. */
  static Ratio number(String what, Tree.Leaf leaf, Notes notes) {
    if (Yaml11.isOfOtherBase(leaf)) {
      throw notes.refuse(
          leaf.line(),
          leaf.shown() + " as " + what + ", which YAML 1.1 counts in another base",
          "a decimal without zeros before it");
    }
    return notes.number(what, Yaml11.digits(leaf), leaf.line());
  }

  Profile.Additive read(Tree.Fields function) {
    Ratio bias =
        function
            .find("bias")
            .map(b -> number("the bias", notes.leaf("the bias", b), notes))
            .orElse(Ratio.ZERO);
    return switch (NegmasReader.type(function)) {
      case "LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction" ->
          new Profile.Additive(weights(function), valuations(function), bias);
      case "LinearUtilityFunction", "AffineUtilityFunction" ->
          new Profile.Additive(
              weights(function), space.issues().stream().map(i -> identity()).toList(), bias);
      default ->
          throw notes.refuse(
              function.line(),
              "a function of the type " + FormatException.quoted(NegmasReader.type(function)),
              "LinearAdditiveUtilityFunction, alone or in an ExpDiscountedUFun");
    };
  }

  private static Valuation identity() {
    return new Valuation.Linear(Ratio.ZERO, Ratio.ZERO, Ratio.ONE, false);
  }

  private List<Ratio> weights(Tree.Fields function) {
    Optional<Tree> stated = function.find("weights");
    if (stated.isEmpty()) {
      notes.note(Quirk.Kind.NO_WEIGHTS, function.line(), "no weights");
      return space.issues().stream().map(i -> Ratio.ONE).toList();
    }
    List<Tree> parts = each(stated.get(), "weight");
    List<Ratio> weights = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String what = "the weight of \"" + space.issues().get(i).name() + "\"";
      weights.add(number(what, notes.leaf(what, parts.get(i)), notes));
    }
    notes.checkSum(weights, stated.get().line());
    return weights;
  }

  /** A part for each issue: in their order, or by their names. */
  private List<Tree> each(Tree parts, String what) {
    if (parts instanceof Tree.Fields named) {
      return new ValueTables(notes).each(space, named, what, (issue, part) -> part);
    }
    List<Tree> items = notes.items("the " + what + "s", parts).items();
    if (items.size() != space.issues().size()) {
      throw notes.refuse(
          parts.line(),
          "%s %ss for %s issues".formatted(items.size(), what, space.issues().size()),
          "one for each issue");
    }
    return items;
  }

  private List<Valuation> valuations(Tree.Fields function) {
    List<Tree> parts = each(notes.part(function, "values"), "value");
    List<Valuation> valuations = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      valuations.add(
          valuation(space.issues().get(i), notes.fields("a value function", parts.get(i))));
    }
    return valuations;
  }

  private Valuation valuation(IssueDomain issue, Tree.Fields function) {
    Valuation valuation =
        switch (NegmasReader.type(function)) {
          case "TableFun" ->
              table(issue, notes.fields("the mapping", notes.part(function, "mapping")));
          case "AffineFun" -> line(parameter(function, "slope"), optional(function, "bias"));
          case "LinearFun" -> line(parameter(function, "slope"), Ratio.ZERO);
          case "IdentityFun" -> identity();
          case "ConstFun" -> Valuation.Linear.constant(parameter(function, "bias"));
          case "" -> table(issue, function);
          default ->
              throw notes.refuse(
                  function.line(),
                  "a value function of the type "
                      + FormatException.quoted(NegmasReader.type(function)),
                  "TableFun, AffineFun, LinearFun, IdentityFun or ConstFun");
        };
    if (valuation instanceof Valuation.Linear line
        && issue instanceof IssueDomain.Options options) {
      return overOptions(line, options, function);
    }
    return valuation;
  }

  private static Valuation line(Ratio slope, Ratio bias) {
    return new Valuation.Linear(Ratio.ZERO, bias, slope, false);
  }

  private Ratio parameter(Tree.Fields function, String name) {
    return number(name, notes.leaf(name, notes.part(function, name)), notes);
  }

  private Ratio optional(Tree.Fields function, String name) {
    return function.has(name) ? parameter(function, name) : Ratio.ZERO;
  }

  /** A line over options needs numbers for options, unless it is the same everywhere. */
  private Valuation overOptions(
      Valuation.Linear line, IssueDomain.Options issue, Tree.Fields function) {
    Map<String, Ratio> values = new LinkedHashMap<>();
    for (Tree.Leaf word : words.getOrDefault(issue.name(), List.of())) {
      if (line.slope().signum() != 0 && !Yaml11.isNumber(word)) {
        throw notes.refuse(
            function.line(),
            "a line over the option %s of the issue \"%s\"".formatted(word.shown(), issue.name()),
            "numbers as options, or a TableFun");
      }
      values.put(
          word.text(),
          line.slope().signum() == 0 ? line.atLow() : line.at(number("an option", word, notes)));
    }
    return Valuation.Table.of(values);
  }

  private Valuation.Table table(IssueDomain issue, Tree.Fields mapping) {
    Map<String, Ratio> stated = new LinkedHashMap<>();
    Set<Tree.Leaf> used = new HashSet<>();
    List<Tree.Leaf> options = options(issue, mapping);
    for (Tree.Leaf option : options) {
      Tree.Leaf key =
          find(option, mapping)
              .orElseThrow(() ->
                  new ValueTables(notes).noValue(option.text(), issue.name(), mapping.line()));
      used.add(key);
      stated.put(option.text(), value(key, mapping));
    }
    for (Tree.Leaf key : mapping.keys().values()) {
      if (!used.contains(key)) {
        notes.noteOnce(Quirk.Kind.MORE_OPTIONS, key.line(), issue.name());
      }
    }
    return Valuation.Table.of(stated);
  }

  private Ratio value(Tree.Leaf key, Tree.Fields mapping) {
    String what = "the value of " + key.shown();
    return number(what, notes.leaf(what, notes.part(mapping, key.text())), notes);
  }

  private List<Tree.Leaf> options(IssueDomain issue, Tree.Fields mapping) {
    return switch (issue) {
      case IssueDomain.Options options -> words.getOrDefault(options.name(), List.of());
      case IssueDomain.Integers whole
          when Long.compareUnsigned(whole.high() - whole.low(), mapping.keys().size()) < 0 ->
          Stream.iterate(whole.low(), n -> n <= whole.high(), n -> n + 1)
              .map(n -> new Tree.Leaf(Long.toString(n), true, mapping.line()))
              .toList();
      default ->
          throw notes.refuse(
              mapping.line(),
              "a table of %s values for the numbers of the issue \"%s\""
                  .formatted(mapping.keys().size(), issue.name()),
              "a value for each number, or AffineFun");
    };
  }

  /** The key of an option: the same text, or else the same value in YAML 1.1. */
  private Optional<Tree.Leaf> find(Tree.Leaf option, Tree.Fields mapping) {
    Optional<Tree.Leaf> key =
        Optional.ofNullable(mapping.keys().get(option.text()))
            .or(() ->
                mapping.keys().values().stream()
                    .filter(k -> Yaml11.meaning(k).equals(Yaml11.meaning(option)))
                    .findFirst());
    key.filter(k -> Yaml11.isSurprise(k) || !Yaml11.meaning(k).equals(Yaml11.meaning(option)))
        .ifPresent(k -> notes.noteOnce(Quirk.Kind.YAML_WORD, k.line(), k.shown()));
    return key;
  }
}
