package parley.rota.needs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Watch;

/** Says what promises about rotas need. */
public final class NeedsEngine {

  private NeedsEngine() {}

  /**
   * The answer to a question. With a budget of work it is the same everywhere, whatever the crew.
   *
   * @param budget of each search for fewest posts, one for the contract and one for each promise,
   *     and as many again with leave
   * @param crew does the searches
   * @param watch is told posts, and the least number not proven to be too few, of any search
   * @throws IllegalArgumentException in one sentence, if the plan demands nothing
   */
  public static NeedsAnswer answer(NeedsQuestion question, Budget budget, Crew crew, Watch watch) {
    if (question.plan().demand().stream().noneMatch(d -> d.minimum() > 0)) {
      throw new IllegalArgumentException(
          "The rota %s demands nobody at least; expected a minimum of 1 or more in some demand."
              .formatted(question.plan().id()));
    }
    List<Supplier<Need>> jobs = new ArrayList<>();
    add(jobs, question, question.rules(), budget, watch);
    for (Promise promise : question.promises()) {
      if (promise instanceof Promise.OfRules of) {
        add(jobs, question, with(question.rules(), of), budget, watch);
      }
    }
    Iterator<Need> needs = crew.all(jobs).iterator();
    Need now = needs.next();
    Optional<Covered> nowCovered = question.leave().map(l -> Covered.of(l, now, needs.next()));
    List<PromiseNeed> promises = new ArrayList<>();
    for (Promise promise : question.promises()) {
      promises.add(
          switch (promise) {
            case Promise.OfRules of -> posts(of, question, needs);
            case Promise.Notice notice -> new PromiseNeed.OfCalendar(notice);
          });
    }
    return new NeedsAnswer(now, nowCovered, promises, PatternSolver.isThere());
  }

  private static void add(
      List<Supplier<Need>> jobs,
      NeedsQuestion question,
      RuleSet rules,
      Budget budget,
      Watch watch) {
    jobs.add(() -> new FewestPosts(question, rules, Optional.empty()).find(budget, watch));
    question
        .leave()
        .ifPresent(leave ->
            jobs.add(
                () -> new FewestPosts(question, rules, Optional.of(leave)).find(budget, watch)));
  }

  private static RuleSet with(RuleSet rules, Promise.OfRules promise) {
    RuleSet more = rules;
    for (Rule rule : promise.rules()) {
      more = more.with(rule);
    }
    return more;
  }

  private static PromiseNeed posts(
      Promise.OfRules promise, NeedsQuestion question, Iterator<Need> needs) {
    Need need = needs.next();
    return new PromiseNeed.OfPosts(
        promise, need, question.leave().map(l -> Covered.of(l, need, needs.next())));
  }
}
