package parley.talks.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

/**
 * Reads XML of GENIUS 10.
 *
 * <p>A domain and each of its preferences carry the same tree of objectives and issues. An issue is
 * found by its name, and by its index where the name differs; an option is found by its value.
 * Objectives only group: GENIUS gives their weights no effect.
 */
final class GeniusReader {

  /** An issue of the domain with the index that weights and boxes name. */
  private record Issue(IssueDomain domain, String index) {}

  private final List<Issue> issues;
  private final List<Quirk> quirks;

  private GeniusReader(List<Issue> issues, List<Quirk> quirks) {
    this.issues = issues;
    this.quirks = quirks;
  }

  /** Whether a file is a domain: preferences have evaluations, weights or boxes. */
  static boolean isDomain(XmlElement root) {
    return root.name().equals("negotiation_template")
        || root.everything()
            .noneMatch(e ->
                e.attributes().containsKey("evaluation")
                    || e.name().equals("weight")
                    || e.name().equals("evaluator")
                    || e.name().equals("utility"));
  }

  static Scenario read(
      String name, Source.Xml domain, List<Source.Xml> profiles, List<Quirk> quirks) {
    Notes notes = new Notes(domain.file().name(), quirks);
    List<Issue> issues = new ArrayList<>();
    List<Notes.Name> names = new ArrayList<>();
    Set<String> indexes = new HashSet<>();
    for (XmlElement element : issues(domain.root())) {
      Issue issue = new Issue(issue(element, notes), attribute(element, "index", notes));
      issues.add(issue);
      names.add(new Notes.Name(issue.domain().name(), element.line()));
      if (!indexes.add(issue.index())) {
        throw notes.refuse(
            element.line(), "the index " + issue.index() + " again", "each index once");
      }
    }
    notes.checkCount(issues.size(), domain.root().line());
    notes.distinct("issue", names);
    GeniusReader reader = new GeniusReader(issues, quirks);
    return new Scenario(
        domain
            .root()
            .everything()
            .filter(e -> e.name().equals("objective"))
            .findFirst()
            .flatMap(e -> e.find("name"))
            .filter(n -> !n.isBlank() && !n.equals("root"))
            .orElse(name),
        issues.stream().map(Issue::domain).toList(),
        profiles.stream().map(reader::profile).toList());
  }

  private static List<XmlElement> issues(XmlElement root) {
    return root.everything().filter(e -> e.name().equals("issue")).toList();
  }

  private static String attribute(XmlElement element, String name, Notes notes) {
    return element
        .find(name)
        .map(String::strip)
        .orElseThrow(() ->
            notes.refuse(
                element.line(),
                "<%s> without \"%s\"".formatted(element.name(), name),
                "the attribute \"" + name + "\""));
  }

  /** The type of an issue: GENIUS takes one without a type for discrete. */
  private static String type(XmlElement issue) {
    return Stream.of("type", "etype", "vtype")
        .flatMap(a -> issue.find(a).stream())
        .findFirst()
        .orElse("discrete");
  }

  private static IssueDomain issue(XmlElement element, Notes notes) {
    String name =
        element
            .find("name")
            .orElseThrow(() ->
                notes.refuse(element.line(), "<issue> without \"name\"", "the attribute \"name\""));
    return switch (type(element)) {
      case "discrete" ->
          notes.options(
              name,
              element.all("item").stream()
                  .map(i -> new Notes.Name(value(i, notes), i.line()))
                  .toList(),
              element.line());
      case "integer" -> {
        long low =
            notes.whole("the lower bound", bound(element, "lowerbound", notes), element.line());
        long high =
            notes.whole("the upper bound", bound(element, "upperbound", notes), element.line());
        checkOrder(low <= high, element, notes);
        yield new IssueDomain.Integers(name, low, high);
      }
      case "real" -> {
        Ratio low = number(element, "lowerbound", notes);
        Ratio high = number(element, "upperbound", notes);
        checkOrder(low.compareTo(high) <= 0, element, notes);
        yield new IssueDomain.Reals(
            name, low.findDecimal().orElseThrow(), high.findDecimal().orElseThrow());
      }
      default ->
          throw notes.refuse(
              element.line(),
              "an issue of the type " + FormatException.quoted(type(element)),
              "discrete, integer or real");
    };
  }

  private static void checkOrder(boolean inOrder, XmlElement issue, Notes notes) {
    if (!inOrder) {
      throw notes.refuse(
          issue.line(), "a lower bound above the upper bound", "lowerbound <= upperbound");
    }
  }

  /** An option's value; not stripped, since the preferences must say the same. */
  private static String value(XmlElement item, Notes notes) {
    return item.find("value")
        .orElseThrow(() -> notes.refuse(item.line(), "<item> without \"value\"", "a value"));
  }

  /** A bound stands at the issue or in a range below it. */
  private static String bound(XmlElement issue, String which, Notes notes) {
    return issue
        .find(which)
        .or(() -> issue.findFirst("range").flatMap(r -> r.find(which)))
        .orElseThrow(() ->
            notes.refuse(
                issue.line(),
                "no \"%s\" for the issue \"%s\"".formatted(which, issue.find("name").orElse("")),
                "both bounds"));
  }

  private static Ratio number(XmlElement issue, String which, Notes notes) {
    return notes.number("the " + which, bound(issue, which, notes), issue.line());
  }

  private Profile profile(Source.Xml file) {
    Notes notes = new Notes(file.file().name(), quirks);
    XmlElement root = file.root();
    Optional<XmlElement> boxes =
        root.everything().filter(e -> e.name().equals("utility")).findFirst();
    return new Profile(
        file.file().stem(),
        boxes.isPresent() ? boxes(boxes.get(), notes) : additive(root, notes),
        Optional.of(new Profile.OfUtility(reserve(root, notes))),
        discount(root, notes));
  }

  private static Ratio reserve(XmlElement root, Notes notes) {
    Optional<XmlElement> stated = root.findFirst("reservation");
    if (stated.isEmpty()) {
      notes.note(Quirk.Kind.NO_RESERVE_IS_ZERO, 0, "no <reservation>");
      return Ratio.ZERO;
    }
    XmlElement element = stated.get();
    return notes.number("the reserve", attribute(element, "value", notes), element.line());
  }

  private static Optional<Ratio> discount(XmlElement root, Notes notes) {
    Optional<XmlElement> stated = root.findFirst("discount_factor");
    Optional<Ratio> discount =
        stated.map(e -> notes.number("the discount", attribute(e, "value", notes), e.line()));
    discount
        .filter(d -> !d.equals(Ratio.ONE))
        .ifPresent(d ->
            notes.note(Quirk.Kind.DISCOUNT, stated.get().line(), "discount " + Notes.shown(d)));
    return discount;
  }

  private Profile.Boxes boxes(XmlElement utility, Notes notes) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < issues.size(); i++) {
      places.put(issues.get(i).index(), i);
    }
    return new GeniusBoxes(places, notes).read(utility);
  }

  private Profile.Additive additive(XmlElement root, Notes notes) {
    List<XmlElement> own = issues(root);
    Map<String, Ratio> weights = weights(root, own, notes);
    GeniusValues values = new GeniusValues(notes);
    List<Ratio> ofIssues = new ArrayList<>();
    List<Valuation> valuations = new ArrayList<>();
    Set<XmlElement> used = new HashSet<>();
    for (Issue issue : issues) {
      XmlElement element = match(issue, own, root, notes);
      used.add(element);
      String index = attribute(element, "index", notes);
      Ratio weight = weights.get(index);
      if (weight == null) {
        throw notes.refuse(
            element.line(),
            "no weight for the issue \"" + issue.domain().name() + "\"",
            "<weight index=\"" + index + "\" value=\"...\"/>");
      }
      ofIssues.add(weight);
      valuations.add(values.read(issue.domain(), element));
    }
    own.stream()
        .filter(e -> !used.contains(e))
        .findFirst()
        .ifPresent(e -> {
          String name = e.find("name").orElse("");
          throw notes.refuse(
              e.line(),
              "the issue " + FormatException.quoted(name),
              "the issues of the domain only",
              FormatException.meant(name, issues.stream().map(i -> i.domain().name()).toList()));
        });
    notes.checkSum(ofIssues, root.line());
    values.checkTotal(issues.stream().map(Issue::domain).toList(), ofIssues, valuations, root);
    return new Profile.Additive(ofIssues, valuations, Ratio.ZERO);
  }

  private static XmlElement match(Issue issue, List<XmlElement> own, XmlElement root, Notes notes) {
    String name = issue.domain().name();
    Optional<XmlElement> byName =
        own.stream()
            .filter(e -> e.find("name").equals(Optional.of(name)))
            .findFirst()
            .or(() ->
                own.stream()
                    .filter(e -> e.find("name").orElse("").strip().equals(name.strip()))
                    .findFirst());
    if (byName.isPresent()) {
      return byName.get();
    }
    XmlElement byIndex =
        own.stream()
            .filter(e -> e.find("index").map(String::strip).equals(Optional.of(issue.index())))
            .findFirst()
            .orElseThrow(() ->
                notes.refuse(
                    root.line(), "no issue " + FormatException.quoted(name), "all of the domain"));
    notes.note(
        Quirk.Kind.MATCHED_BY_INDEX,
        byIndex.line(),
        "\"%s\" for \"%s\"".formatted(byIndex.find("name").orElse(""), name));
    return byIndex;
  }

  private static Map<String, Ratio> weights(XmlElement root, List<XmlElement> issues, Notes notes) {
    Map<String, String> names = new HashMap<>();
    issues.forEach(e -> names.put(attribute(e, "index", notes), e.find("name").orElse("")));
    Set<String> groups = new HashSet<>();
    root.everything()
        .filter(e -> e.name().equals("objective"))
        .forEach(e -> e.find("index").ifPresent(i -> groups.add(i.strip())));
    Map<String, Ratio> weights = new LinkedHashMap<>();
    for (XmlElement e : root.everything().filter(x -> x.name().equals("weight")).toList()) {
      String index = attribute(e, "index", notes);
      if (!names.containsKey(index)) {
        if (groups.contains(index)) {
          continue;
        }
        throw notes.refuse(
            e.line(),
            "a weight for the index " + FormatException.quoted(index),
            "the index of an issue");
      }
      Ratio weight =
          notes.number(
              "the weight of \"" + names.get(index) + "\"", attribute(e, "value", notes), e.line());
      if (weights.put(index, weight) != null) {
        throw notes.refuse(
            e.line(),
            "a second weight for the index %s, \"%s\"".formatted(index, names.get(index)),
            "one weight for each issue");
      }
    }
    return weights;
  }
}
