package parley.service.kernel;

import java.util.random.RandomGenerator;

/** One entity at one step, as rules see it. */
final class StepMoment implements Moment {

  private final Loop run;
  private final Entities all;
  private final Stock stock;
  private final Chances chances;
  private Entity entity = new Entity(-1);
  private int step;

  StepMoment(Loop run, Entities all, Stock stock, Chances chances) {
    this.run = run;
    this.all = all;
    this.stock = stock;
    this.chances = chances;
  }

  /** Looks at an entity at a step. */
  Moment at(Entity e, int itsStep) {
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
    return entity.stream;
  }

  @Override
  public long number() {
    return entity.number;
  }

  @Override
  public double came() {
    return entity.came;
  }

  @Override
  public int urgency() {
    return entity.urgency;
  }

  @Override
  public void setUrgency(int urgency) {
    Model.checkUrgency(urgency);
    entity.urgency = urgency;
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
    return stock.of(resource).line.waiting;
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
