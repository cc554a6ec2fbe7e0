package parley.talks.space;

import java.util.HashSet;
import java.util.List;

/**
 * An outcome space and what each party makes of it.
 *
 * @param issues in the order of the file
 * @param profiles one for each party
 */
public record Scenario(String name, List<IssueDomain> issues, List<Profile> profiles) {

  /**
   * Checks that issues have names of their own and that everybody values each, and copies the
   * lists.
   */
  public Scenario {
    issues = List.copyOf(issues);
    profiles = List.copyOf(profiles);
    List<String> names = issues.stream().map(IssueDomain::name).toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("Two issues of " + name + " have one name: " + names);
    }
    for (Profile profile : profiles) {
      if (profile.preferences() instanceof Profile.Additive additive
          && additive.weights().size() != issues.size()) {
        throw new IllegalArgumentException(
            "%s has %s weights for %s issues."
                .formatted(profile.name(), additive.weights().size(), issues.size()));
      }
    }
  }

  /** The same scenario with some of its parties, in the order given. */
  public Scenario withParties(List<String> names) {
    return new Scenario(
        name,
        issues,
        names.stream()
            .map(n ->
                profiles.stream()
                    .filter(p -> p.name().equals(n))
                    .findFirst()
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "No party \"%s\" is in %s; it has %s."
                                .formatted(
                                    n, name, profiles.stream().map(Profile::name).toList()))))
            .toList());
  }
}
