package parley.service.kernel;

/** Where to go on. */
@FunctionalInterface
public interface Choice {

  /** The place of the label to go on at. */
  int choose(Moment moment);
}
