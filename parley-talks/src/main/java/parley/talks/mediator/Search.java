package parley.talks.mediator;

/** How the mediator looks for the next proposal. */
public enum Search {
  /** The change that past answers make most promising. */
  LEARNED,
  /** Any change, all equally likely; the yardstick. */
  RANDOM
}
