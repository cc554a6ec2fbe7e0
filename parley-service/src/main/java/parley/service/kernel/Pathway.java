package parley.service.kernel;

import java.util.ArrayList;
import java.util.List;

/** The steps that entities of a stream walk along. After the last they leave. */
public record Pathway(String name, List<Step> steps) {

  /** Copies the list. */
  public Pathway {
    steps = List.copyOf(steps);
  }

  /** A pathway without a step yet. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Adds step after step. */
  public static final class Builder {

    private final String name;
    private final List<Step> steps = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    private Builder add(Step step) {
      steps.add(step);
      return this;
    }

    /** Waits for a unit, has it for a time, and gives it back. */
    public Builder serve(Resource resource, Draw time) {
      return add(new Step.Serve(resource.name(), resource, time));
    }

    /** The same under another name than that of the resource. */
    public Builder serve(String step, Resource resource, Draw time) {
      return add(new Step.Serve(step, resource, time));
    }

    /** Waits for a unit and keeps it until {@link #release}. */
    public Builder seize(Resource resource) {
      return add(new Step.Seize(resource.name(), resource));
    }

    /** Waits for a unit for at most a time, then goes on at a label without it. */
    public Builder seizeWithin(Draw patience, Resource resource, String otherwise) {
      return add(new Step.SeizeWithin(resource.name(), resource, patience, otherwise));
    }

    /** Gives a unit back. */
    public Builder release(Resource resource) {
      return add(new Step.Release(resource.name(), resource));
    }

    /** Takes a time. */
    public Builder hold(String step, Draw time) {
      return add(new Step.Hold(step, time));
    }

    /** Takes until a time. */
    public Builder until(String step, Step.Clock clock) {
      return add(new Step.Until(step, clock));
    }

    /** Goes on at one of some labels by chance. */
    public Builder split(String step, List<Double> shares, List<String> labels) {
      return add(new Step.Split(step, shares, labels));
    }

    /** Goes on at one of some labels by a rule. */
    public Builder choose(String step, Choice choice, List<String> labels) {
      return add(new Step.Choose(step, choice, labels));
    }

    /** Does something at once. */
    public Builder act(String step, Action action) {
      return add(new Step.Do(step, action));
    }

    /** Counts the time since the entity came, under a name. */
    public Builder mark(String tally) {
      return add(new Step.Mark(tally));
    }

    /** A place to go on at. */
    public Builder label(String label) {
      return add(new Step.Label(label));
    }

    /** Goes on at a label. */
    public Builder go(String label) {
      return add(new Step.Go(label));
    }

    /** Ends. */
    public Builder leave() {
      return add(new Step.Leave("leave"));
    }

    /** The pathway. */
    public Pathway build() {
      return new Pathway(name, steps);
    }
  }
}
