package parley.talks.strategy;

import java.util.List;
import parley.talks.session.Strategy;

/** Strategies by name. */
public final class Strategies {

  private static final String TIME = "time:";
  private static final String AVERAGED = "averaged-tit-for-tat:";

  private static final List<Strategy> ALL =
      List.of(
          TimeDependent.boulware(),
          TimeDependent.linear(),
          TimeDependent.conceder(),
          new HardLiner(),
          TitForTat.absolute(),
          TitForTat.relative(),
          TitForTat.averaged(),
          new NiceTitForTat(),
          new Micro(),
          new ReserveInferring());

  private Strategies() {}

  /** All of them, with their usual parameters. */
  public static List<Strategy> all() {
    return ALL;
  }

  /**
   * The strategy of a name, such as {@code micro}; {@code time:0.5} is time-dependent with that e,
   * and {@code averaged-tit-for-tat:2} looks back two offers.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Strategy named(String name) {
    try {
      if (name.startsWith(TIME)) {
        return new TimeDependent(name, Double.parseDouble(name.substring(TIME.length())));
      }
      if (name.startsWith(AVERAGED)) {
        return new TitForTat(
            TitForTat.Kind.AVERAGED, Integer.parseInt(name.substring(AVERAGED.length())));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The strategy \"%s\" has no number after its colon; expected one such as time:0.5 or"
                  .formatted(name)
              + " averaged-tit-for-tat:2.",
          e);
    }
    return ALL.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no strategy \"%s\"; there are %s, and time:E.".formatted(name, names())));
  }

  private static String names() {
    return String.join(", ", ALL.stream().map(Strategy::name).toList());
  }
}
