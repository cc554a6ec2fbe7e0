package parley.talks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.talks.frontier.Frontier;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

/**
 * Packages told apart by their options on some issues that hang together; for each of them the best
 * that all other issues can add for one side while the other side still meets its reserve.
 */
final class RestOfIssues {

  /** Takes the best utility of a side among the packages that share some options. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param best the utility of the best package, scaled
     * @param pack a package that has the options shared; elsewhere it has the first
     */
    void take(long best, int[] pack);
  }

  private final Domain domain;
  private final List<Integer> members;
  private final List<int[]> packs = new ArrayList<>();

  /** What the other issues add for one side by what they add for the other: by side. */
  private final List<TreeMap<Long, Long>> rest = List.of(new TreeMap<>(), new TreeMap<>());

  /**
   * @param group which issue of the joined scenario is told apart
   */
  RestOfIssues(Domain domain, int group) {
    this.domain = domain;
    this.members = domain.joined().groups().get(group);
    Scenario scenario = domain.joined().scenario();
    if (scenario.issues().size() == 1) {
      rest.forEach(r -> r.put(0L, 0L));
    } else {
      Frontier frontier = Frontier.of(AdditiveSpace.of(without(scenario, group)));
      for (int p = 0; p < frontier.size(); p++) {
        long first = scaled(frontier.utility(p, 0), 0);
        long second = scaled(frontier.utility(p, 1), 1);
        rest.get(0).put(second, first);
        rest.get(1).put(first, second);
      }
    }
    grow(0, new int[domain.issues().size()]);
  }

  private static Scenario without(Scenario scenario, int group) {
    return new Scenario(
        scenario.name(),
        less(scenario.issues(), group),
        scenario.profiles().stream()
            .map(p -> {
              Profile.Additive all = (Profile.Additive) p.preferences();
              return new Profile(
                  p.name(),
                  new Profile.Additive(
                      less(all.weights(), group), less(all.valuations(), group), all.constant()),
                  p.reserve(),
                  p.discount());
            })
            .toList());
  }

  private static <T> List<T> less(List<T> list, int place) {
    List<T> shorter = new ArrayList<>(list);
    shorter.remove(place);
    return Collections.unmodifiableList(shorter);
  }

  private long scaled(Ratio points, int side) {
    return points.times(Ratio.of(domain.perPoint(side))).number().longValueExact();
  }

  private void grow(int member, int[] pack) {
    if (member == members.size()) {
      packs.add(pack.clone());
      return;
    }
    int issue = members.get(member);
    for (int option = 0; option < domain.issues().get(issue).options().size(); option++) {
      pack[issue] = option;
      grow(member + 1, pack);
    }
    pack[issue] = 0;
  }

  /** Gives each combination of options for which the other side's reserve can be met. */
  void forEach(int side, Taker taker) {
    long reserve = domain.reserve(1 - side);
    for (int[] pack : packs) {
      Map.Entry<Long, Long> best = rest.get(side).ceilingEntry(reserve - here(1 - side, pack));
      if (best != null) {
        taker.take(best.getValue() + here(side, pack), pack);
      }
    }
  }

  /** What the issues told apart are worth, with what they bring together. */
  private long here(int side, int[] pack) {
    Side of = domain.side(side);
    long sum = 0;
    for (int issue : members) {
      sum += of.worth(issue, pack[issue]);
    }
    for (Side.Bonus bonus : of.bonuses()) {
      sum += members.contains(bonus.issues()[0]) && bonus.comesWith(pack) ? bonus.scaled() : 0;
    }
    return sum;
  }
}
