package parley.room.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import parley.ledger.access.PasswordRule;

/** What is wrong with the fields of a form: the first thing for each. */
final class Faults {

  private final Map<String, String> sentences = new LinkedHashMap<>();

  /** Does something for which a field is to blame if it does not work; empty if it did not. */
  <T> Optional<T> check(String field, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (IllegalArgumentException e) {
      sentences.putIfAbsent(field, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Checks a new password, and that it was written twice alike. */
  void checkPassword(String field, String password, String again, String... names) {
    check(
        field,
        () -> {
          PasswordRule.check(password, names);
          return password;
        });
    if (!PasswordRule.normal(password).equals(PasswordRule.normal(again))) {
      sentences.putIfAbsent("again", "The two passwords differ; expected the same twice.");
    }
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** The field with what is wrong with it, if anything is. */
  Field mark(Field field) {
    return field.faulty(sentences.getOrDefault(field.id(), ""));
  }
}
