package parley.talks.session;

import java.util.Arrays;

/** Who acts when, and what makes a deal. */
public enum Protocol {
  ALTERNATING("alternating"),
  SEALED("sealed"),
  SINGLE_TEXT("single-text");

  private final String word;

  Protocol(String word) {
    this.word = word;
  }

  /** Its word. */
  public String word() {
    return word;
  }

  /**
   * The protocol of a word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Protocol parse(String word) {
    return Arrays.stream(values())
        .filter(p -> p.word.equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no protocol \"%s\"; there are alternating, sealed and single-text."
                    .formatted(word)));
  }
}
