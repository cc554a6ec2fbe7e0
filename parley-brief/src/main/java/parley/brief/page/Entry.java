package parley.brief.page;

import java.util.List;
import java.util.Optional;

/**
 * Something that a reader can open.
 *
 * @param id the id that opens it
 * @param kind what it is, in a word or two
 * @param title what it says
 * @param fields its parts, in order
 */
public record Entry(String id, String kind, String title, List<Field> fields) {

  /** Copies the list. */
  public Entry {
    fields = List.copyOf(fields);
  }

  /**
   * A part of an entry.
   *
   * @param id an entry that opens from here
   * @param address a web address
   */
  public record Field(String name, String text, Optional<String> id, Optional<String> address) {

    /** A part in words. */
    public static Field of(String name, String text) {
      return new Field(name, text, Optional.empty(), Optional.empty());
    }

    /** A part that leads to another entry. */
    public static Field to(String name, String text, String id) {
      return new Field(name, text, Optional.of(id), Optional.empty());
    }
  }

  /** The ids of the entries that open from here. */
  public List<String> links() {
    return fields.stream().flatMap(f -> f.id().stream()).distinct().toList();
  }
}
