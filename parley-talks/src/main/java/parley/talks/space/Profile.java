package parley.talks.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one party makes of an outcome space.
 *
 * @param name the party, or the name of its file
 * @param reserve the value of no deal; empty if any deal is better than none
 * @param discount what a deal is worth at the deadline, as a share of what it is worth at once;
 *     empty or 1 if time costs nothing
 */
public record Profile(
    String name, Preferences preferences, Optional<Reserve> reserve, Optional<Ratio> discount) {

  /** How a party values outcomes. */
  public sealed interface Preferences {}

  /**
   * The sum over issues of weight x value, and a constant.
   *
   * @param weights one for each issue, in the order of the space
   * @param valuations one for each issue, in the order of the space
   */
  public record Additive(List<Ratio> weights, List<Valuation> valuations, Ratio constant)
      implements Preferences {

    /** Checks that both lists are of one length and copies them. */
    public Additive {
      weights = List.copyOf(weights);
      valuations = List.copyOf(valuations);
      if (weights.size() != valuations.size()) {
        throw new IllegalArgumentException(
            "There are %s weights for %s issues.".formatted(weights.size(), valuations.size()));
      }
    }
  }

  /**
   * Additive preferences, and amounts that come with options of several issues together.
   *
   * @param interactions each adds its amount to an outcome that has all its options
   */
  public record Interacting(Additive additive, List<Interaction> interactions)
      implements Preferences {

    /** Copies the list. */
    public Interacting {
      interactions = List.copyOf(interactions);
    }
  }

  /**
   * An amount that comes with some options together.
   *
   * @param options an option for each of some issues, by name; two issues or more
   */
  public record Interaction(Map<String, String> options, Ratio adds) {

    /** Checks that there are two issues and copies the map. */
    public Interaction {
      options = Map.copyOf(options);
      if (options.size() < 2) {
        throw new IllegalArgumentException(
            "An interaction needs options of two issues or more; it has " + options + ".");
      }
    }
  }

  /**
   * The sum of what boxes pay over whole-number issues, divided by a stated maximum and cut off at
   * one.
   */
  public record Boxes(List<Box> boxes, Ratio maximum) implements Preferences {

    /** Copies the list. */
    public Boxes {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * A box of whole numbers that pays if the outcome lies in it.
   *
   * @param inside whether it pays inside; if not, it pays outside
   * @param sides from and to of each issue that it bounds, both counted, by the place of the issue;
   *     a box without sides holds every outcome
   */
  public record Box(Ratio pays, boolean inside, Map<Integer, Side> sides) {

    /** Copies the map. */
    public Box {
      sides = Map.copyOf(sides);
    }
  }

  /** One side of a box, both ends counted. */
  public record Side(long from, long to) {}

  /** The value of no deal. */
  public sealed interface Reserve {}

  /** A utility. */
  public record OfUtility(Ratio utility) implements Reserve {}

  /** The utility of an outcome, by the name of each issue. */
  public record OfOutcome(Map<String, String> outcome) implements Reserve {

    /** Copies the map. */
    public OfOutcome {
      outcome = Map.copyOf(outcome);
    }
  }
}
