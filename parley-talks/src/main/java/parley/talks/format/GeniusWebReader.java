package parley.talks.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** Reads JSON of GeniusWeb, in the names of its Java and of its Python. */
final class GeniusWebReader {

  static final String SPACE = "LinearAdditiveUtilitySpace";

  private static final Set<String> JAVA = Set.of("discreteutils", "numberutils");
  private static final Set<String> PYTHON =
      Set.of("DiscreteValueSetUtilities", "NumberValueSetUtilities");

  /** GeniusWeb rounds what it interpolates to so many digits. */
  private static final int ITS_DIGITS = 8;

  private final Space space;
  private final List<Quirk> quirks;

  private GeniusWebReader(Space space, List<Quirk> quirks) {
    this.space = space;
    this.quirks = quirks;
  }

  static boolean isDomain(Tree.Fields root) {
    return root.has("issuesValues");
  }

  /** Whether a file is a profile of GeniusWeb, perhaps one that is not additive. */
  static boolean isProfile(Tree.Fields root) {
    return root.values().size() == 1
        && Stream.of("UtilitySpace", "Ordering")
            .anyMatch(end -> root.values().keySet().iterator().next().endsWith(end));
  }

  /** Which of the two ways to write it a profile uses. */
  static Format dialect(Tree.Fields root) {
    return root.find(SPACE)
            .flatMap(s -> s instanceof Tree.Fields f ? f.find("issueUtilities") : Optional.empty())
            .filter(u ->
                u instanceof Tree.Fields f
                    && f.values().values().stream()
                        .anyMatch(i ->
                            i instanceof Tree.Fields k
                                && k.values().keySet().stream().anyMatch(PYTHON::contains)))
            .isPresent()
        ? Format.GENIUSWEB_PYTHON
        : Format.GENIUSWEB;
  }

  static Scenario read(
      String name, Optional<Source.Data> domain, List<Source.Data> profiles, List<Quirk> quirks) {
    Space space;
    if (domain.isPresent()) {
      space = space(name, domain.get().root(), new Notes(domain.get().file().name(), quirks));
    } else {
      Source.Data first = profiles.getFirst();
      Notes notes = new Notes(first.file().name(), quirks);
      Tree.Fields own = own(first, notes);
      notes.note(Quirk.Kind.NO_DOMAIN_FILE, 0, "the domain in the profile");
      space = space(name, notes.fields("the domain", notes.part(own, "domain")), notes);
    }
    GeniusWebReader reader = new GeniusWebReader(space, quirks);
    return new Scenario(
        space.name(), space.issues(), profiles.stream().map(reader::profile).toList());
  }

  private static Tree.Fields own(Source.Data profile, Notes notes) {
    String kind = profile.root().values().keySet().iterator().next();
    if (!kind.equals(SPACE)) {
      throw notes.refuse(profile.root().line(), FormatException.quoted(kind), SPACE);
    }
    return notes.fields("the " + SPACE, notes.part(profile.root(), SPACE));
  }

  private static Space space(String name, Tree.Fields root, Notes notes) {
    Tree.Fields values = notes.fields("the issues", notes.part(root, "issuesValues"));
    notes.checkCount(values.values().size(), values.line());
    List<IssueDomain> issues = new ArrayList<>();
    values.values().forEach((issue, options) -> issues.add(issue(issue, options, notes)));
    return new Space(
        root.find("name").map(n -> notes.leaf("the name", n).text()).orElse(name), issues);
  }

  private static IssueDomain issue(String name, Tree tree, Notes notes) {
    Tree.Fields fields = notes.fields("the issue \"" + name + "\"", tree);
    if (fields.has("range")) {
      return range(name, notes.items("a range", notes.part(fields, "range")), notes);
    }
    Tree.Items values = notes.items("the options", notes.part(fields, "values"));
    return notes.options(
        name,
        values.items().stream()
            .map(v -> new Notes.Name(notes.leaf("an option", v).text(), v.line()))
            .toList(),
        values.line());
  }

  private static IssueDomain range(String name, Tree.Items range, Notes notes) {
    if (range.items().size() != 3) {
      throw notes.refuse(
          range.line(), "a range of " + range.items().size() + " numbers", "low, high and step");
    }
    BigDecimal[] numbers =
        range.items().stream()
            .map(i -> notes.number("an end or step", i).findDecimal().orElseThrow())
            .toArray(BigDecimal[]::new);
    if (numbers[0].compareTo(numbers[1]) > 0 || numbers[2].signum() <= 0) {
      throw notes.refuse(
          range.line(),
          "a range from %s to %s at steps of %s".formatted((Object[]) numbers),
          "low <= high and a step above zero");
    }
    return counted(new IssueDomain.Steps(name, numbers[0], numbers[1], numbers[2]));
  }

  /** Whole numbers at steps of one are whole numbers. */
  private static IssueDomain counted(IssueDomain.Steps steps) {
    boolean whole =
        steps.step().compareTo(BigDecimal.ONE) == 0
            && steps.low().scale() <= 0
            && steps.high().scale() <= 0
            && steps.low().toBigInteger().bitLength() < Long.SIZE
            && steps.high().toBigInteger().bitLength() < Long.SIZE;
    return whole
        ? new IssueDomain.Integers(
            steps.name(), steps.low().longValueExact(), steps.high().longValueExact())
        : steps;
  }

  private Profile profile(Source.Data file) {
    Notes notes = new Notes(file.file().name(), quirks);
    Tree.Fields own = own(file, notes);
    own.find("domain").ifPresent(d -> checkSame(notes.fields("the domain", d), notes));
    ValueTables tables = new ValueTables(notes);
    Tree.Fields utilities = notes.fields("the values", notes.part(own, "issueUtilities"));
    return new Profile(
        file.file().stem(),
        new Profile.Additive(
            tables.weights(space, notes.fields("the weights", notes.part(own, "issueWeights"))),
            tables.each(space, utilities, "values", (i, part) -> valuation(i, part, notes)),
            Ratio.ZERO),
        reserve(own, notes, tables),
        Optional.empty());
  }

  /** The domain in a profile must be the one of the domain's file. */
  private void checkSame(Tree.Fields domain, Notes notes) {
    List<IssueDomain> issues = space(space.name(), domain, notes).issues();
    issues.stream()
        .filter(i -> !space.issues().contains(i))
        .findFirst()
        .or(() -> space.issues().stream().filter(i -> !issues.contains(i)).findFirst())
        .ifPresent(i -> {
          if (!sameOptions(i, issues)) {
            throw notes.refuse(
                domain.line(),
                "another issue \"" + i.name() + "\" than in the domain",
                "the same issues and options");
          }
        });
  }

  private boolean sameOptions(IssueDomain issue, List<IssueDomain> issues) {
    Optional<IssueDomain> ours = space.find(issue.name());
    Optional<IssueDomain> theirs =
        issues.stream().filter(i -> i.name().equals(issue.name())).findFirst();
    return ours.isPresent()
        && theirs.isPresent()
        && ours.get() instanceof IssueDomain.Options a
        && theirs.get() instanceof IssueDomain.Options b
        && Set.copyOf(a.options()).equals(Set.copyOf(b.options()));
  }

  private Valuation valuation(IssueDomain issue, Tree part, Notes notes) {
    Tree.Fields kinds = notes.fields("the values of \"" + issue.name() + "\"", part);
    if (kinds.values().size() != 1) {
      throw notes.refuse(part.line(), kinds.values().size() + " kinds of values", "one kind");
    }
    Map.Entry<String, Tree> kind = kinds.values().entrySet().iterator().next();
    Tree.Fields values = notes.fields("the values", kind.getValue());
    if (!JAVA.contains(kind.getKey()) && !PYTHON.contains(kind.getKey())) {
      notes.noteOnce(Quirk.Kind.UNKNOWN_KEY, values.line(), kind.getKey());
    }
    if (issue instanceof IssueDomain.Options options && values.has("valueUtilities")) {
      return new ValueTables(notes)
          .table(options, notes.fields("the values", notes.part(values, "valueUtilities")));
    }
    if (!(issue instanceof IssueDomain.Options) && values.has("lowValue")) {
      return line(issue, values, notes);
    }
    throw notes.refuse(
        values.line(),
        FormatException.quoted(kind.getKey()) + " for the issue \"" + issue.name() + "\"",
        issue instanceof IssueDomain.Options
            ? "\"valueUtilities\" for its named options"
            : "\"lowValue\", \"lowUtility\", \"highValue\", \"highUtility\" for its numbers");
  }

  private static Valuation.Linear line(IssueDomain issue, Tree.Fields values, Notes notes) {
    Ratio low = notes.number("the low value", notes.part(values, "lowValue"));
    Ratio high = notes.number("the high value", notes.part(values, "highValue"));
    Ratio atLow = notes.number("the low utility", notes.part(values, "lowUtility"));
    Ratio atHigh = notes.number("the high utility", notes.part(values, "highUtility"));
    if (low.compareTo(high) >= 0) {
      throw notes.refuse(
          values.line(),
          "a high value %s not above the low value %s"
              .formatted(Notes.shown(high), Notes.shown(low)),
          "lowValue < highValue");
    }
    Ratio slope = atHigh.minus(atLow).dividedBy(high.minus(low));
    if (slope.findDecimal().map(d -> d.scale() > ITS_DIGITS).orElse(true)) {
      notes.noteOnce(Quirk.Kind.ROUNDED_BY_OTHERS, values.line(), issue.name());
    }
    return new Valuation.Linear(low, atLow, slope, false);
  }

  private Optional<Profile.Reserve> reserve(Tree.Fields own, Notes notes, ValueTables tables) {
    Optional<Tree> stated = own.find("reservationBid");
    if (stated.isEmpty()) {
      notes.note(Quirk.Kind.NO_RESERVE, 0, "no reservationBid");
      return Optional.empty();
    }
    Tree.Fields bid = notes.fields("the reservationBid", stated.get());
    Tree named =
        bid.find("issuevalues")
            .or(() -> bid.find("issueValues"))
            .orElseGet(() -> notes.part(bid, "issuevalues"));
    return Optional.of(
        new Profile.OfOutcome(tables.outcome(space, notes.fields("the reservationBid", named))));
  }
}
