package parley.law;

/** A part that the law gives to somebody. */
public enum PartyRole {
  UNION,
  EMPLOYER,
  /** Somebody to whom the law gives no part in the matter. */
  NEITHER
}
