package parley.rota.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a rule set from YAML. A set that extends another has its terms, sources and rules, but for
 * what it says itself: a rule takes the place of the one with its id.
 */
final class RuleSetReader {

  private RuleSetReader() {}

  static RuleSet read(String yaml, Function<String, Optional<RuleSet>> known) {
    Optional<Node> root;
    try {
      root = new Compose(RuleResources.SETTINGS).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      throw new IllegalArgumentException(
          "The rule file cannot be read: line %s: no YAML (%s); expected fields, as in \"id: ...\"."
              .formatted(
                  e.getProblemMark().map(Mark::getLine).map(l -> l + 1).orElse(0), e.getProblem()),
          e);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(
          "The rule file cannot be read: no YAML; expected fields, as in \"id: ...\".", e);
    }
    return read(
        root.orElseThrow(() ->
            new IllegalArgumentException(
                "The rule file is empty; expected fields, as in \"id: ...\".")),
        known);
  }

  static RuleSet read(Node root, Function<String, Optional<RuleSet>> known) {
    Entry file = Entry.of(root, "the rule set");
    String id = file.id("rule set");
    Optional<RuleSet> base =
        file.findText("extends")
            .map(b ->
                known
                    .apply(b)
                    .orElseThrow(() ->
                        file.fault(
                            "extends",
                            "\"extends\" names %s".formatted(b),
                            "one of " + String.join(", ", RuleSets.listIds()))));
    String title = file.text("title");
    LocalDate validFrom = file.day("validFrom");
    String note = file.findText("note").orElse("");
    Terms terms =
        base.isPresent() && !file.has("terms")
            ? base.get().terms()
            : terms(file.entry("terms", "\"terms\""));
    List<RuleSet.Source> sources = sources(file, base);
    List<Rule> rules = rules(file, base);
    file.done();
    try {
      return new RuleSet(id, title, validFrom, note, terms, sources, rules);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The rule file cannot be read: line %s: %s".formatted(file.line(), e.getMessage()), e);
    }
  }

  private static Terms terms(Entry entry) {
    Terms terms =
        new Terms(
            entry.number("longOverMinutes"),
            entry.time("nightFrom"),
            entry.time("nightTo"),
            entry.number("nightMinutes"),
            entry.time("lateStartBefore"),
            entry.time("lateEndAfter"));
    entry.done();
    return terms;
  }

  private static List<RuleSet.Source> sources(Entry file, Optional<RuleSet> base) {
    Map<String, RuleSet.Source> all = new LinkedHashMap<>();
    base.ifPresent(b -> b.sources().forEach(s -> all.put(s.id(), s)));
    for (Entry entry : file.entries("sources", "a source")) {
      String id = entry.id("source");
      all.put(id, new RuleSet.Source(id, entry.text("title"), entry.texts("urls")));
      entry.done();
    }
    return List.copyOf(all.values());
  }

  private static List<Rule> rules(Entry file, Optional<RuleSet> base) {
    Map<String, Rule> all = new LinkedHashMap<>();
    base.ifPresent(b -> b.rules().forEach(r -> all.put(r.clause().id(), r)));
    for (String id : file.texts("without")) {
      if (all.remove(id) == null) {
        throw file.fault(
            "without", "\"without\" names the rule %s".formatted(id), "a rule of the set extended");
      }
    }
    List<String> own = new ArrayList<>();
    for (Entry entry : file.entries("rules", "a rule")) {
      Rule rule = RuleReader.read(entry);
      String id = rule.clause().id();
      if (own.contains(id)) {
        throw entry.fault("id", "a second rule has the id %s".formatted(id), "each id once");
      }
      own.add(id);
      all.put(id, rule);
    }
    return List.copyOf(all.values());
  }
}
