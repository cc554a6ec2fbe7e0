package parley.talks.format;

import java.util.Locale;

/**
 * The text of a file.
 *
 * @param name its name with its ending, without folders
 */
public record TextFile(String name, String text) {

  /** The name without its ending: the name of a party. */
  public String stem() {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** The ending in small letters, without its dot; empty if there is none. */
  String ending() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
