package parley.rota.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.casefile.Confidence;
import parley.rota.rules.Clause;
import parley.rota.rules.Rule;
import parley.rota.rules.RunOf;

/**
 * Reads promises.
 *
 * <table>
 * <caption>Words</caption>
 * <tr><td>{@code weekends:1/3}</td><td>at most 1 weekend worked in 3</td></tr>
 * <tr><td>{@code nights-in-row:2}</td><td>at most 2 nights in a row</td></tr>
 * <tr><td>{@code long-in-row:3}</td><td>at most 3 long shifts in a row</td></tr>
 * <tr><td>{@code days-in-row:5}</td><td>duties on at most 5 days in a row</td></tr>
 * <tr><td>{@code average-hours:44}</td><td>at most 44 hours of work a week on average</td></tr>
 * <tr><td>{@code hours-in-week:60}</td><td>at most 60 hours of work in any 168 hours</td></tr>
 * <tr><td>{@code shift-hours:12.5}</td><td>shifts of at most 12.5 hours</td></tr>
 * <tr><td>{@code rest-hours:12}</td><td>at least 12 hours of rest between shifts</td></tr>
 * <tr><td>{@code rest-after-nights:72}</td><td>at least 72 hours of rest after nights</td></tr>
 * <tr><td>{@code notice-weeks:8}</td><td>8 weeks of notice of a rota</td></tr>
 * </table>
 *
 * <p>Rules that are joined by {@code +} make one promise, as in {@code
 * weekends:1/3+nights-in-row:2}.
 */
public final class Promises {

  private static final Pattern SHARE = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d?");
  private static final Pattern HOURS = Pattern.compile("([1-9]\\d{0,2})(?:\\.(5|25|75|0|50|00))?");
  private static final int WEEK_MINUTES = 7 * 24 * 60;
  private static final String NOTICE = "notice-weeks";

  /** So many weeks that no rota has more: the mean is that of the whole pattern. */
  private static final int ALL_WEEKS = 520;

  private static final Map<String, BiFunction<Clause, String, Rule>> WORDS =
      new TreeMap<>(
          Map.of(
              "weekends",
              (clause, value) -> {
                Matcher share = match(SHARE, clause, value, "a share such as 1/3");
                int worked = Integer.parseInt(share.group(1));
                int of = Integer.parseInt(share.group(2));
                if (worked > of) {
                  throw wrong(clause, value, "a share of 1 at most, such as 1/3");
                }
                return new Rule.WeekendFrequency(clause, worked, of);
              },
              "nights-in-row",
              (clause, value) -> new Rule.RunLength(clause, RunOf.NIGHT, count(clause, value), 0),
              "long-in-row",
              (clause, value) -> new Rule.RunLength(clause, RunOf.LONG, count(clause, value), 0),
              "days-in-row",
              (clause, value) -> new Rule.RunLength(clause, RunOf.ANY, count(clause, value), 0),
              "average-hours",
              (clause, value) -> {
                int minutes = minutes(clause, value);
                return new Rule.AverageHours(clause, minutes, minutes, ALL_WEEKS);
              },
              "hours-in-week",
              (clause, value) ->
                  new Rule.HoursInWindow(clause, minutes(clause, value), WEEK_MINUTES),
              "shift-hours",
              (clause, value) -> new Rule.ShiftLength(clause, minutes(clause, value)),
              "rest-hours",
              (clause, value) -> new Rule.RestBetween(clause, minutes(clause, value)),
              "rest-after-nights",
              (clause, value) -> new Rule.RestAfterNights(clause, 1, minutes(clause, value))));

  private Promises() {}

  /**
   * The promise that a text names.
   *
   * @throws IllegalArgumentException in one sentence, if it names none
   */
  public static Promise parse(String text) {
    String id = text.strip();
    if (id.startsWith(NOTICE + ":")) {
      String value = id.substring(NOTICE.length() + 1);
      return new Promise.Notice(id, count(clause(NOTICE, id), value));
    }
    List<Rule> rules = new ArrayList<>();
    for (String part : id.split("\\+", -1)) {
      rules.add(rule(part.strip()));
    }
    if (rules.stream().map(r -> r.clause().id()).distinct().count() < rules.size()) {
      throw new IllegalArgumentException(
          "The promise \"%s\" says one thing twice; expected each word once.".formatted(id));
    }
    return new Promise.OfRules(id, rules);
  }

  /** A rule of another kind as a promise, on top of the contract's rules. */
  public static Promise of(Rule rule) {
    return new Promise.OfRules(rule.clause().id(), List.of(rule));
  }

  /** Shares of weekends from one in two to one in eight, for a frontier. */
  public static List<Promise> listOfWeekends() {
    return Stream.of("1/2", "2/5", "1/3", "1/4", "1/5", "1/6", "1/8")
        .map(share -> parse("weekends:" + share))
        .toList();
  }

  /** Nights in a row from most to one, for a frontier. */
  public static List<Promise> listOfNights(int most) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(k -> parse("nights-in-row:" + (most + 1 - k)))
        .toList();
  }

  private static Rule rule(String part) {
    int colon = part.indexOf(':');
    BiFunction<Clause, String, Rule> word = colon < 0 ? null : WORDS.get(part.substring(0, colon));
    if (word == null) {
      throw new IllegalArgumentException(
          "The promise \"%s\" is not known; expected one of %s or %s with a colon and a number, such as weekends:1/3."
              .formatted(part, String.join(", ", WORDS.keySet()), NOTICE));
    }
    return word.apply(clause(part.substring(0, colon), part), part.substring(colon + 1));
  }

  private static Clause clause(String word, String part) {
    return new Clause("promise-" + word, part, "", false, false, Confidence.HIGH, List.of(), "");
  }

  private static int count(Clause clause, String value) {
    return Integer.parseInt(match(COUNT, clause, value, "a whole number from 1 to 99").group());
  }

  private static int minutes(Clause clause, String value) {
    Matcher hours = match(HOURS, clause, value, "hours, in quarters at the finest, such as 12.5");
    String part = hours.group(2) == null ? "0" : hours.group(2);
    int hundredths = Integer.parseInt(part) * (part.length() == 1 ? 10 : 1);
    return Integer.parseInt(hours.group(1)) * 60 + hundredths * 60 / 100;
  }

  private static Matcher match(Pattern pattern, Clause clause, String value, String expected) {
    Matcher found = pattern.matcher(value);
    if (!found.matches()) {
      throw wrong(clause, value, expected);
    }
    return found;
  }

  private static IllegalArgumentException wrong(Clause clause, String value, String expected) {
    return new IllegalArgumentException(
        "The promise \"%s\" has the value \"%s\"; expected %s."
            .formatted(clause.title(), value, expected));
  }
}
