package parley.talks.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** What all writers share: numbers, names of files, and what a format says differently. */
final class Draft {

  private final Format format;
  private final List<Quirk> quirks = new ArrayList<>();
  private final List<TextFile> files = new ArrayList<>();

  /** How many numbers are written as options so far. */
  private long written;

  Draft(Format format) {
    this.format = format;
  }

  void note(Quirk.Kind kind, String who, String found) {
    Quirk quirk = new Quirk(kind, Place.of(who), found);
    if (!quirks.contains(quirk)) {
      quirks.add(quirk);
    }
  }

  IllegalArgumentException refuse(String what) {
    return new IllegalArgumentException(
        "%s; files of %s cannot say that.".formatted(FormatException.oneLine(what), format.word()));
  }

  /** The digits of a number: all of them, or as many as are kept of one that never ends. */
  BigDecimal decimal(String who, Ratio number) {
    return number
        .findDecimal()
        .orElseGet(() -> {
          note(Quirk.Kind.ROUNDED, who, number.toString());
          return number.toDecimal(MathContext.DECIMAL128);
        });
  }

  String digits(String who, Ratio number) {
    return decimal(who, number).toPlainString();
  }

  /** Adds a file, under a name of its own. */
  void add(String stem, String text) {
    files.add(new TextFile(stem + "." + format.ending(), text));
  }

  Writing writing() {
    return new Writing(files, quirks);
  }

  /** Names of files for parties, each different on every file system. */
  List<String> stems(Scenario scenario) {
    List<String> stems = new ArrayList<>();
    for (Profile profile : scenario.profiles()) {
      String stem = free(fileName(profile.name()), stems, "");
      if (!stem.equals(profile.name())) {
        note(Quirk.Kind.RENAMED, profile.name(), stem);
      }
      stems.add(stem);
    }
    return stems;
  }

  /** The name of the file of the domain. */
  static String domainStem(Scenario scenario, List<String> taken) {
    return free(fileName(scenario.name()), taken, "-domain");
  }

  private static String free(String stem, List<String> taken, String ending) {
    List<String> small = taken.stream().map(s -> s.toLowerCase(Locale.ROOT)).toList();
    String first = small.contains(stem.toLowerCase(Locale.ROOT)) ? stem + ending : stem;
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> n == 1 ? first : first + "-" + n)
        .filter(s -> !small.contains(s.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  private static String fileName(String name) {
    String safe =
        name.codePoints()
            .map(c -> Character.isISOControl(c) || "/\\:*?\"<>|".indexOf(c) >= 0 ? '-' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String shown = safe.startsWith(".") ? "-" + safe.substring(1) : safe;
    return shown.isBlank() ? "unnamed" : shown.substring(0, Math.min(shown.length(), 100));
  }

  /** The additive preferences of a party. */
  Profile.Additive additive(Profile profile) {
    return switch (profile.preferences()) {
      case Profile.Additive additive -> additive;
      case Profile.Interacting interacting ->
          throw refuse("The issues of " + profile.name() + " interact");
      case Profile.Boxes boxes ->
          throw refuse("The preferences of " + profile.name() + " are boxes");
    };
  }

  /** The same scenario without constants: each goes into the first issue that can be counted. */
  Scenario withoutConstants(Scenario scenario) {
    List<Profile> profiles = new ArrayList<>();
    for (Profile profile : scenario.profiles()) {
      boolean has =
          profile.preferences() instanceof Profile.Additive a && a.constant().signum() != 0;
      profiles.add(has ? withoutConstant(scenario, profile) : profile);
    }
    return new Scenario(scenario.name(), scenario.issues(), profiles);
  }

  private Profile withoutConstant(Scenario scenario, Profile profile) {
    Profile.Additive additive = additive(profile);
    int at =
        IntStream.range(0, scenario.issues().size())
            .filter(i -> !(scenario.issues().get(i) instanceof IssueDomain.Reals))
            .findFirst()
            .orElseThrow(() -> refuse(profile.name() + " adds a constant to every outcome"));
    Map<String, Ratio> values = values(scenario.issues().get(at), additive.valuations().get(at));
    values.replaceAll((option, v) -> additive.weights().get(at).times(v).plus(additive.constant()));
    List<Ratio> weights = new ArrayList<>(additive.weights());
    List<Valuation> valuations = new ArrayList<>(additive.valuations());
    weights.set(at, Ratio.ONE);
    valuations.set(at, Valuation.Table.of(values));
    note(Quirk.Kind.CONSTANT_IN_ISSUE, profile.name(), scenario.issues().get(at).name());
    return new Profile(
        profile.name(),
        new Profile.Additive(weights, valuations, Ratio.ZERO),
        profile.reserve(),
        profile.discount());
  }

  /** The value of each option. */
  static Map<String, Ratio> values(IssueDomain issue, Valuation valuation) {
    Map<String, Ratio> values = new LinkedHashMap<>();
    for (String option : issue.options()) {
      values.put(
          option,
          valuation
              .find(option)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "No value for \"%s\" of the issue \"%s\".".formatted(option, issue.name()))));
    }
    return values;
  }

  /** The same scenario with named options in place of the numbers of an issue. */
  Scenario withOptions(Scenario scenario, int issue) {
    IssueDomain numbers = scenario.issues().get(issue);
    written += numbers.options().size();
    if (written > IssueDomain.MOST_OPTIONS) {
      throw refuse(
          "The numbers of issues come to more than %s".formatted(IssueDomain.MOST_OPTIONS));
    }
    List<IssueDomain> issues = new ArrayList<>(scenario.issues());
    issues.set(issue, new IssueDomain.Options(numbers.name(), numbers.options()));
    List<Profile> profiles = new ArrayList<>();
    for (Profile profile : scenario.profiles()) {
      Profile.Additive additive = additive(profile);
      List<Valuation> valuations = new ArrayList<>(additive.valuations());
      if (!(valuations.get(issue) instanceof Valuation.Table)) {
        valuations.set(issue, Valuation.Table.of(values(numbers, valuations.get(issue))));
      }
      profiles.add(
          new Profile(
              profile.name(),
              new Profile.Additive(additive.weights(), valuations, additive.constant()),
              profile.reserve(),
              profile.discount()));
    }
    note(Quirk.Kind.NUMBERS_AS_OPTIONS, scenario.name(), numbers.name());
    return new Scenario(scenario.name(), issues, profiles);
  }

  /** The line through the same values without a cut; empty if the cut takes something off. */
  static Optional<Valuation.Linear> uncut(IssueDomain issue, Valuation.Linear line) {
    Valuation.Linear whole = new Valuation.Linear(line.low(), line.atLow(), line.slope(), false);
    boolean same = Ends.of(issue).stream().allMatch(end -> whole.at(end).equals(line.at(end)));
    return same ? Optional.of(whole) : Optional.empty();
  }

  /** The reserve as a utility; without one, what every outcome reaches, if the format needs one. */
  Ratio reserve(Scenario scenario, int party) {
    Profile profile = scenario.profiles().get(party);
    return findReserve(scenario, party)
        .orElseGet(() -> {
          Ratio least =
              profile.preferences() instanceof Profile.Additive additive
                  ? least(scenario, additive).min(Ratio.ZERO)
                  : Ratio.ZERO;
          note(Quirk.Kind.RESERVE_AS_LEAST, profile.name(), Notes.shown(least));
          return least;
        });
  }

  /** The utility of the worst outcome. */
  private static Ratio least(Scenario scenario, Profile.Additive additive) {
    Ratio sum = additive.constant();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Ratio weight = additive.weights().get(i);
      sum =
          sum.plus(
              corners(scenario.issues().get(i), additive.valuations().get(i))
                  .map(weight::times)
                  .min(Ratio::compareTo)
                  .orElseThrow());
    }
    return sum;
  }

  /** Values among which are the least and the greatest of an issue. */
  private static Stream<Ratio> corners(IssueDomain issue, Valuation valuation) {
    if (!(issue instanceof IssueDomain.Reals)) {
      return values(issue, valuation).values().stream();
    }
    List<Ratio> ends = Ends.of(issue);
    return switch (valuation) {
      case Valuation.Linear line -> ends.stream().map(line::at);
      case Valuation.Triangular triangle ->
          Stream.concat(
                  ends.stream(),
                  Stream.of(triangle.top())
                      .filter(t ->
                          t.compareTo(ends.getFirst()) >= 0 && t.compareTo(ends.getLast()) <= 0))
              .map(triangle::at);
      case Valuation.Table table -> throw new IllegalArgumentException(issue.name());
    };
  }

  /** The reserve as a utility, if there is one. */
  Optional<Ratio> findReserve(Scenario scenario, int party) {
    Profile profile = scenario.profiles().get(party);
    return profile
        .reserve()
        .map(r ->
            switch (r) {
              case Profile.OfUtility number -> number.utility();
              case Profile.OfOutcome outcome -> {
                Ratio worth =
                    AdditiveSpace.of(scenario.withParties(List.of(profile.name())))
                        .reserve(0)
                        .orElseThrow();
                note(Quirk.Kind.RESERVE_AS_NUMBER, profile.name(), Notes.shown(worth));
                yield worth;
              }
            });
  }

  /** Notes a discount that the format cannot say. */
  void leaveOutDiscount(Profile profile) {
    profile
        .discount()
        .filter(d -> !d.equals(Ratio.ONE))
        .ifPresent(d -> note(Quirk.Kind.DISCOUNT_LEFT_OUT, profile.name(), Notes.shown(d)));
  }
}
