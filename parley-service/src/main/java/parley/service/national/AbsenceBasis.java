package parley.service.national;

/** What is published about absence in a walkout. */
public enum AbsenceBasis {
  /** A mean of its days. */
  MEAN,
  /** The day with most; the mean is a range below it. */
  PEAK,
  /** Nothing that counts its own staff alone; the range over known walkouts is used. */
  NOT_PUBLISHED
}
