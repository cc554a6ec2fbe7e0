package parley.service.kernel;

/** Tells a tracer what happens, if there is one. */
final class Teller {

  private final String[] names;
  private boolean traced;
  private Tracer tracer = (time, stream, number, step, what) -> {};

  /**
   * Nobody is told yet.
   *
   * @param names of the steps
   */
  Teller(String[] names) {
    this.names = names;
  }

  void trace(Tracer to) {
    tracer = to;
    traced = true;
  }

  void tell(double now, Entity e, int step, Tracer.What what) {
    if (traced) {
      tracer.happens(now, e.stream, e.number, names[step], what);
    }
  }
}
