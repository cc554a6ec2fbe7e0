package parley.talks.format;

/** A file that was taken apart. */
sealed interface Source {

  TextFile file();

  /** A file of GENIUS. */
  record Xml(TextFile file, XmlElement root) implements Source {}

  /** A file of any other program. */
  record Data(TextFile file, Tree.Fields root) implements Source {}
}
