package parley.service.kernel;

/**
 * One run of a model. Events at one time happen in the order in which they were scheduled, so a
 * seed and a replication give the same run always.
 *
 * <p>Allocates nothing for an event once its arrays have grown to the size of the model.
 */
public final class Simulation {

  private final Loop loop;

  private Simulation(Loop loop) {
    this.loop = loop;
  }

  /** A run that starts empty at time 0. */
  public static Simulation of(Model model, long seed, int replication) {
    return new Simulation(new Loop(model, seed, replication));
  }

  /** Tells a tracer what happens from now on. */
  public void trace(Tracer to) {
    loop.trace(to);
  }

  /** Goes on to a time; what happens at that very time is done. */
  public void run(double until) {
    loop.run(until);
  }

  /** Sets all counts to zero: what was before was to warm up. */
  public void forget() {
    loop.forget();
  }

  /** The time. */
  public double now() {
    return loop.now();
  }

  /** How many events happened. */
  public long events() {
    return loop.events();
  }

  /** How many entities are in the model. */
  public int present() {
    return loop.present();
  }

  /** How many entities of a stream have come. */
  public long arrived(int stream) {
    return loop.arrived(stream);
  }

  /** What was counted of a resource. */
  public ResourceCount count(Resource resource) {
    return loop.count(resource);
  }

  /** What was counted under a name. */
  public TallyCount tally(String name) {
    return loop.tally(name);
  }
}
