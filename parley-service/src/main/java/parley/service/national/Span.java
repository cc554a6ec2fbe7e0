package parley.service.national;

import parley.casefile.Range;

/** A number of which only the ends are known. */
record Span(double low, double high) {

  static Span of(double value) {
    return new Span(value, value);
  }

  static Span of(Range range) {
    return new Span(range.low().doubleValue(), range.high().doubleValue());
  }

  /** The number at a part of the way up, 0 to 1. */
  double at(double part) {
    return low + part * (high - low);
  }

  Span times(Span other) {
    return new Span(low * other.low, high * other.high);
  }

  Span over(Span other) {
    return new Span(Math.min(low, other.low), Math.max(high, other.high));
  }
}
