package parley.talks.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON of GeniusWeb, in the names of its Java or of its Python. */
final class GeniusWebWriter {

  private final Draft draft;
  private final boolean python;
  private final Scenario scenario;

  private GeniusWebWriter(Scenario scenario, Format format) {
    draft = new Draft(format);
    python = format == Format.GENIUSWEB_PYTHON;
    Scenario counted = draft.withoutConstants(scenario);
    for (int i = 0; i < counted.issues().size(); i++) {
      if (!isSayable(counted, i)) {
        counted = draft.withOptions(counted, i);
      }
    }
    this.scenario = counted;
  }

  static Writing write(Scenario scenario, Format format) {
    return new GeniusWebWriter(scenario, format).write();
  }

  private boolean isSayable(Scenario counted, int issue) {
    IssueDomain domain = counted.issues().get(issue);
    return switch (domain) {
      case IssueDomain.Options options -> true;
      case IssueDomain.Reals reals ->
          throw draft.refuse("The issue \"%s\" takes any number".formatted(reals.name()));
      case IssueDomain.Integers whole -> hasLines(counted, issue);
      case IssueDomain.Steps steps -> hasLines(counted, issue);
    };
  }

  /** Whether all have an uncut line there; a line needs two ends. */
  private boolean hasLines(Scenario counted, int issue) {
    IssueDomain domain = counted.issues().get(issue);
    return !Ends.of(domain).getFirst().equals(Ends.of(domain).getLast())
        && counted.profiles().stream()
            .map(p -> draft.additive(p).valuations().get(issue))
            .allMatch(
                v -> v instanceof Valuation.Linear line && Draft.uncut(domain, line).isPresent());
  }

  private Writing write() {
    List<String> stems = draft.stems(scenario);
    draft.add(Draft.domainStem(scenario, stems), JsonText.write(domain()));
    for (int p = 0; p < stems.size(); p++) {
      draft.add(stems.get(p), JsonText.write(profile(p)));
    }
    return draft.writing();
  }

  private ObjectNode domain() {
    ObjectNode node = JsonText.object().put("name", scenario.name());
    ObjectNode issues = node.putObject("issuesValues");
    for (IssueDomain issue : scenario.issues()) {
      ObjectNode values = issues.putObject(issue.name());
      switch (issue) {
        case IssueDomain.Options options ->
            options.options().forEach(values.putArray("values")::add);
        case IssueDomain.Integers whole ->
            values
                .putArray("range")
                .add(String.valueOf(whole.low()))
                .add(String.valueOf(whole.high()))
                .add("1");
        case IssueDomain.Steps steps ->
            values
                .putArray("range")
                .add(steps.low().toPlainString())
                .add(steps.high().toPlainString())
                .add(steps.step().toPlainString());
        case IssueDomain.Reals reals -> throw new IllegalStateException(reals.name());
      }
    }
    return node;
  }

  private ObjectNode profile(int party) {
    Profile profile = scenario.profiles().get(party);
    Profile.Additive additive = draft.additive(profile);
    draft.leaveOutDiscount(profile);
    checkAccepted(profile, additive);
    ObjectNode root = JsonText.object();
    ObjectNode node = root.putObject(GeniusWebReader.SPACE);
    ObjectNode utilities = node.putObject("issueUtilities");
    ObjectNode weights = JsonText.object();
    for (int i = 0; i < scenario.issues().size(); i++) {
      IssueDomain issue = scenario.issues().get(i);
      values(utilities.putObject(issue.name()), profile, issue, additive.valuations().get(i));
      weights.put(issue.name(), draft.decimal(profile.name(), additive.weights().get(i)));
    }
    node.set("issueWeights", weights);
    node.set("domain", domain());
    node.put("name", profile.name());
    Optional<Map<String, String>> outcome = OutcomeOfReserve.find(draft, scenario, profile);
    if (outcome.isPresent()) {
      ObjectNode bid = node.putObject("reservationBid").putObject("issuevalues");
      scenario.issues().forEach(i -> bid.put(i.name(), outcome.get().get(i.name())));
    }
    return root;
  }

  private void checkAccepted(Profile profile, Profile.Additive additive) {
    Ratio sum = additive.weights().stream().reduce(Ratio.ZERO, Ratio::plus);
    if (!sum.equals(Ratio.ONE)) {
      draft.note(Quirk.Kind.NOT_ACCEPTED, profile.name(), "weights add up to " + sum);
    }
  }

  private void values(ObjectNode to, Profile profile, IssueDomain issue, Valuation valuation) {
    if (valuation instanceof Valuation.Linear line) {
      List<Ratio> ends = Ends.of(issue);
      ObjectNode node = to.putObject(python ? "NumberValueSetUtilities" : "numberutils");
      node.put("lowValue", draft.decimal(profile.name(), ends.getFirst()));
      node.put("lowUtility", draft.decimal(profile.name(), line.at(ends.getFirst())));
      node.put("highValue", draft.decimal(profile.name(), ends.getLast()));
      node.put("highUtility", draft.decimal(profile.name(), line.at(ends.getLast())));
      return;
    }
    ObjectNode node =
        to.putObject(python ? "DiscreteValueSetUtilities" : "discreteutils")
            .putObject("valueUtilities");
    Draft.values(issue, valuation)
        .forEach((option, value) -> {
          if (value.signum() < 0 || value.compareTo(Ratio.ONE) > 0) {
            draft.note(Quirk.Kind.NOT_ACCEPTED, profile.name(), "a value of " + value);
          }
          node.put(option, draft.decimal(profile.name(), value));
        });
  }
}
