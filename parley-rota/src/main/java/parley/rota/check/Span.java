package parley.rota.check;

/**
 * A stretch of time, in minutes of a {@link TimeLine}.
 *
 * @param from its first minute
 * @param to the minute after its last
 */
public record Span(long from, long to) {

  /** How long it lasts. */
  public long minutes() {
    return to - from;
  }

  /** How many of its minutes fall into another. */
  public long overlap(Span other) {
    return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
  }
}
