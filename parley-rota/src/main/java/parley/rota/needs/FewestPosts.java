package parley.rota.needs;

import java.util.List;
import java.util.Optional;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;
import parley.rota.search.Budget;
import parley.rota.search.Watch;

/**
 * Looks for the fewest posts from the bound by counting upward. A round gives the first numbers
 * that are open a slice of work each, until a pattern is found; the next round gives twice as many
 * twice as much. That a number of posts suffices does not say that one more does, so each is asked
 * by itself.
 */
final class FewestPosts {

  private static final double FIRST_SLICE = 5;
  private static final int FIRST_TRIES = 2;

  private final RotaPlan plan;
  private final RuleSet rules;
  private final Optional<Leave> leave;
  private final NeedsQuestion question;
  private final NominalWeek week;
  private final List<Counting> counting;
  private final Attempt[] attempts;
  private Optional<Witness> witness = Optional.empty();
  private int end;
  private double work;

  FewestPosts(NeedsQuestion question, RuleSet rules, Optional<Leave> leave) {
    this.question = question;
    this.plan = question.plan();
    this.rules = rules;
    this.leave = leave;
    this.week = NominalWeek.of(plan, rules);
    this.counting = new Counter(week, rules, leave, question.maxPosts()).list();
    this.attempts = new Attempt[question.maxPosts()];
    this.end = question.maxPosts();
  }

  Need find(Budget budget, Watch watch) {
    List<Need.Banned> banned = banned();
    if (isNeeded(week.banned())) {
      return new Need(counting, banned, List.of(), Optional.empty(), question.contractedMinutes());
    }
    for (int posts = 1; posts <= end; posts++) {
      attempts[posts - 1] = counted(posts);
    }
    double slice = FIRST_SLICE;
    int tries = FIRST_TRIES;
    boolean open = PatternSolver.isThere();
    while (open && !budget.isSpent(work)) {
      open = round(slice, tries, budget, watch);
      slice *= 2;
      tries *= 2;
    }
    return new Need(
        counting, banned, List.of(attempts).subList(0, end), witness, question.contractedMinutes());
  }

  /** Whether some demand has no duty left that could meet it. */
  private boolean isNeeded(List<NominalWeek.Banned> banned) {
    return !banned.isEmpty()
        && week.needed().stream().anyMatch(n -> n.minimum() > 0 && n.duties().isEmpty());
  }

  private List<Need.Banned> banned() {
    return week.banned().stream()
        .map(b ->
            new Need.Banned(
                plan.shifts().get(b.duty().shift()).id(), b.duty().weekday() + 1, b.rule()))
        .toList();
  }

  private Attempt counted(int posts) {
    Optional<Counting> by =
        counting.stream()
            .filter(c -> c.posts() > posts)
            .max((a, b) -> Integer.compare(a.posts(), b.posts()));
    return new Attempt(
        posts, by.isPresent() ? Attempt.Outcome.COUNTED_OUT : Attempt.Outcome.NOT_PROVEN, by);
  }

  /** Tries the first open numbers once; whether any is still open below the fewest found. */
  private boolean round(double slice, int tries, Budget budget, Watch watch) {
    boolean open = false;
    int tried = 0;
    for (int posts = 1; posts <= end; posts++) {
      if (attempts[posts - 1].outcome() != Attempt.Outcome.NOT_PROVEN) {
        continue;
      }
      if (tried == tries) {
        return true;
      }
      if (budget.isSpent(work)) {
        return false;
      }
      tried++;
      Attempt.Outcome outcome = attempt(posts, slice);
      attempts[posts - 1] = new Attempt(posts, outcome, Optional.empty());
      if (outcome == Attempt.Outcome.FOUND) {
        end = posts;
        watch.tell(posts, least());
        return open;
      }
      open |= outcome == Attempt.Outcome.NOT_PROVEN;
    }
    return open;
  }

  private int least() {
    int posts = 1;
    while (posts < end && attempts[posts - 1].isOut()) {
      posts++;
    }
    return posts;
  }

  private Attempt.Outcome attempt(int posts, double slice) {
    int away = leave.map(l -> l.linesAway(posts)).orElse(0);
    PatternModel model = PatternModel.of(week, rules, posts, away);
    PatternSolver.Result result = PatternSolver.solve(model, slice, question.seed());
    work += result.work();
    return switch (result.end()) {
      case FOUND -> {
        boolean[] values = model.trimmed(result.values().orElseThrow());
        Witness found = Witnesses.of(plan, model, values);
        if (!Witnesses.isRight(found, rules)) {
          yield Attempt.Outcome.NOT_PROVEN;
        }
        witness = Optional.of(found);
        yield Attempt.Outcome.FOUND;
      }
      case NONE -> Attempt.Outcome.SEARCHED_OUT;
      case UNKNOWN -> Attempt.Outcome.NOT_PROVEN;
    };
  }
}
