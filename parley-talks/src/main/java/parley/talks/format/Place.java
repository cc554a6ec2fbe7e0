package parley.talks.format;

/**
 * A place in a file.
 *
 * @param file its name
 * @param line counted from 1; 0 for the file as a whole
 */
public record Place(String file, int line) {

  /** A file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ", line " + line;
  }
}
