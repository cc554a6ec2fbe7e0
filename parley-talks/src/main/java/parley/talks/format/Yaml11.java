package parley.talks.format;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How YAML 1.1 takes a word that stands without quotation marks: NegMAS reads with it, and there
 * {@code no} is no text and {@code 1_0} is ten.
 */
final class Yaml11 {

  private static final Set<String> YES = Set.of("yes", "true", "on");
  private static final Set<String> NO = Set.of("no", "false", "off");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9_]+)(?:[eE][-+]?[0-9]{1,4})?");

  /** Base eight, sixteen or sixty: numbers that are not what they look like. */
  private static final Pattern OTHER_BASE =
      Pattern.compile("[-+]?(?:0[0-9_]+|0[xb][0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+)");

  private Yaml11() {}

  /** Whether it is anything but a text, though a text seems meant. */
  static boolean isSurprise(Tree.Leaf leaf) {
    String word = leaf.text().toLowerCase(Locale.ROOT);
    return leaf.plain()
        && (YES.contains(word)
            || NO.contains(word)
            || leaf.isNull()
            || OTHER_BASE.matcher(word).matches()
            || NUMBER.matcher(word).matches() && word.indexOf('_') >= 0);
  }

  /** Two words are one value in YAML 1.1 if they mean the same; a quoted text is itself. */
  static String meaning(Tree.Leaf leaf) {
    String word = leaf.text().toLowerCase(Locale.ROOT);
    if (!leaf.plain()) {
      return "text " + leaf.text();
    }
    if (YES.contains(word) || NO.contains(word)) {
      return YES.contains(word) ? "yes" : "no";
    }
    return isNumber(leaf)
        ? "number " + new BigDecimal(digits(leaf)).stripTrailingZeros()
        : "text " + leaf.text();
  }

  /** Whether it is a number of base ten. */
  static boolean isNumber(Tree.Leaf leaf) {
    return NUMBER.matcher(leaf.text()).matches() && !isOfOtherBase(leaf);
  }

  static boolean isOfOtherBase(Tree.Leaf leaf) {
    return leaf.plain() && OTHER_BASE.matcher(leaf.text()).matches();
  }

  /** The digits of a number without the underscores that YAML 1.1 allows between them. */
  static String digits(Tree.Leaf leaf) {
    return leaf.plain() && isNumber(leaf) ? leaf.text().replace("_", "") : leaf.text();
  }
}
