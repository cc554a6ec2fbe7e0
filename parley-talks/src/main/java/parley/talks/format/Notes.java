package parley.talks.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.talks.space.IssueDomain;
import parley.talks.space.Ratio;

/** Reads the parts of one file, refuses what cannot be, and notes what is peculiar. */
final class Notes {

  /** Sums of rounded weights are off by less. */
  private static final BigDecimal ROUNDING = new BigDecimal("1E-9");

  private static final MathContext SHOWN = new MathContext(12);

  private static final int MOST_ISSUES = 10_000;

  private final String file;
  private final List<Quirk> quirks;

  Notes(String file, List<Quirk> quirks) {
    this.file = file;
    this.quirks = quirks;
  }

  FormatException refuse(int line, String found, String expected) {
    return new FormatException(new Place(file, line), found, expected);
  }

  FormatException refuse(int line, String found, String expected, String hint) {
    return new FormatException(new Place(file, line), found, expected, hint);
  }

  void note(Quirk.Kind kind, int line, String found) {
    quirks.add(new Quirk(kind, new Place(file, line), found));
  }

  /** Notes a peculiarity that one file shows in many places, at its first. */
  void noteOnce(Quirk.Kind kind, int line, String found) {
    if (quirks.stream().noneMatch(q -> q.kind() == kind && q.place().file().equals(file))) {
      note(kind, line, found);
    }
  }

  /**
   * The number of a text.
   *
   * @param what what it should be, as in "the weight of \"Pay\""
   */
  Ratio number(String what, String text, int line) {
    try {
      return Ratio.parse(text);
    } catch (IllegalArgumentException e) {
      throw refuse(
          line,
          FormatException.quoted(text) + " as " + what,
          "a number of at most 400 digits, such as 0.25");
    }
  }

  Ratio number(String what, Tree tree) {
    return number(what, leaf(what, tree).text(), tree.line());
  }

  /** A number that is missing is a fault of its own. */
  Ratio number(String what, Optional<Tree> tree, int line) {
    return number(what, tree.orElseThrow(() -> refuse(line, "no " + bare(what), what)));
  }

  long whole(String what, String text, int line) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw refuse(line, FormatException.quoted(text) + " as " + what, "a whole number");
    }
  }

  BigDecimal decimal(String what, String text, int line) {
    return number(what, text, line).findDecimal().orElseThrow();
  }

  Tree.Leaf leaf(String what, Tree tree) {
    if (tree instanceof Tree.Leaf leaf) {
      return leaf;
    }
    throw refuse(tree.line(), tree.shown() + " as " + what, "one value");
  }

  Tree.Fields fields(String what, Tree tree) {
    if (tree instanceof Tree.Fields fields) {
      return fields;
    }
    throw refuse(tree.line(), tree.shown() + " as " + what, "values by name");
  }

  Tree.Items items(String what, Tree tree) {
    if (tree instanceof Tree.Items items) {
      return items;
    }
    throw refuse(tree.line(), tree.shown() + " as " + what, "a list");
  }

  /** A part that must be there. */
  Tree part(Tree.Fields fields, String key) {
    return fields
        .find(key)
        .orElseThrow(() ->
            refuse(
                fields.line(),
                "no \"" + key + "\"" + (fields.values().isEmpty() ? "" : " among " + names(fields)),
                "\"" + key + "\""));
  }

  private static String names(Tree.Fields fields) {
    return fields.values().keySet().stream()
        .limit(6)
        .map(FormatException::quoted)
        .reduce((a, b) -> a + ", " + b)
        .orElse("nothing");
  }

  private static String bare(String what) {
    return what.startsWith("the ") ? what.substring("the ".length()) : what;
  }

  /** A name of an issue or option with its line. */
  record Name(String text, int line) {}

  /** An issue of named options. */
  IssueDomain.Options options(String issue, List<Name> options, int line) {
    if (options.isEmpty()) {
      throw refuse(line, "no option for the issue \"" + issue + "\"", "at least one");
    }
    distinct("option of the issue \"" + issue + "\"", options);
    return new IssueDomain.Options(issue, options.stream().map(Name::text).toList());
  }

  /** Refuses a name that stands twice. */
  void distinct(String what, List<Name> names) {
    Set<String> seen = new HashSet<>();
    for (Name name : names) {
      if (!seen.add(name.text())) {
        throw refuse(
            name.line(),
            FormatException.quoted(name.text()) + " a second time",
            "each " + what + " once");
      }
    }
  }

  /** Refuses a domain without issues, or with more than anybody can read. */
  void checkCount(int issues, int line) {
    if (issues == 0 || issues > MOST_ISSUES) {
      throw refuse(line, issues + " issues", "1 to " + MOST_ISSUES);
    }
  }

  /** Notes weights that do not add up to one. */
  void checkSum(List<Ratio> weights, int line) {
    Ratio sum = weights.stream().reduce(Ratio.ZERO, Ratio::plus);
    Ratio off = sum.minus(Ratio.ONE);
    if (off.max(Ratio.ZERO.minus(off)).compareTo(Ratio.of(ROUNDING)) > 0) {
      note(Quirk.Kind.WEIGHTS_SUM, line, "sum " + shown(sum));
    }
  }

  /** A number in a message. */
  static String shown(Ratio number) {
    return number.toDecimal(SHOWN).stripTrailingZeros().toPlainString();
  }
}
