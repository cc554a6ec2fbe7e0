package parley.talks.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What JSON and YAML have in common, with the line of each part. */
sealed interface Tree {

  /** The deepest nesting that any format has is below ten. */
  int MOST_DEPTH = 40;

  /** The longest single text, a thousand times what any known file has. */
  int MOST_TEXT = 100_000;

  int line();

  /** In a few words, for a message. */
  String shown();

  /**
   * A text, number or word.
   *
   * @param plain whether it stands without quotation marks
   */
  record Leaf(String text, boolean plain, int line) implements Tree {

    @Override
    public String shown() {
      return FormatException.quoted(text);
    }

    /** Whether it says that there is nothing. */
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }
  }

  /** A list. */
  record Items(List<Tree> items, int line) implements Tree {

    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String shown() {
      return "a list";
    }
  }

  /**
   * Values by name.
   *
   * @param keys the names as they stand there, for their lines and whether they are plain
   */
  record Fields(Map<String, Tree> values, Map<String, Leaf> keys, int line) implements Tree {

    /** Copies the maps and keeps their order. */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      keys = Map.copyOf(keys);
    }

    @Override
    public String shown() {
      return "fields such as "
          + FormatException.quoted(values.keySet().stream().findFirst().orElse(""));
    }

    /** A value that is there and is not null. */
    Optional<Tree> find(String key) {
      return Optional.ofNullable(values.get(key))
          .filter(t -> !(t instanceof Leaf leaf && leaf.isNull()));
    }

    boolean has(String key) {
      return find(key).isPresent();
    }
  }
}
