package parley.service.kernel;

/** Is told what happens to entities, one thing after the other. */
@FunctionalInterface
public interface Tracer {

  /** What happens. */
  enum What {
    CAME,
    WAITS,
    BEGINS,
    ENDS,
    INTERRUPTED,
    GIVES_UP,
    LEAVES
  }

  /**
   * Something happens.
   *
   * @param stream the place of the stream of the entity in the model
   * @param number the number of the entity in its stream
   * @param step the name of the step
   */
  void happens(double time, int stream, long number, String step, What what);

  /** The same for one entity only. */
  default Tracer of(int stream, long number) {
    return (time, s, n, step, what) -> {
      if (s == stream && n == number) {
        happens(time, s, n, step, what);
      }
    };
  }
}
