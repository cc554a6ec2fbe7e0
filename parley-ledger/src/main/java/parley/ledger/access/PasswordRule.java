package parley.ledger.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords do. Length counts, kinds of characters do not; what is guessed first is refused
 * (NIST SP 800-63B, 5.1.1.2): the commonest passwords, one's own names, short pieces over and over,
 * and rows of characters.
 */
public final class PasswordRule {

  /** The fewest characters. */
  public static final int SHORTEST = 12;

  /** The most characters. */
  public static final int LONGEST = 200;

  private static final String COMMONEST_FILE = "commonest-passwords.txt";

  private static final Set<String> COMMONEST = readCommonest();

  private static final Pattern PIECE_OVER_AND_OVER = Pattern.compile("(.{1,4}?)\\1+.{0,3}");

  /** The alphabet and the keys of a keyboard, each over and over. */
  private static final List<String> ROWS =
      Stream.of("abcdefghijklmnopqrstuvwxyz", "1234567890", "qwertyuiopasdfghjklzxcvbnm")
          .map(row -> row.repeat(1 + LONGEST / row.length() + 1))
          .toList();

  private static final Pattern AROUND_A_WORD = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

  private PasswordRule() {}

  /**
   * Checks a new password.
   *
   * @param names the names of the person, which others know
   * @throws IllegalArgumentException if it does not do; the message says why
   */
  public static void check(String password, String... names) {
    String text = normal(password);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      throw new IllegalArgumentException(
          "The password has %s characters; expected at least %s. A few words do well."
              .formatted(length, SHORTEST));
    }
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "The password has %s characters; expected at most %s.".formatted(length, LONGEST));
    }
    String folded = Login.fold(text);
    if (COMMONEST.contains(folded)
        || COMMONEST.contains(AROUND_A_WORD.matcher(folded).replaceAll(""))) {
      throw new IllegalArgumentException(
          "The password is one of the commonest, or one with digits or signs around it; expected one"
              + " that is not guessed first.");
    }
    if (PIECE_OVER_AND_OVER.matcher(folded).matches() || isRow(folded)) {
      throw new IllegalArgumentException(
          "The password repeats a piece, or is a row of characters; expected one that is not guessed"
              + " first.");
    }
    for (String name : names) {
      if (isMadeOf(folded, Login.fold(name))) {
        throw new IllegalArgumentException(
            "The password is made of a name that others know; expected one that is not guessed"
                + " first.");
      }
    }
  }

  /** A password as it is kept: composed (NFC), whatever keyboard it came from. */
  public static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).strip();
  }

  /** Whether the name, and less than half as much again, is all there is. */
  private static boolean isMadeOf(String password, String name) {
    return name.length() >= 4
        && password.contains(name)
        && 2 * password.replace(name, "").length() < name.length();
  }

  private static boolean isRow(String text) {
    String back = new StringBuilder(text).reverse().toString();
    return ROWS.stream().anyMatch(row -> row.contains(text) || row.contains(back));
  }

  private static Set<String> readCommonest() {
    InputStream stream =
        Objects.requireNonNull(PasswordRule.class.getResourceAsStream(COMMONEST_FILE));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Login::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
