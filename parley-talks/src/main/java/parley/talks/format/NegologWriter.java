package parley.talks.format;

import java.util.List;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Scenario;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON of NegoLog: two parties, whose files have fixed names, and what {@code specs.json}
 * says of the domain itself.
 */
final class NegologWriter {

  private static final List<String> STEMS = List.of("profileA", "profileB");

  private final Draft draft = new Draft(Format.NEGOLOG);
  private final Scenario scenario;

  private NegologWriter(Scenario scenario) {
    if (scenario.profiles().size() != STEMS.size()) {
      throw draft.refuse("%s parties".formatted(scenario.profiles().size()));
    }
    Scenario counted = draft.withoutConstants(scenario);
    for (int i = 0; i < counted.issues().size(); i++) {
      switch (counted.issues().get(i)) {
        case IssueDomain.Options options -> {}
        case IssueDomain.Reals reals ->
            throw draft.refuse("The issue \"%s\" takes any number".formatted(reals.name()));
        default -> counted = draft.withOptions(counted, i);
      }
    }
    this.scenario = counted;
  }

  static Writing write(Scenario scenario) {
    return new NegologWriter(scenario).write();
  }

  private Writing write() {
    draft.add("specs", JsonText.write(specs()));
    for (int p = 0; p < STEMS.size(); p++) {
      Profile profile = scenario.profiles().get(p);
      if (!profile.name().equals(STEMS.get(p))) {
        draft.note(Quirk.Kind.RENAMED, profile.name(), STEMS.get(p));
      }
      draft.add(STEMS.get(p), JsonText.write(profile(p)));
    }
    return draft.writing();
  }

  private ObjectNode specs() {
    ObjectNode node = JsonText.object().put("Name", scenario.name());
    node.put("NumberOfBids", AdditiveSpace.of(scenario).outcomes());
    node.put("NumberOfIssues", scenario.issues().size());
    ArrayNode counts = node.putArray("IssueValues");
    scenario.issues().forEach(i -> counts.add(i.options().size()));
    return node;
  }

  private ObjectNode profile(int party) {
    Profile profile = scenario.profiles().get(party);
    Profile.Additive additive = draft.additive(profile);
    draft.leaveOutDiscount(profile);
    ObjectNode node = JsonText.object();
    node.put("reservationValue", draft.decimal(profile.name(), draft.reserve(scenario, party)));
    ObjectNode weights = node.putObject("issueWeights");
    ObjectNode issues = node.putObject("issues");
    for (int i = 0; i < scenario.issues().size(); i++) {
      IssueDomain issue = scenario.issues().get(i);
      weights.put(issue.name(), draft.decimal(profile.name(), additive.weights().get(i)));
      ObjectNode values = issues.putObject(issue.name());
      Draft.values(issue, additive.valuations().get(i))
          .forEach((option, v) -> values.put(option, draft.decimal(profile.name(), v)));
    }
    return node;
  }
}
