package parley.talks.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/**
 * Reads JSON of NegoLog: a file for each party, from which the issues are known too, and {@code
 * specs.json}, of which only the name is read. What else stands there can be computed.
 */
final class NegologReader {

  private final Space space;
  private final List<Quirk> quirks;

  private NegologReader(Space space, List<Quirk> quirks) {
    this.space = space;
    this.quirks = quirks;
  }

  static boolean isSpecs(Tree.Fields root) {
    return root.has("NumberOfBids") && root.has("Name");
  }

  static boolean isProfile(Tree.Fields root) {
    return root.has("issues") && root.find("issues").orElseThrow() instanceof Tree.Fields
        || root.has("issueWeights");
  }

  static Scenario read(
      String name, Optional<Source.Data> specs, List<Source.Data> profiles, List<Quirk> quirks) {
    String called =
        specs
            .map(s ->
                new Notes(s.file().name(), quirks)
                    .leaf("the name", s.root().find("Name").orElseThrow())
                    .text())
            .orElse(name);
    Source.Data first = profiles.getFirst();
    NegologReader reader =
        new NegologReader(
            space(called, first.root(), new Notes(first.file().name(), quirks)), quirks);
    return new Scenario(
        called, reader.space.issues(), profiles.stream().map(reader::profile).toList());
  }

  /** NegoLog takes the order of issues from the weights. */
  private static Space space(String name, Tree.Fields root, Notes notes) {
    Tree.Fields weights = notes.fields("the weights", notes.part(root, "issueWeights"));
    Tree.Fields values = notes.fields("the issues", notes.part(root, "issues"));
    notes.checkCount(weights.values().size(), weights.line());
    List<IssueDomain> issues = new ArrayList<>();
    for (Map.Entry<String, Tree> weight : weights.values().entrySet()) {
      String issue = weight.getKey();
      Tree options =
          values
              .find(issue)
              .orElseThrow(() ->
                  notes.refuse(
                      weight.getValue().line(),
                      "weight for the unknown issue " + FormatException.quoted(issue),
                      "an issue under \"issues\""));
      Tree.Fields table = notes.fields("the options of \"" + issue + "\"", options);
      issues.add(
          notes.options(
              issue,
              table.values().entrySet().stream()
                  .map(e -> new Notes.Name(e.getKey(), e.getValue().line()))
                  .toList(),
              table.line()));
    }
    return new Space(name, issues);
  }

  private Profile profile(Source.Data file) {
    Notes notes = new Notes(file.file().name(), quirks);
    Tree.Fields root = file.root();
    ValueTables tables = new ValueTables(notes);
    Tree.Fields values = notes.fields("the issues", notes.part(root, "issues"));
    Ratio reserve = notes.number("the reserve", notes.part(root, "reservationValue"));
    return new Profile(
        file.file().stem(),
        new Profile.Additive(
            tables.weights(space, notes.fields("the weights", notes.part(root, "issueWeights"))),
            tables.each(
                space,
                values,
                "values",
                (issue, part) ->
                    tables.table((IssueDomain.Options) issue, notes.fields("the values", part))),
            Ratio.ZERO),
        Optional.of(new Profile.OfUtility(reserve)),
        Optional.empty());
  }
}
