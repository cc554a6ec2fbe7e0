package parley.talks;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.talks.frontier.Formula;

/** What one labelled assumption set leads to. */
public sealed interface AssumedDeals {

  /** The assumption set. */
  Assumptions set();

  /** Whether there is a deal. */
  enum Verdict {
    /** At least one package meets both reserves and every gate. */
    DEALS_IN_RANGE,
    /** Packages meet both reserves, but none passes every gate. */
    STOPPED_AT_A_GATE,
    /** No package meets both reserves. */
    NO_DEAL_IN_RANGE
  }

  /**
   * The set was searched.
   *
   * @param issues the issues searched and their options, in the order of the case
   * @param leftOut what was left out, and why
   * @param packages how many packages there are
   * @param zone the agreement zone
   * @param frontier the points that no package beats, inside the zone and outside, in the order of
   *     their first package
   * @param solutions the solution points in the zone; empty if it is
   * @param deals three to five packages of the frontier, all signable if any is, else all in the
   *     zone; fewer if there are fewer points
   * @param binding which reserve or gate stands in the way
   * @param noDeal how far there is no deal; empty if there is one
   * @param reserves what no deal is worth, one a side
   * @param gates how each gate is modelled
   * @param likeliest the package of the frontier that most likely passes every gate, among those in
   *     the zone if there are any; empty if the set has no gate
   * @param offers the offers since the newest one that a gate accepted, as packages
   * @param believe what each side would have to believe
   */
  record Searched(
      Assumptions set,
      List<IssueOptions> issues,
      List<LeftOut> leftOut,
      long packages,
      Verdict verdict,
      Zone zone,
      List<Point> frontier,
      List<Solution> solutions,
      List<Deal> deals,
      Binding binding,
      Optional<NoDeal> noDeal,
      List<Reserve> reserves,
      List<GateReading> gates,
      Optional<Deal> likeliest,
      List<OfferMade> offers,
      Believe believe)
      implements AssumedDeals {

    /** Copies the lists. */
    public Searched {
      issues = List.copyOf(issues);
      leftOut = List.copyOf(leftOut);
      frontier = List.copyOf(frontier);
      solutions = List.copyOf(solutions);
      deals = List.copyOf(deals);
      reserves = List.copyOf(reserves);
      gates = List.copyOf(gates);
      offers = List.copyOf(offers);
    }

    /** The packages behind the points of the frontier; never fewer than the points. */
    public long frontierPackages() {
      return frontier.stream().mapToLong(p -> p.packages().size()).sum();
    }
  }

  /** The set could not be searched. */
  record NotSearched(Assumptions set, Obstacle obstacle) implements AssumedDeals {}

  /** An offer of the record and what it is worth as a package. */
  record OfferMade(String offer, Deal deal) {}

  /** An issue and those of its options that were searched. */
  record IssueOptions(String issue, List<String> options) {

    /** Copies the list. */
    public IssueOptions {
      options = List.copyOf(options);
    }
  }

  /** An issue, an option of it, or a gate that was left out. */
  record LeftOut(String id, Optional<String> option, Why why) {}

  /** Why something was left out. */
  enum Why {
    /** A side has no weight for the issue. */
    NO_WEIGHT,
    /** A side that weighs the issue has no value for the option. */
    NO_VALUE,
    /** No option of the issue is known and valued. */
    NO_OPTION,
    /** The gate is not known on the day. */
    GATE_NOT_KNOWN
  }

  /**
   * The agreement zone: packages at or above both reserves.
   *
   * @param packages how many
   * @param points how many pairs of utilities they come to
   * @param signablePackages how many of them pass every gate as well
   * @param thresholds every reserve and gate: first a side's reserve, then its gates in order
   */
  record Zone(long packages, long points, long signablePackages, List<Threshold> thresholds) {

    /** Copies the list. */
    public Zone {
      thresholds = List.copyOf(thresholds);
    }
  }

  /**
   * A solution.
   *
   * @param points all points that reach the optimum; more than one is a tie
   */
  record Solution(Formula formula, List<Point> points) {

    /** Copies the list. */
    public Solution {
      points = List.copyOf(points);
    }
  }

  /** Why a set could not be searched. */
  sealed interface Obstacle {}

  /** The set says nothing about a side. */
  record SideMissing(String party) implements Obstacle {}

  /** No issue has options that both sides weigh. */
  record NothingToSearch(List<LeftOut> leftOut) implements Obstacle {

    /** Copies the list. */
    public NothingToSearch {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** There are more packages, with more different utilities, than are counted. */
  record TooManyPackages(BigInteger packages) implements Obstacle {}

  /** No deal is worth what an offer is, which cannot be made a package. */
  record ReserveOfferNotFound(String party, String offer) implements Obstacle {}

  /** The values of a side need a finer scale than the exact arithmetic carries. */
  record ScaleTooFine(String party, BigInteger perPoint, long limit) implements Obstacle {}

  /** The weights of a side add up to more than the exact arithmetic carries. */
  record WeightsTooLarge(String party, long sum, long limit) implements Obstacle {}
}
