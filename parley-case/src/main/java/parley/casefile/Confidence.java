package parley.casefile;

/** How far the sources carry a fact. */
public enum Confidence {
  /** A primary source, or two independent good ones. */
  HIGH,
  /** One good secondary source. */
  MEDIUM,
  /** An aggregator, an inference, or sources in conflict. */
  LOW
}
