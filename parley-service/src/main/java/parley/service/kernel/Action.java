package parley.service.kernel;

/** Something that takes no time. */
@FunctionalInterface
public interface Action {

  /** Does it. */
  void act(Moment moment);
}
