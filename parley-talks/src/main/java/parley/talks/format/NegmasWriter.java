package parley.talks.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** Writes YAML of NegMAS. */
final class NegmasWriter {

  private final Draft draft = new Draft(Format.NEGMAS);
  private final Scenario scenario;

  private NegmasWriter(Scenario scenario) {
    Scenario counted = scenario;
    for (int i = 0; i < counted.issues().size(); i++) {
      if (counted.issues().get(i) instanceof IssueDomain.Steps) {
        counted = draft.withOptions(counted, i);
      }
    }
    this.scenario = counted;
  }

  static Writing write(Scenario scenario) {
    return new NegmasWriter(scenario).write();
  }

  private Writing write() {
    List<String> stems = draft.stems(scenario);
    draft.add(Draft.domainStem(scenario, stems), domain());
    for (int p = 0; p < stems.size(); p++) {
      draft.add(stems.get(p), profile(p));
    }
    return draft.writing();
  }

  private String domain() {
    YamlText yaml = new YamlText();
    yaml.line(0, "name: " + YamlText.quoted(scenario.name()));
    yaml.line(0, "type: DiscreteCartesianOutcomeSpace");
    yaml.line(0, "issues:");
    for (IssueDomain issue : scenario.issues()) {
      yaml.line(0, "- name: " + YamlText.quoted(issue.name()));
      switch (issue) {
        case IssueDomain.Options options -> {
          yaml.line(1, "type: CategoricalIssue").line(1, "values:");
          options.options().forEach(o -> yaml.line(1, "- " + YamlText.quoted(o)));
        }
        case IssueDomain.Integers whole ->
            yaml.line(1, "type: ContiguousIssue")
                .line(1, "values: [%s, %s]".formatted(whole.low(), whole.high()));
        case IssueDomain.Reals reals ->
            yaml.line(1, "type: ContinuousIssue")
                .line(
                    1,
                    "values: [%s, %s]"
                        .formatted(
                            number(reals.name(), Ratio.of(reals.low())),
                            number(reals.name(), Ratio.of(reals.high()))));
        case IssueDomain.Steps steps -> throw new IllegalStateException(steps.name());
      }
    }
    return yaml.text();
  }

  /** With a point, as NegMAS tells numbers with a fraction from whole ones. */
  private String number(String who, Ratio number) {
    String digits = draft.digits(who, number);
    return digits.indexOf('.') >= 0 ? digits : digits + ".0";
  }

  private String profile(int party) {
    Profile profile = scenario.profiles().get(party);
    String who = profile.name();
    Optional<Ratio> reserve = draft.findReserve(scenario, party);
    String reserved = "reserved_value: " + reserve.map(r -> number(who, r)).orElse("-.inf");
    YamlText yaml = new YamlText();
    yaml.line(0, "name: " + YamlText.quoted(who));
    int depth = 0;
    if (profile.discount().isPresent()) {
      yaml.line(0, "type: ExpDiscountedUFun")
          .line(0, "discount: " + number(who, profile.discount().get()))
          .line(0, "dynamic_reservation: true")
          .line(0, reserved)
          .line(0, "ufun:")
          .line(1, "name: " + YamlText.quoted(who));
      depth = 1;
    }
    yaml.line(depth, "type: LinearAdditiveUtilityFunction").line(depth, reserved);
    Profile.Additive additive = draft.additive(profile);
    if (additive.constant().signum() != 0) {
      yaml.line(depth, "bias: " + number(who, additive.constant()));
    }
    yaml.line(depth, "weights:");
    for (Ratio weight : additive.weights()) {
      yaml.line(depth, "- " + number(who, weight));
    }
    yaml.line(depth, "values:");
    for (int i = 0; i < scenario.issues().size(); i++) {
      function(yaml, depth, who, scenario.issues().get(i), additive.valuations().get(i));
    }
    return yaml.text();
  }

  private void function(
      YamlText yaml, int depth, String who, IssueDomain issue, Valuation valuation) {
    if (valuation instanceof Valuation.Linear line && !(issue instanceof IssueDomain.Options)) {
      Optional<Valuation.Linear> uncut = Draft.uncut(issue, line);
      if (uncut.isPresent()) {
        yaml.line(depth, "- type: AffineFun")
            .line(depth + 1, "slope: " + number(who, line.slope()))
            .line(depth + 1, "bias: " + number(who, uncut.get().at(Ratio.ZERO)));
        return;
      }
    }
    if (issue instanceof IssueDomain.Reals) {
      throw draft.refuse(
          "%s has no straight line over the issue \"%s\"".formatted(who, issue.name()));
    }
    yaml.line(depth, "- type: TableFun").line(depth + 1, "mapping:");
    boolean whole = issue instanceof IssueDomain.Integers;
    for (Map.Entry<String, Ratio> value : Draft.values(issue, valuation).entrySet()) {
      String key = whole ? value.getKey() : YamlText.quoted(value.getKey());
      yaml.line(depth + 2, key + ": " + number(who, value.getValue()));
    }
  }
}
