package parley.service.national;

/** A term of a model of what is lost, on the logarithmic scale. */
public enum Term {
  /** The level at the first walkout. */
  LEVEL,
  /** For each unit of the logarithm of the number of the walkout. */
  LEARNING,
  /** For a walkout that others join. */
  JOINT,
  /** For a walkout under a target for planned care. */
  TARGET,
  /** For each unit of the logarithm of the share of staff absent; in a rival model only. */
  TURNOUT;

  /** Whether it goes with the logarithm of a number, so that its effect is told by a doubling. */
  public boolean isOfLogarithm() {
    return this == LEARNING || this == TURNOUT;
  }
}
