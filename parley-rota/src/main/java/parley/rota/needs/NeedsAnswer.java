package parley.rota.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What promises need.
 *
 * @param now what the contract's rules alone need, nobody on leave
 * @param nowCovered the same with cover for leave, if it is asked for
 * @param promises in the order of the question
 * @param canProve whether the library that searches all patterns is there for this machine
 */
public record NeedsAnswer(
    Need now, Optional<Covered> nowCovered, List<PromiseNeed> promises, boolean canProve) {

  /** Copies the list. */
  public NeedsAnswer {
    promises = List.copyOf(promises);
  }

  /** Posts now and with each promise, without cover for leave, then with it. */
  public List<PromiseMeasure> measures() {
    List<PromiseMeasure> measures = new ArrayList<>();
    for (PromiseNeed promise : promises) {
      String id = promise.promise().id();
      switch (promise) {
        case PromiseNeed.OfPosts posts -> {
          measures.add(PromiseMeasure.of(id, false, now, posts.need()));
          posts
              .covered()
              .ifPresent(kept ->
                  measures.add(
                      PromiseMeasure.of(
                          id, true, nowCovered.orElseThrow().inPattern(), kept.inPattern())));
        }
        case PromiseNeed.OfCalendar calendar -> {
          measures.add(PromiseMeasure.unchanged(id, false, now));
          nowCovered.ifPresent(
              before -> measures.add(PromiseMeasure.unchanged(id, true, before.inPattern())));
        }
      }
    }
    return List.copyOf(measures);
  }

  /** Posts against what promises of one rule allow, in their order, for a chart. */
  public List<FrontierPoint> frontier() {
    List<FrontierPoint> points = new ArrayList<>();
    for (PromiseNeed promise : promises) {
      if (promise instanceof PromiseNeed.OfPosts posts) {
        FrontierPoint.find(posts).ifPresent(points::add);
      }
    }
    return List.copyOf(points);
  }
}
