package parley.ledger.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.ledger.Audience;

/**
 * With what somebody signs in: their table, and a name that nobody else has at this table. So
 * nobody who chooses a name learns anything of the names at other tables.
 *
 * @param table the id of a party, or {@link Audience#CONCILIATOR}
 * @param name in compatibility form (NFKC), in small letters
 */
public record Login(String table, String name) {

  /** The most characters that a name may have. */
  public static final int LONGEST = 60;

  private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

  /**
   * A login of a mail address fits; what divides table and name, or marks who was removed, does
   * not.
   */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1," + (LONGEST - 1) + "}");

  /**
   * Folds and checks the name.
   *
   * @throws IllegalArgumentException if table or name do not do; the message says what was expected
   */
  public Login {
    name = fold(name);
    if (!TABLE.matcher(table).matches() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          ("That is no name to sign in with; expected 2 to %s letters, digits, dots, hyphens,"
                  + " underscores, plus and at signs, with a letter or digit first.")
              .formatted(LONGEST));
    }
  }

  /** Reads what {@link #code} writes, in whatever case; empty if it cannot be anybody's. */
  public static Optional<Login> find(String code) {
    int slash = code.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Login(code.substring(0, slash), code.substring(slash + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Table and name in one, as in {@code UNION/ann}. */
  public String code() {
    return table + "/" + name;
  }

  /** A name as it is compared. Capitals first: some letters have small forms that differ. */
  static String fold(String text) {
    return Normalizer.normalize(
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .strip()
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT),
        Normalizer.Form.NFKC);
  }
}
