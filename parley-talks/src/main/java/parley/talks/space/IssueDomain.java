package parley.talks.space;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/** An issue with all that can be agreed on it. */
public sealed interface IssueDomain {

  /** The name of the issue, unique in its space. */
  String name();

  /** Named options, in the order of the file. */
  record Options(String name, List<String> options) implements IssueDomain {

    /** Checks that there is an option and none twice. */
    public Options {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("The issue \"" + name + "\" has no option.");
      }
      if (new HashSet<>(options).size() < options.size()) {
        throw new IllegalArgumentException("The issue \"" + name + "\" has an option twice.");
      }
    }
  }

  /** Whole numbers, both ends counted. */
  record Integers(String name, long low, long high) implements IssueDomain {

    /** Checks the order of the ends. */
    public Integers {
      if (low > high) {
        throw new IllegalArgumentException(
            "The issue \"%s\" runs from %d down to %d.".formatted(name, low, high));
      }
    }
  }

  /** Any number between two ends. */
  record Reals(String name, BigDecimal low, BigDecimal high) implements IssueDomain {

    /** Checks the order of the ends. */
    public Reals {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "The issue \"%s\" runs from %s down to %s.".formatted(name, low, high));
      }
    }
  }
}
