package parley.talks.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A scenario whose issues interact for some party, written without interactions: issues that hang
 * together become one issue whose options are all their combinations. What is additive over these
 * is exactly what was meant, so whatever is exact for additive preferences is exact for these.
 *
 * @param scenario the scenario without interactions
 * @param groups for each of its issues the places of the issues it is made of, in rising order
 */
public record Joined(Scenario scenario, List<List<Integer>> groups, List<List<String>> options) {

  /** More combinations than this are not written out. */
  private static final long MOST_COMBINATIONS = 1_000_000;

  /** Copies the lists. */
  public Joined {
    groups = groups.stream().map(List::copyOf).toList();
    options = options.stream().map(List::copyOf).toList();
  }

  /**
   * Joins what interacts.
   *
   * @throws IllegalArgumentException if an interaction names what is not there, the issues that
   *     interact have more than a million combinations, or a box lies on no whole numbers
   */
  public static Joined of(Scenario scenario) {
    List<List<Integer>> groups = groups(scenario);
    List<List<String>> options = scenario.issues().stream().map(Joined::names).toList();
    Writer writer = new Writer(scenario, groups, options);
    return new Joined(writer.joined(), groups, options);
  }

  /**
   * Whether what interacts has few enough combinations to be joined.
   *
   * @throws IllegalArgumentException if an interaction names what is not there, or a box lies on no
   *     whole numbers
   */
  public static boolean fits(Scenario scenario) {
    return groups(scenario).stream()
        .filter(g -> g.size() > 1)
        .allMatch(
            g -> combinations(scenario, g).compareTo(BigInteger.valueOf(MOST_COMBINATIONS)) <= 0);
  }

  private static BigInteger combinations(Scenario scenario, List<Integer> group) {
    return group.stream()
        .map(i -> BigInteger.valueOf(names(scenario.issues().get(i)).size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** The places of issues that hang together. */
  private static List<List<Integer>> groups(Scenario scenario) {
    int[] group = IntStream.range(0, scenario.issues().size()).toArray();
    for (Profile profile : scenario.profiles()) {
      for (Collection<Integer> bond : bonds(scenario, profile.preferences())) {
        int first = bond.stream().mapToInt(p -> group[p]).min().orElse(0);
        List<Integer> joining = bond.stream().map(p -> group[p]).toList();
        for (int i = 0; i < group.length; i++) {
          group[i] = joining.contains(group[i]) ? first : group[i];
        }
      }
    }
    return IntStream.range(0, group.length)
        .filter(i -> group[i] == i)
        .mapToObj(g -> IntStream.range(0, group.length).filter(i -> group[i] == g).boxed().toList())
        .toList();
  }

  /** The places of issues that hang together for a party. */
  private static List<? extends Collection<Integer>> bonds(
      Scenario scenario, Profile.Preferences preferences) {
    return switch (preferences) {
      case Profile.Additive additive -> List.of();
      case Profile.Interacting interacting ->
          interacting.interactions().stream()
              .map(i ->
                  i.options().entrySet().stream()
                      .map(e -> place(scenario, e.getKey(), e.getValue()))
                      .toList())
              .toList();
      case Profile.Boxes boxes -> {
        List<Set<Integer>> bonds = new BoxTables(boxes).bonds();
        bonds.stream()
            .flatMap(Set::stream)
            .map(scenario.issues()::get)
            .filter(i -> !(i instanceof IssueDomain.Integers))
            .findFirst()
            .ifPresent(i -> {
              throw new IllegalArgumentException(
                  "A box has a side on the issue \"%s\", which has no whole numbers."
                      .formatted(i.name()));
            });
        yield bonds;
      }
    };
  }

  private static List<String> names(IssueDomain issue) {
    return issue instanceof IssueDomain.Reals ? List.of() : issue.options();
  }

  private static int place(Scenario scenario, String issue, String option) {
    for (int i = 0; i < scenario.issues().size(); i++) {
      if (scenario.issues().get(i).name().equals(issue)) {
        if (!names(scenario.issues().get(i)).contains(option)) {
          throw new IllegalArgumentException(
              "An interaction names \"%s\", which is no option of the issue \"%s\"."
                  .formatted(option, issue));
        }
        return i;
      }
    }
    throw new IllegalArgumentException(
        "An interaction names the issue \"" + issue + "\", which is not in " + scenario.name());
  }

  /** An outcome of the joined scenario as one of the original: an option for each issue. */
  public int[] split(int[] outcome) {
    int[] original = new int[options.size()];
    for (int g = 0; g < groups.size(); g++) {
      List<Integer> members = groups.get(g);
      if (members.size() == 1) {
        original[members.getFirst()] = outcome[g];
        continue;
      }
      int rest = outcome[g];
      for (int m = members.size() - 1; m >= 0; m--) {
        int issue = members.get(m);
        int many = options.get(issue).size();
        original[issue] = rest % many;
        rest /= many;
      }
    }
    return original;
  }

  /** Writes the joined scenario. */
  private record Writer(Scenario scenario, List<List<Integer>> groups, List<List<String>> options) {

    Scenario joined() {
      return new Scenario(
          scenario.name(),
          groups.stream().map(this::issue).toList(),
          scenario.profiles().stream().map(this::profile).toList());
    }

    private IssueDomain issue(List<Integer> members) {
      return members.size() == 1
          ? scenario.issues().get(members.getFirst())
          : new IssueDomain.Options(
              members.stream()
                  .map(m -> scenario.issues().get(m).name())
                  .collect(Collectors.joining(" + ")),
              combinations(members).stream().map(c -> name(members, c)).toList());
    }

    private String name(List<Integer> members, int[] combination) {
      return IntStream.range(0, members.size())
          .mapToObj(m -> options.get(members.get(m)).get(combination[m]))
          .collect(Collectors.joining(" + "));
    }

    /** All combinations of the options of some issues, the last issue changing fastest. */
    private List<int[]> combinations(List<Integer> members) {
      long many = many(members);
      List<int[]> all = new ArrayList<>();
      for (int c = 0; c < many; c++) {
        int[] combination = new int[members.size()];
        int rest = c;
        for (int m = members.size() - 1; m >= 0; m--) {
          int size = options.get(members.get(m)).size();
          combination[m] = rest % size;
          rest /= size;
        }
        all.add(combination);
      }
      return all;
    }

    private long many(List<Integer> members) {
      BigInteger many =
          members.stream()
              .map(m -> BigInteger.valueOf(options.get(m).size()))
              .reduce(BigInteger.ONE, BigInteger::multiply);
      if (many.compareTo(BigInteger.valueOf(MOST_COMBINATIONS)) > 0) {
        throw new IllegalArgumentException(
            "%s: %s issues hang together in %s combinations; at most %s are searched one by one."
                .formatted(scenario.name(), members.size(), many, MOST_COMBINATIONS));
      }
      return many.longValueExact();
    }

    private Profile profile(Profile profile) {
      Profile.Additive additive =
          switch (profile.preferences()) {
            case Profile.Additive plain -> plain;
            case Profile.Interacting interacting -> interacting.additive();
            case Profile.Boxes boxes -> boxes(new BoxTables(boxes));
          };
      if (profile.preferences() instanceof Profile.Boxes) {
        return new Profile(profile.name(), additive, profile.reserve(), profile.discount());
      }
      List<Profile.Interaction> interactions =
          profile.preferences() instanceof Profile.Interacting interacting
              ? interacting.interactions()
              : List.of();
      List<Ratio> weights = new ArrayList<>();
      List<Valuation> valuations = new ArrayList<>();
      for (List<Integer> members : groups) {
        int only = members.getFirst();
        weights.add(members.size() == 1 ? additive.weights().get(only) : Ratio.ONE);
        valuations.add(
            members.size() == 1
                ? additive.valuations().get(only)
                : table(additive, interactions, members, profile.name()));
      }
      return new Profile(
          profile.name(),
          new Profile.Additive(weights, valuations, additive.constant()),
          profile.reserve(),
          profile.discount());
    }

    private Profile.Additive boxes(BoxTables boxes) {
      return new Profile.Additive(
          groups.stream().map(g -> Ratio.ONE).toList(),
          groups.stream().map(g -> table(boxes, g)).toList(),
          boxes.constant());
    }

    private Valuation table(BoxTables boxes, List<Integer> members) {
      Map<String, Ratio> worth = new LinkedHashMap<>();
      for (int[] combination : combinations(members)) {
        long[] numbers = new long[scenario.issues().size()];
        for (int m = 0; m < combination.length; m++) {
          int issue = members.get(m);
          if (scenario.issues().get(issue) instanceof IssueDomain.Integers whole) {
            numbers[issue] = whole.low() + combination[m];
          }
        }
        worth.put(name(members, combination), boxes.value(members, numbers));
      }
      return Valuation.Table.of(worth);
    }

    private Valuation table(
        Profile.Additive additive,
        List<Profile.Interaction> interactions,
        List<Integer> members,
        String party) {
      Map<String, Ratio> worth = new LinkedHashMap<>();
      for (int[] combination : combinations(members)) {
        Map<String, String> chosen = new LinkedHashMap<>();
        Ratio sum = Ratio.ZERO;
        for (int m = 0; m < combination.length; m++) {
          int issue = members.get(m);
          String option = options.get(issue).get(combination[m]);
          chosen.put(scenario.issues().get(issue).name(), option);
          sum =
              sum.plus(
                  additive
                      .weights()
                      .get(issue)
                      .times(
                          additive
                              .valuations()
                              .get(issue)
                              .find(option)
                              .orElseThrow(() ->
                                  new IllegalArgumentException(
                                      "%s gives no value to \"%s\".".formatted(party, option)))));
        }
        for (Profile.Interaction interaction : interactions) {
          if (chosen.entrySet().containsAll(interaction.options().entrySet())) {
            sum = sum.plus(interaction.adds());
          }
        }
        worth.put(name(members, combination), sum);
      }
      return Valuation.Table.of(worth);
    }
  }
}
