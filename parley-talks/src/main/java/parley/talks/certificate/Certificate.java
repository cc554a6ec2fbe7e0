package parley.talks.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.talks.frontier.Frontier;
import parley.talks.space.AdditiveSpace;
import tools.jackson.databind.json.JsonMapper;

/**
 * The certificate of a frontier as JSON. Its format, and why what it shows is a proof, are in
 * docs/talks-frontier.md. Whole numbers of utilities are strings of digits, because many readers of
 * JSON round long numbers; places of issues, options and points count from zero.
 *
 * @param text the JSON
 */
public record Certificate(String text) {

  /** The name of the format, with its version. */
  public static final String FORMAT = "parley-frontier-certificate-1";

  /**
   * The certificate of a frontier.
   *
   * @throws IllegalArgumentException if the frontier was thinned: then it is not all there is
   */
  public static Certificate of(Frontier frontier) {
    if (!frontier.isExact()) {
      throw new IllegalArgumentException(
          "A certificate says that no point is missing; the frontier of %s was thinned to %s points."
              .formatted(frontier.space().name(), frontier.size()));
    }
    AdditiveSpace space = frontier.space();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("space", space(space));
    root.put("dominated", dominated(space));
    root.put("stages", stages(frontier));
    root.put("frontier", points(frontier));
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("efficient", true);
    claims.put("complete", true);
    claims.put("points", frontier.size());
    claims.put("outcomes", frontier.outcomes().toString());
    root.put("claims", claims);
    return new Certificate(JsonMapper.shared().writeValueAsString(root));
  }

  private static Map<String, Object> space(AdditiveSpace space) {
    List<Object> parties = new ArrayList<>();
    for (int p = 0; p < space.parties(); p++) {
      Map<String, Object> party = new LinkedHashMap<>();
      party.put("name", space.profile(p).name());
      party.put("scale", space.scale(p).toString());
      party.put("constant", space.constant(p).toString());
      parties.add(party);
    }
    List<Object> issues = new ArrayList<>();
    for (int i = 0; i < space.issues(); i++) {
      int issue = i;
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", space.issue(i).name());
      entry.put(
          "options",
          IntStream.range(0, space.options(i)).mapToObj(o -> space.option(issue, o)).toList());
      entry.put(
          "values",
          IntStream.range(0, space.options(i)).mapToObj(o -> values(space, issue, o)).toList());
      issues.add(entry);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", space.name());
    all.put("parties", parties);
    all.put("issues", issues);
    return all;
  }

  private static List<String> values(AdditiveSpace space, int issue, int option) {
    return IntStream.range(0, space.parties())
        .mapToObj(p -> space.value(p, issue, option).toString())
        .toList();
  }

  /** For each issue the options that another of its options dominates, each with one that does. */
  private static List<Object> dominated(AdditiveSpace space) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < space.issues(); i++) {
      int issue = i;
      List<Integer> bestFirst =
          IntStream.range(0, space.options(i))
              .boxed()
              .sorted(
                  Comparator.<Integer, BigInteger>comparing(o -> sum(space, issue, o)).reversed())
              .toList();
      // What dominates has a greater sum, so it comes before, and one that stays is among them.
      List<Integer> staying = new ArrayList<>();
      for (int option : bestFirst) {
        int by =
            staying.stream()
                .filter(x -> dominates(space, issue, x, option))
                .findFirst()
                .orElse(option);
        if (by == option) {
          staying.add(option);
        } else {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("issue", issue);
          entry.put("option", option);
          entry.put("by", by);
          all.add(entry);
        }
      }
    }
    return all;
  }

  private static BigInteger sum(AdditiveSpace space, int issue, int option) {
    return IntStream.range(0, space.parties())
        .mapToObj(p -> space.value(p, issue, option))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static boolean dominates(AdditiveSpace space, int issue, int x, int option) {
    boolean better = false;
    for (int p = 0; p < space.parties(); p++) {
      int order = space.value(p, issue, x).compareTo(space.value(p, issue, option));
      if (order < 0) {
        return false;
      }
      better |= order > 0;
    }
    return better;
  }

  private static List<Object> stages(Frontier frontier) {
    List<Object> all = new ArrayList<>();
    for (Frontier.Stage stage : frontier.stages()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("issue", stage.issue());
      entry.put("points", stage.points().stream().map(Certificate::texts).toList());
      all.add(entry);
    }
    return all;
  }

  private static List<String> texts(List<BigInteger> numbers) {
    return numbers.stream().map(BigInteger::toString).toList();
  }

  /** A package for each point of the last stage. */
  private static List<Object> points(Frontier frontier) {
    List<Object> all = new ArrayList<>();
    for (int point = 0; point < frontier.size(); point++) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("package", frontier.outcome(point));
      int at = point;
      entry.put(
          "values",
          IntStream.range(0, frontier.space().parties())
              .mapToObj(p -> frontier.wholeNumber(at, p).toString())
              .toList());
      all.add(entry);
    }
    return all;
  }
}
