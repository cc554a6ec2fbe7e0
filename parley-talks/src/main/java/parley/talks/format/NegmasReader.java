package parley.talks.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/**
 * Reads YAML of NegMAS. Values and weights may stand in the order of the issues or by their names;
 * a type may be a bare name or one with its module.
 */
final class NegmasReader {

  private final Space space;

  /** How the options of each issue stand in the domain. */
  private final Map<String, List<Tree.Leaf>> words;

  private final List<Quirk> quirks;

  private NegmasReader(Space space, Map<String, List<Tree.Leaf>> words, List<Quirk> quirks) {
    this.space = space;
    this.words = words;
    this.quirks = quirks;
  }

  static boolean isDomain(Tree.Fields root) {
    return root.find("issues").filter(Tree.Items.class::isInstance).isPresent();
  }

  static boolean isProfile(Tree.Fields root) {
    return root.has("ufun")
        || Stream.of("Function", "UFun", "Ufun").anyMatch(end -> type(root).endsWith(end));
  }

  /** The type without its module. */
  static String type(Tree.Fields fields) {
    return Stream.of("type", "__python_class__")
        .flatMap(k -> fields.find(k).stream())
        .filter(Tree.Leaf.class::isInstance)
        .map(t -> ((Tree.Leaf) t).text())
        .map(t -> t.substring(t.lastIndexOf('.') + 1))
        .findFirst()
        .orElse("");
  }

  static Scenario read(
      String name, Source.Data domain, List<Source.Data> profiles, List<Quirk> quirks) {
    Notes notes = new Notes(domain.file().name(), quirks);
    Map<String, List<Tree.Leaf>> words = new LinkedHashMap<>();
    List<IssueDomain> issues = new ArrayList<>();
    List<Notes.Name> names = new ArrayList<>();
    Tree.Items list = notes.items("the issues", notes.part(domain.root(), "issues"));
    for (Tree item : list.items()) {
      Tree.Fields fields = notes.fields("an issue", item);
      IssueDomain issue = issue(fields, words, notes);
      issues.add(issue);
      names.add(new Notes.Name(issue.name(), item.line()));
    }
    notes.checkCount(issues.size(), list.line());
    notes.distinct("issue", names);
    Space space =
        new Space(
            domain.root().find("name").map(n -> notes.leaf("the name", n).text()).orElse(name),
            issues);
    NegmasReader reader = new NegmasReader(space, words, quirks);
    return new Scenario(space.name(), issues, profiles.stream().map(reader::profile).toList());
  }

  private static IssueDomain issue(
      Tree.Fields fields, Map<String, List<Tree.Leaf>> words, Notes notes) {
    String name = notes.leaf("the name", notes.part(fields, "name")).text();
    Tree values = notes.part(fields, "values");
    return switch (type(fields)) {
      case "ContiguousIssue" -> {
        List<Ratio> ends = ends(values, notes);
        yield new IssueDomain.Integers(
            name, whole(ends.getFirst(), values, notes), whole(ends.getLast(), values, notes));
      }
      case "ContinuousIssue" -> {
        List<Ratio> ends = ends(values, notes);
        yield new IssueDomain.Reals(
            name,
            ends.getFirst().findDecimal().orElseThrow(),
            ends.getLast().findDecimal().orElseThrow());
      }
      case "CategoricalIssue",
          "OrdinalIssue",
          "CardinalIssue",
          "DiscreteOrdinalIssue",
          "DiscreteCardinalIssue",
          "SingletonIssue",
          "" ->
          options(name, notes.items("the options", values), words, notes);
      default ->
          throw notes.refuse(
              fields.line(),
              "an issue of the type " + FormatException.quoted(type(fields)),
              "CategoricalIssue, OrdinalIssue, CardinalIssue, ContiguousIssue or ContinuousIssue");
    };
  }

  private static IssueDomain options(
      String name, Tree.Items values, Map<String, List<Tree.Leaf>> words, Notes notes) {
    List<Tree.Leaf> leaves = values.items().stream().map(v -> notes.leaf("an option", v)).toList();
    leaves.stream()
        .filter(Yaml11::isSurprise)
        .findFirst()
        .ifPresent(l -> notes.noteOnce(Quirk.Kind.YAML_WORD, l.line(), l.shown()));
    words.put(name, leaves);
    return notes.options(
        name, leaves.stream().map(l -> new Notes.Name(l.text(), l.line())).toList(), values.line());
  }

  /** Two ends, or one number of which NegMAS counts from zero. */
  private static List<Ratio> ends(Tree values, Notes notes) {
    if (values instanceof Tree.Leaf leaf) {
      Ratio count = NegmasValues.number("the number of values", leaf, notes);
      return List.of(Ratio.ZERO, count.minus(Ratio.ONE));
    }
    List<Ratio> ends =
        notes.items("the ends", values).items().stream()
            .map(e -> NegmasValues.number("an end", notes.leaf("an end", e), notes))
            .toList();
    if (ends.size() != 2 || ends.getFirst().compareTo(ends.getLast()) > 0) {
      throw notes.refuse(values.line(), ends.size() + " ends " + ends, "two ends, the lower first");
    }
    return ends;
  }

  private static long whole(Ratio number, Tree at, Notes notes) {
    if (!number.over().equals(BigInteger.ONE) || number.number().bitLength() >= Long.SIZE) {
      throw notes.refuse(at.line(), Notes.shown(number) + " as an end", "a whole number");
    }
    return number.number().longValueExact();
  }

  private Profile profile(Source.Data file) {
    Notes notes = new Notes(file.file().name(), quirks);
    Tree.Fields root = file.root();
    Optional<Ratio> discount = Optional.empty();
    Tree.Fields function = root;
    if (type(root).equals("ExpDiscountedUFun")) {
      discount =
          root.find("discount")
              .map(d -> NegmasValues.number("the discount", notes.leaf("the discount", d), notes));
      function = notes.fields("the ufun", notes.part(root, "ufun"));
      discount
          .filter(d -> !d.equals(Ratio.ONE))
          .ifPresent(
              d -> notes.note(Quirk.Kind.DISCOUNT, root.line(), "discount " + Notes.shown(d)));
    }
    return new Profile(
        file.file().stem(),
        new NegmasValues(space, words, notes).read(function),
        reserve(root.has("reserved_value") ? root : function, notes),
        discount);
  }

  private static Optional<Profile.Reserve> reserve(Tree.Fields fields, Notes notes) {
    Optional<Tree> stated = fields.find("reserved_value");
    if (stated.isEmpty()) {
      notes.note(Quirk.Kind.NO_RESERVE, 0, "no reserved_value");
      return Optional.empty();
    }
    Tree.Leaf leaf = notes.leaf("the reserve", stated.get());
    String word = leaf.text().toLowerCase(Locale.ROOT);
    if (word.equals("-.inf") || word.equals("-inf")) {
      notes.note(Quirk.Kind.NO_RESERVE, leaf.line(), "reserved_value " + leaf.text());
      return Optional.empty();
    }
    if (word.equals(".nan") || word.equals("nan")) {
      notes.note(Quirk.Kind.RESERVE_IS_NO_NUMBER, leaf.line(), "reserved_value " + leaf.text());
      return Optional.empty();
    }
    return Optional.of(new Profile.OfUtility(NegmasValues.number("the reserve", leaf, notes)));
  }
}
