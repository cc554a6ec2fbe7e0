package parley.service.kernel;

import java.util.random.RandomGenerator;

/** One entity at one step, as rules see it. */
final class StepMoment implements Moment {

  private final Loop run;
  private final Entities all;
  private final Stock stock;
  private final Chances chances;
  private int entity;
  private int step;

  StepMoment(Loop run, Entities all, Stock stock, Chances chances) {
    this.run = run;
    this.all = all;
    this.stock = stock;
    this.chances = chances;
  }

  /** Looks at an entity at a step. */
  Moment at(int e, int itsStep) {
    entity = e;
    step = itsStep;
    return this;
  }

  @Override
  public double now() {
    return run.now();
  }

  @Override
  public int stream() {
    return all.stream[entity];
  }

  @Override
  public long number() {
    return all.number[entity];
  }

  @Override
  public double came() {
    return all.came[entity];
  }

  @Override
  public int urgency() {
    return all.urgency[entity];
  }

  @Override
  public void setUrgency(int urgency) {
    Model.checkUrgency(urgency);
    all.urgency[entity] = urgency;
  }

  @Override
  public double field(int field) {
    return all.fields[all.field(entity, field)];
  }

  @Override
  public void setField(int field, double value) {
    all.fields[all.field(entity, field)] = value;
  }

  @Override
  public int waiting(Resource resource) {
    return stock.of(resource).waiting;
  }

  @Override
  public int inUse(Resource resource) {
    Units u = stock.of(resource);
    return u.inUse + u.overtime;
  }

  @Override
  public int onDuty(Resource resource) {
    return stock.of(resource).onDuty;
  }

  @Override
  public RandomGenerator random() {
    return chances.of(entity, step);
  }
}
