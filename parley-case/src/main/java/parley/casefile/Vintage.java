package parley.casefile;

/** Which edition of a number a figure is. */
public enum Vintage {
  REPORTED,
  PROVISIONAL,
  REVISED,
  OUTTURN,
  FORECAST,
  /** Computed by the editors of the record from other figures. */
  DERIVED
}
