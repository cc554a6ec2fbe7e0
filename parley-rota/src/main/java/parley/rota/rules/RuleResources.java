package parley.rota.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;

/** The rule sets that come with the program: read once, each from its resource. */
final class RuleResources {

  static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(false).build();

  private static final List<String> IDS =
      Entry.of(compose("index"), "the index of rule sets").texts("sets");

  private static final Map<String, RuleSet> SETS = readAll();

  private RuleResources() {}

  static List<String> listIds() {
    return IDS;
  }

  static RuleSet read(String id) {
    RuleSet set = SETS.get(id);
    if (set == null) {
      throw new IllegalArgumentException("No set of rules has the id %s.".formatted(id));
    }
    return set;
  }

  private static Map<String, RuleSet> readAll() {
    Map<String, RuleSet> sets = new HashMap<>();
    for (String id : IDS) {
      sets.put(id, RuleSetReader.read(compose(id), base -> Optional.ofNullable(sets.get(base))));
    }
    return Map.copyOf(sets);
  }

  private static Node compose(String name) {
    return new Compose(SETTINGS)
        .composeInputStream(
            RuleResources.class.getResourceAsStream("/parley/rota/rules/" + name + ".yaml"))
        .orElseThrow();
  }
}
