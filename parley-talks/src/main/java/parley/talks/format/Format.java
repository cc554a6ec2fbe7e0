package parley.talks.format;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A way to write outcome spaces and preferences. */
public enum Format {
  /** XML of GENIUS 10 (Lin and others 2014). */
  GENIUS("genius", "xml"),
  /** JSON of GeniusWeb as its Java writes it. */
  GENIUSWEB("geniusweb-java", "json"),
  /** JSON of GeniusWeb as its Python writes it: the same under other names. */
  GENIUSWEB_PYTHON("geniusweb-python", "json"),
  /** JSON of NegoLog (Doğru and others 2024). */
  NEGOLOG("negolog", "json"),
  /** YAML of NegMAS (Mohammad, Nakadai and Greenwald 2021). */
  NEGMAS("negmas", "yml");

  private static final Set<String> READ = Set.of("xml", "json", "yml", "yaml");

  private final String word;
  private final String ending;

  Format(String word, String ending) {
    this.word = word;
    this.ending = ending;
  }

  /** Its name in commands and data. */
  public String word() {
    return word;
  }

  /** The format itself, or the one whose other spelling it is. */
  Format family() {
    return this == GENIUSWEB_PYTHON ? GENIUSWEB : this;
  }

  /** The ending of its files, without a dot. */
  String ending() {
    return ending;
  }

  /** Whether a file is looked into at all, by the ending of its name. */
  public static boolean reads(String fileName) {
    String ending = new TextFile(fileName, "").ending();
    return !fileName.startsWith(".") && READ.contains(ending);
  }

  /**
   * The format of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists all
   */
  public static Format parse(String word) {
    List<String> words = Arrays.stream(values()).map(Format::word).toList();
    return Arrays.stream(values())
        .filter(f -> f.word.equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s is no format; there are %s. %s"
                    .formatted(
                        FormatException.quoted(word),
                        String.join(", ", words),
                        FormatException.meant(word, words))
                    .strip()));
  }
}
