package parley.room.door;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with the fields of a form: the first thing for each. */
final class Faults {

  private final Map<String, String> sentences = new LinkedHashMap<>();

  /** Does something that checks a field, and keeps what it says is wrong. */
  void check(String field, Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException e) {
      sentences.putIfAbsent(field, String.valueOf(e.getMessage()));
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
