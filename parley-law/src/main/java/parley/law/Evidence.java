package parley.law;

/** How well a rule is evidenced. */
public enum Evidence {
  /** The text of the law, or the government's own page about it, was read. */
  PRIMARY,
  /** A note by lawyers was read. */
  LAW_FIRM_NOTE,
  /** Known to the compiler of the rule book and read nowhere: verify before relying on it. */
  BACKGROUND,
  /** Not settled by what was read: see the rule book's open points. */
  UNRESOLVED
}
