package parley.brief.words;

import java.util.List;
import java.util.Locale;

/** Small pieces of sentences. */
public final class Phrases {

  private Phrases() {}

  /** The text with a capital letter at its start. */
  public static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.offsetByCodePoints(0, 1);
    return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
  }

  /** "a", "a and b", "a, b and c". */
  public static String and(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /** The name of a constant as words: small letters and spaces. */
  public static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A measure or a name of the data as words: spaces for hyphens and dots. */
  public static String words(String name) {
    return name.replace('-', ' ').replace('_', ' ').replace('.', ' ');
  }

  /** The text up to a number of letters, cut at a word, with dots if it was cut. */
  public static String cut(String text, int letters) {
    if (text.length() <= letters) {
      return text;
    }
    int space = text.lastIndexOf(' ', letters - 3);
    return text.substring(0, space > letters / 2 ? space : letters - 3) + "...";
  }
}
