package parley.talks;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Assumptions.Stated;
import parley.casefile.Assumptions.WalkoutScenario;

/** What walking out is worth under a scenario, and how that hangs on each of its numbers. */
public final class WalkoutStudy {

  /** A number of a scenario. */
  public enum Input {
    MEDIAN_DAYS,
    SIGMA,
    SETTLED_AT_START,
    SETTLED_IN_THE_END,
    MOVES_A_DAY,
    COST_A_DAY,
    DISCOUNT_A_DAY
  }

  /**
   * How the mean moves if one number is otherwise.
   *
   * @param less the mean with the number a quarter less
   * @param more the mean with the number a quarter more
   */
  public record Move(Input input, double less, double more) {

    /** By how much the mean moves between the two. */
    public double width() {
      return Math.abs(more - less);
    }
  }

  private static final BigDecimal A_QUARTER_LESS = new BigDecimal("0.75");
  private static final BigDecimal A_QUARTER_MORE = new BigDecimal("1.25");

  private final WalkoutScenario scenario;

  private WalkoutStudy(WalkoutScenario scenario) {
    this.scenario = scenario;
  }

  /** A study of a scenario. */
  public static WalkoutStudy of(WalkoutScenario scenario) {
    return new WalkoutStudy(scenario);
  }

  /** What walking out is worth: the mean, and between what nine walkouts of ten lie. */
  public Reserve.OfWalkout worth() {
    return WalkoutReserve.of(scenario);
  }

  /** The mean with one number times a factor; the usual one if the scenario lacks the number. */
  public double mean(Input input, BigDecimal factor) {
    return WalkoutReserve.of(with(input, factor)).mean();
  }

  /**
   * How the mean moves with each number that the scenario states, the one that moves it most first.
   */
  public List<Move> moves() {
    return Stream.of(Input.values())
        .filter(this::states)
        .map(i -> new Move(i, mean(i, A_QUARTER_LESS), mean(i, A_QUARTER_MORE)))
        .sorted(Comparator.comparingDouble(Move::width).reversed())
        .toList();
  }

  private boolean states(Input input) {
    return switch (input) {
      case MEDIAN_DAYS, SETTLED_AT_START, COST_A_DAY -> true;
      case SIGMA -> scenario.sigma().isPresent();
      case SETTLED_IN_THE_END -> scenario.settledInTheEnd().isPresent();
      case MOVES_A_DAY -> scenario.movesADay().isPresent();
      case DISCOUNT_A_DAY -> scenario.discountADay().isPresent();
    };
  }

  private WalkoutScenario with(Input input, BigDecimal factor) {
    return new WalkoutScenario(
        scenario.law(),
        times(scenario.medianDays(), input == Input.MEDIAN_DAYS, factor),
        times(scenario.sigma(), input == Input.SIGMA, factor),
        times(scenario.settledAtStart(), input == Input.SETTLED_AT_START, factor),
        times(scenario.settledInTheEnd(), input == Input.SETTLED_IN_THE_END, factor),
        times(scenario.movesADay(), input == Input.MOVES_A_DAY, factor),
        times(scenario.costADay(), input == Input.COST_A_DAY, factor),
        times(scenario.discountADay(), input == Input.DISCOUNT_A_DAY, factor),
        scenario.basis());
  }

  private static Optional<Stated> times(Optional<Stated> stated, boolean applies, BigDecimal by) {
    return stated.map(s -> times(s, applies, by));
  }

  private static Stated times(Stated stated, boolean applies, BigDecimal factor) {
    return applies ? new Stated(stated.value().multiply(factor), stated.basis()) : stated;
  }
}
