package parley.talks.mediator;

/** A package that a suggestion is compared with. */
public sealed interface Reference {

  /** The package. */
  Terms terms();

  /** What holds without a deal. */
  record StatusQuo(Terms terms) implements Reference {}

  /**
   * The last offer of a party.
   *
   * @param party by place
   */
  record LastOffer(int party, Terms terms) implements Reference {}

  /**
   * The suggestion nearest to this one, by the greater of the two differences in points.
   *
   * @param number its number, from 1
   */
  record Neighbour(int number, Terms terms) implements Reference {}

  /** What the parties have agreed. */
  record Agreed(Terms terms) implements Reference {}
}
