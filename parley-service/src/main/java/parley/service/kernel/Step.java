package parley.service.kernel;

import java.util.List;

/** One step of a pathway. */
public sealed interface Step {

  /** What it is called in traces; random numbers belong to it by this name. */
  String name();

  /** Waits for a unit, has it for a time, and gives it back. */
  record Serve(String name, Resource resource, Draw time) implements Step {}

  /** Waits for a unit and keeps it. */
  record Seize(String name, Resource resource) implements Step {}

  /** Waits for a unit for at most a time, then goes on at a label without it. */
  record SeizeWithin(String name, Resource resource, Draw patience, String otherwise)
      implements Step {}

  /** Gives a unit back. */
  record Release(String name, Resource resource) implements Step {}

  /** Takes a time. */
  record Hold(String name, Draw time) implements Step {}

  /** Takes until a time that is worked out then; at once if that has passed. */
  record Until(String name, Clock clock) implements Step {}

  /** Goes on at one of some labels by chance. */
  record Split(String name, List<Double> shares, List<String> labels) implements Step {

    /** Checks that the shares add up to one. */
    public Split {
      shares = List.copyOf(shares);
      labels = List.copyOf(labels);
      double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
      if (shares.size() != labels.size()
          || Math.abs(sum - 1) > 1e-9
          || shares.stream().anyMatch(s -> s < 0)) {
        throw new IllegalArgumentException(
            "The shares of \"%s\" are %s for %s; expected one of 0 or more for each, 1 in all."
                .formatted(name, shares, labels));
      }
    }
  }

  /** Goes on at one of some labels by a rule. */
  record Choose(String name, Choice choice, List<String> labels) implements Step {

    /** Copies the list. */
    public Choose {
      labels = List.copyOf(labels);
    }
  }

  /** Does something at once. */
  record Do(String name, Action action) implements Step {}

  /** Counts the time since the entity came. */
  record Mark(String name) implements Step {}

  /** A place to go on at. */
  record Label(String name) implements Step {}

  /** Goes on at a label. */
  record Go(String name) implements Step {}

  /** Ends. */
  record Leave(String name) implements Step {}

  /** A time that is worked out from a moment. */
  @FunctionalInterface
  interface Clock {

    /** The time until which it takes. */
    double until(Moment moment);
  }
}
