package parley.brief.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import parley.law.LawBook;

/** The rule books of industrial action that come with the program. */
final class RuleBooks {

  private RuleBooks() {}

  /** The rule book with this name. */
  static Optional<LawBook> find(String name) {
    if (!name.matches("[a-z0-9-]+")) {
      return Optional.empty();
    }
    try (InputStream in = LawBook.class.getResourceAsStream(name + ".yaml")) {
      return in == null
          ? Optional.empty()
          : Optional.of(LawBook.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
