package parley.cli;

import picocli.CommandLine.Option;

/** The options of every command that plays sessions. */
final class SessionOptions {

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "100",
      description = "The deadline of a session; in a round every party acts once. Default: 100.")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What random draws start from. Default: 1.")
  private long seed;

  @Option(
      names = "--open-preferences",
      description = "Parties know the utilities of each other, but no reserves.")
  private boolean open;

  int rounds() {
    return rounds;
  }

  long seed() {
    return seed;
  }

  boolean open() {
    return open;
  }

  /** Refuses a number of rounds that cannot be played. */
  void check(int mostRounds) throws BadInputException {
    if (rounds < 1 || rounds > mostRounds) {
      throw new BadInputException(
          "--rounds: found %s; expected a number from 1 to %s.".formatted(rounds, mostRounds));
    }
  }
}
