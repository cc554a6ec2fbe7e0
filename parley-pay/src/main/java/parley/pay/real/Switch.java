package parley.pay.real;

import java.util.Locale;
import java.util.Set;

/** What may differ between two comparisons of pay with prices. */
public enum Switch {
  INDEX,
  TIMING,
  CHAIN,
  /** The concept together with its grade. */
  CONCEPT,
  VINTAGE,
  /** The base year and the year compared; a part of its own, and only where they differ. */
  YEARS;

  /** Its name in data. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether two comparisons differ in it. */
  boolean differs(Switches a, Switches b) {
    return switch (this) {
      case INDEX -> !a.index().equals(b.index());
      case TIMING -> a.timing() != b.timing();
      case CHAIN -> a.chain() != b.chain();
      case CONCEPT -> a.concept() != b.concept() || !a.grade().equals(b.grade());
      case VINTAGE -> !a.vintage().equals(b.vintage());
      case YEARS -> !a.from().equals(b.from()) || !a.to().equals(b.to());
    };
  }

  /** The comparison that takes some switches from the second side and the rest from the first. */
  static Switches mix(Switches a, Switches b, Set<Switch> second) {
    Switches concept = second.contains(CONCEPT) ? b : a;
    Switches years = second.contains(YEARS) ? b : a;
    return new Switches(
        (second.contains(INDEX) ? b : a).index(),
        (second.contains(TIMING) ? b : a).timing(),
        (second.contains(CHAIN) ? b : a).chain(),
        concept.concept(),
        concept.grade(),
        (second.contains(VINTAGE) ? b : a).vintage(),
        years.from(),
        years.to());
  }
}
