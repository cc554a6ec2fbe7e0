package parley.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A labelled set of assumptions about what each party prefers. A case ships no party's real
 * preferences; these say whose assumption they are and on what it rests.
 *
 * @param label says whose assumption it is
 * @param replaces ids of earlier sets that this one replaces from the day it is known
 */
public record Assumptions(
    String id,
    String label,
    String by,
    String basis,
    LocalDate known,
    List<String> replaces,
    List<String> sources,
    List<Assumed> parties)
    implements Fact<Assumptions> {

  /** Copies the lists. */
  public Assumptions {
    replaces = List.copyOf(replaces);
    sources = List.copyOf(sources);
    parties = List.copyOf(parties);
  }

  /**
   * What is assumed for one party.
   *
   * @param weights weight of each issue, whole numbers, by issue id
   * @param values value from 0 to 100 of options, by issue id and option id; goes before a function
   * @param functions values that follow from an amount of the options
   * @param interactions points that come with options together
   * @param reserve the value of no deal, from 0 to 100; this or one of the next two
   * @param reserveOffer id of an offer: no deal is worth what its package is worth
   * @param reserveWalkout no deal is worth what walking out is worth on average
   */
  public record Assumed(
      String party,
      Map<String, Integer> weights,
      Map<String, Map<String, Integer>> values,
      List<ValueFunction> functions,
      List<Interaction> interactions,
      Optional<Integer> reserve,
      Optional<String> reserveOffer,
      Optional<WalkoutScenario> reserveWalkout,
      String reserveBasis,
      List<Threshold> gates) {

    /** Checks that the value of no deal is given in one way and copies the collections. */
    public Assumed {
      weights = Map.copyOf(weights);
      values = Map.copyOf(values);
      functions = List.copyOf(functions);
      interactions = List.copyOf(interactions);
      gates = List.copyOf(gates);
      long ways =
          Stream.of(reserve, reserveOffer, reserveWalkout).filter(Optional::isPresent).count();
      if (ways != 1) {
        throw new IllegalArgumentException(
            "%s has %s of reserve, reserveOffer and reserveWalkout; give one of them."
                .formatted(party, ways == 0 ? "none" : String.valueOf(ways)));
      }
    }

    /** A table of values and a number for no deal. */
    public static Assumed of(
        String party,
        Map<String, Integer> weights,
        Map<String, Map<String, Integer>> values,
        int reserve,
        String reserveBasis,
        List<Threshold> gates) {
      return new Assumed(
          party,
          weights,
          values,
          List.of(),
          List.of(),
          Optional.of(reserve),
          Optional.empty(),
          Optional.empty(),
          reserveBasis,
          gates);
    }

    /** The function for an issue. */
    public Optional<ValueFunction> findFunction(String issue) {
      return functions.stream().filter(f -> f.issue().equals(issue)).findFirst();
    }
  }

  /**
   * The value of an issue's options as a function of an amount.
   *
   * @param over the measure of the options' figures over which it runs
   * @param points in rising order
   */
  public record ValueFunction(
      String issue, String over, Shape shape, List<At> points, String basis) {

    /** Checks the points and copies the list. */
    public ValueFunction {
      points = List.copyOf(points);
      if (shape == Shape.LINEAR && points.size() != 2) {
        throw new IllegalArgumentException(
            "A linear function for %s goes through 2 points but has %s."
                .formatted(issue, points.size()));
      }
      for (int i = 1; i < points.size(); i++) {
        if (points.get(i).at().compareTo(points.get(i - 1).at()) <= 0) {
          throw new IllegalArgumentException(
              "The points of the function for %s must rise, but %s follows %s."
                  .formatted(issue, points.get(i).at(), points.get(i - 1).at()));
        }
      }
    }
  }

  /** The shape of a value function. */
  public enum Shape {
    /** Straight between two points, and flat beyond them. */
    LINEAR,
    /** Straight from point to point, and flat beyond the ends. */
    PIECEWISE,
    /** The value of the last point that is reached, and 0 below the first. */
    THRESHOLD
  }

  /** A point of a value function. */
  public record At(BigDecimal at, int value) {}

  /**
   * Points that come with options together.
   *
   * @param together options of two issues or more
   * @param adds points of the scale from 0 to 100, below zero too
   */
  public record Interaction(List<Together> together, int adds, String basis) {

    /** Checks that no issue stands twice and copies the list. */
    public Interaction {
      together = List.copyOf(together);
      long issues = together.stream().map(Together::issue).distinct().count();
      if (issues < 2 || issues < together.size()) {
        throw new IllegalArgumentException(
            "An interaction joins options of two issues or more, each issue once.");
      }
    }
  }

  /** An option that takes part in an interaction. */
  public record Together(String issue, String option) {}

  /**
   * What happens if the party walks out: it lasts as a law of durations says, something is settled
   * at its end, and each day costs. Amounts are points of the scale from 0 to 100.
   *
   * @param sigma spread of the logarithm of the days; 1 for the exponential law
   * @param settledInTheEnd toward what the settlement moves; with {@code movesADay}
   */
  public record WalkoutScenario(
      Law law,
      Stated medianDays,
      Optional<Stated> sigma,
      Stated settledAtStart,
      Optional<Stated> settledInTheEnd,
      Optional<Stated> movesADay,
      Stated costADay,
      Optional<Stated> discountADay,
      String basis) {

    /** Checks that the numbers that go together are there together. */
    public WalkoutScenario {
      if (settledInTheEnd.isPresent() != movesADay.isPresent()) {
        throw new IllegalArgumentException("settledInTheEnd and movesADay go together.");
      }
      if (sigma.isPresent() == (law == Law.EXPONENTIAL)) {
        throw new IllegalArgumentException(
            law == Law.EXPONENTIAL
                ? "The exponential law has no sigma of its own: it is 1."
                : "The law needs sigma, the spread of the logarithm of the days.");
      }
    }
  }

  /** A law of the days that walkouts last. */
  public enum Law {
    EXPONENTIAL,
    WEIBULL,
    LOG_LOGISTIC,
    LOG_NORMAL
  }

  /** A number and what it rests on. */
  public record Stated(BigDecimal value, String basis) {}

  /**
   * What a gate accepts.
   *
   * @param accepts the least value, from 0 to 100, at which it is reckoned to accept
   * @param spread points over which the chance that it accepts rises; empty if it is sharp
   * @param vote members vote at the gate; then their vote gives the chance
   * @param movesWith an earlier gate at which the same people decide: the two pass or fail together
   */
  public record Threshold(
      String gate,
      int accepts,
      Optional<BigDecimal> spread,
      Optional<Vote> vote,
      Optional<String> movesWith,
      String basis) {

    /** Checks that there is one model of the gate. */
    public Threshold {
      if (spread.isPresent() && vote.isPresent()) {
        throw new IllegalArgumentException(
            "The gate %s has both spread and vote; give one of them.".formatted(gate));
      }
    }

    /** A sharp threshold. */
    public static Threshold of(String gate, int accepts, String basis) {
      return new Threshold(
          gate, accepts, Optional.empty(), Optional.empty(), Optional.empty(), basis);
    }
  }

  /**
   * A vote of members: the log-odds of being in favour are a straight line over the value of the
   * package to the party, through two votes.
   *
   * @param swing standard deviation of the log-odds about the line from one vote to the next
   * @param passPercent share of the votes that must be passed; 50 if empty
   * @param quorumPercent share of those entitled who must vote
   * @param entitledPercent share of those entitled who must be in favour
   */
  public record Vote(
      List<VotePoint> line,
      BigDecimal turnoutPercent,
      int entitled,
      Optional<BigDecimal> swing,
      Optional<BigDecimal> passPercent,
      Optional<BigDecimal> quorumPercent,
      Optional<BigDecimal> entitledPercent,
      String basis) {

    /** Copies the list. */
    public Vote {
      line = List.copyOf(line);
    }
  }

  /**
   * A vote on the line: what was put to it was worth so much to the party, and so many were in
   * favour.
   *
   * @param offer the offer that was voted on
   * @param gate the gate that decided on it
   * @param at its value where that is assumed; else what the offer's package is worth
   * @param inFavourPercent the share in favour where that is assumed; else the gate's result
   */
  public record VotePoint(
      Optional<String> offer,
      Optional<String> gate,
      Optional<BigDecimal> at,
      Optional<BigDecimal> inFavourPercent,
      String basis) {

    /** Checks that value and share can both be found. */
    public VotePoint {
      if (offer.isEmpty() && at.isEmpty()) {
        throw new IllegalArgumentException("A vote on the line needs offer or at, for its value.");
      }
      if (inFavourPercent.isEmpty() && (offer.isEmpty() || gate.isEmpty())) {
        throw new IllegalArgumentException(
            "A vote on the line needs offer and gate, or inFavourPercent, for its share.");
      }
    }
  }

  /** What is assumed for a party. */
  public Optional<Assumed> findFor(String party) {
    return parties.stream().filter(p -> p.party.equals(party)).findFirst();
  }

  @Override
  public Assumptions asOf(LocalDate day) {
    return this;
  }
}
