package parley.talks.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a certificate states, read and checked for shape: every place that it names is there.
 *
 * @param names the options of each issue
 * @param values by issue and option, a whole number of each party
 * @param stages one for each issue
 */
record CertificateText(
    List<BigInteger> scales,
    List<BigInteger> constants,
    List<List<String>> names,
    List<List<List<BigInteger>>> values,
    List<Dominated> dominated,
    List<Stage> stages,
    List<Package> packages,
    int claimedPoints,
    BigInteger claimedOutcomes) {

  /** An option and one that dominates it. */
  record Dominated(int issue, int option, int by) {}

  /** The points once an issue has joined. */
  record Stage(int issue, List<List<BigInteger>> points) {}

  /** A package and what it is said to come to. */
  record Package(List<Integer> options, List<BigInteger> values) {}

  static CertificateText read(String certificate) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(certificate);
    } catch (JacksonException e) {
      throw new CertificateException("It is no JSON: " + e.getOriginalMessage(), e);
    }
    String format = child(root, "format").asString("");
    if (!format.equals(Certificate.FORMAT)) {
      throw new CertificateException(
          "Its format is \"%s\"; expected \"%s\".".formatted(format, Certificate.FORMAT));
    }
    return new Reader(root).read();
  }

  void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new CertificateException(message.formatted(values));
    }
  }

  private static JsonNode child(JsonNode node, String name) {
    JsonNode child = node.get(name);
    if (child == null) {
      throw new CertificateException("It lacks \"" + name + "\".");
    }
    return child;
  }

  private static final class Reader {

    /** Longer numbers take seconds each; a text that has them is hostile. */
    private static final int MOST_DIGITS = 10_000;

    private final JsonNode root;
    private final List<BigInteger> scales = new ArrayList<>();
    private final List<BigInteger> constants = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private final List<List<List<BigInteger>>> values = new ArrayList<>();

    Reader(JsonNode root) {
      this.root = root;
    }

    CertificateText read() {
      JsonNode space = child(root, "space");
      for (JsonNode party : child(space, "parties")) {
        scales.add(whole(child(party, "scale")));
        constants.add(whole(child(party, "constant")));
      }
      for (JsonNode issue : child(space, "issues")) {
        names.add(child(issue, "options").valueStream().map(o -> o.asString("")).toList());
        values.add(child(issue, "values").valueStream().map(this::point).toList());
        check(
            !names.getLast().isEmpty() && names.getLast().size() == values.getLast().size(),
            "An issue has not one line of values for each option.");
      }
      check(!scales.isEmpty() && !values.isEmpty(), "It has no party or no issue.");
      check(scales.stream().allMatch(s -> s.signum() > 0), "A scale is not above zero.");
      JsonNode claims = child(root, "claims");
      check(
          child(claims, "efficient").asBoolean(false) && child(claims, "complete").asBoolean(false),
          "It does not claim that its points are efficient and all.");
      return new CertificateText(
          scales,
          constants,
          names,
          values,
          child(root, "dominated").valueStream().map(this::dominated).toList(),
          stages(),
          child(root, "frontier").valueStream().map(this::pack).toList(),
          child(claims, "points").asInt(-1),
          whole(child(claims, "outcomes")));
    }

    private List<Stage> stages() {
      List<Stage> stages =
          child(root, "stages")
              .valueStream()
              .map(s ->
                  new Stage(
                      place(child(s, "issue"), values.size()),
                      child(s, "points").valueStream().map(this::point).toList()))
              .toList();
      check(!stages.isEmpty(), "It has no stage.");
      check(stages.stream().noneMatch(s -> s.points().isEmpty()), "A stage has no point.");
      return stages;
    }

    private Dominated dominated(JsonNode node) {
      int issue = place(child(node, "issue"), values.size());
      int options = values.get(issue).size();
      return new Dominated(
          issue, place(child(node, "option"), options), place(child(node, "by"), options));
    }

    private Package pack(JsonNode node) {
      JsonNode options = child(node, "package");
      check(options.size() == values.size(), "A package has not one option for each issue.");
      List<Integer> places = new ArrayList<>();
      for (JsonNode option : options) {
        places.add(place(option, values.get(places.size()).size()));
      }
      return new Package(places, point(child(node, "values")));
    }

    private List<BigInteger> point(JsonNode node) {
      List<BigInteger> point = node.valueStream().map(Reader::whole).toList();
      check(point.size() == scales.size(), "A point has not one number for each party.");
      return point;
    }

    private static BigInteger whole(JsonNode node) {
      String digits = node.asString("");
      check(digits.length() <= MOST_DIGITS, "A number has more than %s digits.", MOST_DIGITS);
      try {
        return new BigInteger(digits);
      } catch (NumberFormatException e) {
        throw new CertificateException("\"" + node + "\" is no whole number.", e);
      }
    }

    private static int place(JsonNode node, int size) {
      int place = node.asInt(-1);
      check(place >= 0 && place < size, "The place %s is not in 0 to %s.", node, size - 1);
      return place;
    }

    private static void check(boolean holds, String message, Object... values) {
      if (!holds) {
        throw new CertificateException(message.formatted(values));
      }
    }
  }
}
