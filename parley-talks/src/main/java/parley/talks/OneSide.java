package parley.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.talks.gate.Ratification;
import parley.talks.space.Ratio;

/**
 * What packages are worth to one party, and nothing of any other: by the same exact arithmetic as
 * the search for deals of both.
 */
public final class OneSide {

  /** What came of reading what a party prefers. */
  public sealed interface Reading {}

  /** Packages can be valued. */
  public record Ready(OneSide side) implements Reading {}

  /** They cannot. */
  public record Blocked(AssumedDeals.Obstacle obstacle) implements Reading {}

  /**
   * What an issue brings to the worth of a package.
   *
   * @param worth the option's part, without what it brings together with others
   */
  public record Part(Choice choice, Utility worth) {}

  private static final long MOST_VALUE = 100;

  private final CaseView view;
  private final Side side;
  private final List<AssumedDeals.IssueOptions> issues;
  private final List<AssumedDeals.LeftOut> leftOut;
  private final OfferPackages offers;
  private final Reserve reserve;
  private final List<Domain.Limit> gates;
  private final List<GateReading> readings;

  private OneSide(
      CaseView view,
      Side side,
      List<AssumedDeals.IssueOptions> issues,
      List<AssumedDeals.LeftOut> leftOut,
      OfferPackages offers,
      LimitReader limits) {
    this.view = view;
    this.side = side;
    this.issues = List.copyOf(issues);
    this.leftOut = List.copyOf(leftOut);
    this.offers = offers;
    this.reserve = limits.reserves().getFirst();
    this.gates = limits.limits().stream().filter(l -> l.threshold().gate().isPresent()).toList();
    this.readings = limits.gates();
  }

  /** Reads what a party prefers, over all issues and options that it values. */
  public static Reading of(CaseView view, Assumptions.Assumed own) {
    return of(view, own, List.of());
  }

  /**
   * Reads what a party prefers, over the issues and options that others value as well.
   *
   * @param others what decides, with the party's own values, which options are searched; nothing
   *     else of it is looked at
   */
  public static Reading of(
      CaseView view, Assumptions.Assumed own, List<Assumptions.Assumed> others) {
    List<AssumedDeals.LeftOut> leftOut = new ArrayList<>();
    IssuePicker picker =
        new IssuePicker(Stream.concat(Stream.of(own), others.stream()).toList(), leftOut);
    List<SearchedIssue> issues =
        view.record().agenda().stream().flatMap(i -> picker.pick(i).stream()).toList();
    SideBuilder builder = new SideBuilder(own, issues);
    Optional<AssumedDeals.Obstacle> obstacle =
        DomainBuilder.findObstacle(own.party(), builder, leftOut);
    if (obstacle.isPresent()) {
      return new Blocked(obstacle.get());
    }
    Side side = builder.build(builder.fine().longValueExact());
    List<AssumedDeals.IssueOptions> names = issues.stream().map(SearchedIssue::names).toList();
    OfferPackages offers = new OfferPackages(view, names);
    LimitReader limits = new LimitReader(view, offers, leftOut);
    Optional<AssumedDeals.Obstacle> noReserve = limits.read(0, side, own);
    return noReserve.isPresent()
        ? new Blocked(noReserve.get())
        : new Ready(new OneSide(view, side, names, leftOut, offers, limits));
  }

  /** The party. */
  public String party() {
    return side.party();
  }

  /** The issues searched and their options, in the order of the case. */
  public List<AssumedDeals.IssueOptions> issues() {
    return issues;
  }

  /** What is left out, and why. */
  public List<AssumedDeals.LeftOut> leftOut() {
    return leftOut;
  }

  /** How many packages there are. */
  public BigInteger packages() {
    return issues.stream()
        .map(i -> BigInteger.valueOf(i.options().size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** What no deal is worth to it. */
  public Reserve reserve() {
    return reserve;
  }

  /** How its gates are modelled, in their order. */
  public List<GateReading> gates() {
    return readings;
  }

  /** The sum of the weights over the issues searched. */
  public long weight() {
    return side.weight();
  }

  /** The weight of an issue searched. */
  public long weight(String issue) {
    return side.weights()[place(issue)];
  }

  /** What lies between the best and the worst option of an issue, each by itself. */
  public Utility spread(String issue) {
    return utility(side.weights()[place(issue)] * (most(issue) - least(issue)));
  }

  /** Whether an option of an issue is worth 0 and another 100. */
  public boolean usesScale(String issue) {
    return least(issue) == 0 && most(issue) == MOST_VALUE * side.fine();
  }

  private long least(String issue) {
    return LongStream.of(side.values()[place(issue)]).min().orElse(0);
  }

  private long most(String issue) {
    return LongStream.of(side.values()[place(issue)]).max().orElse(0);
  }

  /**
   * The package that names an option for some issues and leaves the others as they are.
   *
   * @param named option ids by issue id; issues that are not searched do not count
   * @return empty if an option is not among those searched, an issue is not named on which no
   *     option is said to stand, or no issue searched is named
   */
  public Optional<List<Choice>> findPackage(Map<String, String> named) {
    return offers.find(issue -> Optional.ofNullable(named.get(issue))).map(this::choices);
  }

  /** An offer of the record as a package; empty if it cannot be made one. */
  public Optional<List<Choice>> findOffer(String id) {
    return offers.find(id).map(this::choices);
  }

  /** The offers of the record made since the newest one that a gate accepted, oldest first. */
  public List<String> recentOffers() {
    return offers.sinceTheLastDeal().stream().map(o -> o.id()).toList();
  }

  /**
   * What a package is worth.
   *
   * @param choices an option for each issue searched, in their order
   */
  public Utility worth(List<Choice> choices) {
    return utility(side.utility(pack(choices)));
  }

  /** What each issue brings to the worth of a package. */
  public List<Part> parts(List<Choice> choices) {
    int[] pack = pack(choices);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pack.length; i++) {
      parts.add(new Part(choices.get(i), utility(side.worth(i, pack[i]))));
    }
    return List.copyOf(parts);
  }

  /** What options of a package bring together, above what each brings by itself. */
  public Utility together(List<Choice> choices) {
    int[] pack = pack(choices);
    return utility(
        side.bonuses().stream().filter(b -> b.comesWith(pack)).mapToLong(Side.Bonus::scaled).sum());
  }

  /** Whether a worth reaches what no deal is worth. */
  public boolean meetsReserve(Utility worth) {
    return worth.scaled() >= reserve.value().scaled();
  }

  /** What each gate of the party makes of a worth, in their order. */
  public List<Deal.GateResult> gates(Utility worth) {
    List<Deal.GateResult> results = new ArrayList<>();
    Ratio points = Ratio.of(worth.scaled()).dividedBy(Ratio.of(side.perPoint()));
    for (int g = 0; g < gates.size(); g++) {
      long slack = worth.scaled() - gates.get(g).scaled();
      results.add(
          new Deal.GateResult(
              gates.get(g).threshold(),
              slack >= 0,
              utility(slack),
              readings.get(g).model().chance(points)));
    }
    return List.copyOf(results);
  }

  /** The chance that every gate of the party accepts a worth; empty without gates. */
  public Optional<Ratification> ratified(Utility worth) {
    return new GateChain(readings).ratified(gates(worth));
  }

  /** Shows every package once, the last issue's options changing first. */
  public void forEach(Consumer<List<Choice>> reader) {
    int[] pack = new int[issues.size()];
    boolean more = true;
    while (more) {
      reader.accept(choices(pack));
      more = false;
      for (int i = pack.length - 1; i >= 0 && !more; i--) {
        pack[i] = (pack[i] + 1) % issues.get(i).options().size();
        more = pack[i] > 0;
      }
    }
  }

  /** How many issues of a package are not left as they are. */
  public int moved(List<Choice> choices) {
    return (int)
        choices.stream()
            .filter(c ->
                view.record().agenda().stream()
                    .filter(i -> i.id().equals(c.issue()))
                    .flatMap(i -> i.options().stream())
                    .noneMatch(o -> o.id().equals(c.option()) && o.unchanged()))
            .count();
  }

  /** Whether each issue searched says which option stands if nothing is agreed. */
  public boolean saysWhatStands() {
    return view.record().agenda().stream()
        .filter(i -> issues.stream().anyMatch(s -> s.issue().equals(i.id())))
        .allMatch(i -> i.options().stream().anyMatch(Issue.Option::unchanged));
  }

  private Utility utility(long scaled) {
    return new Utility(side.party(), scaled, side.perPoint());
  }

  private int place(String issue) {
    List<String> ids = issues.stream().map(AssumedDeals.IssueOptions::issue).toList();
    int place = ids.indexOf(issue);
    if (place < 0) {
      throw new IllegalArgumentException("The issue %s is not searched.".formatted(issue));
    }
    return place;
  }

  private List<Choice> choices(int[] pack) {
    Choice[] choices = new Choice[pack.length];
    for (int i = 0; i < pack.length; i++) {
      AssumedDeals.IssueOptions issue = issues.get(i);
      choices[i] = new Choice(issue.issue(), issue.options().get(pack[i]));
    }
    return List.of(choices);
  }

  private int[] pack(List<Choice> choices) {
    int[] pack = new int[issues.size()];
    if (choices.size() != pack.length) {
      throw new IllegalArgumentException(
          "The package has %s choices; expected one for each of %s issues."
              .formatted(choices.size(), pack.length));
    }
    for (int i = 0; i < pack.length; i++) {
      Choice choice = choices.get(i);
      pack[i] =
          choice.issue().equals(issues.get(i).issue())
              ? issues.get(i).options().indexOf(choice.option())
              : -1;
      if (pack[i] < 0) {
        throw new IllegalArgumentException(
            "%s of %s is not among the options searched."
                .formatted(choice.option(), choice.issue()));
      }
    }
    return pack;
  }
}
