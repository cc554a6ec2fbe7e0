package parley.rota.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Watch;

/** Local search and column generation together. */
class LineSolverTest {

  /** Four people for two on each day of a fortnight: everybody works five of seven days at most. */
  private static LineProblem small() {
    List<LineProblem.Person> people = new ArrayList<>();
    List<LineProblem.Cover> cover = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      people.add(
          new LineProblem.Person(
              "P" + p, List.of(14, 14), 10 * 480, 4 * 480, 5, 2, 2, 1, Set.of(p)));
    }
    for (int d = 0; d < 14; d++) {
      cover.add(new LineProblem.Cover(d, 0, 1, 100, 1));
      cover.add(new LineProblem.Cover(d, 1, 1, 100, 1));
    }
    return new LineProblem(
        "small",
        14,
        List.of(
            new LineProblem.ShiftType("D", 480, Set.of()),
            new LineProblem.ShiftType("L", 480, Set.of(0))),
        people,
        List.of(new LineProblem.Wish(0, 3, 0, true, 2), new LineProblem.Wish(1, 5, 1, false, 3)),
        cover);
  }

  @Test
  void the_roster_is_feasible_and_the_bound_is_below_it() {
    LineAnswer answer = LineSolver.solve(small(), 1, Budget.ofWork(20), Crew.ALONE, Watch.NONE);
    assertThat(answer.verdict()).isEqualTo(LineJudge.judge(small(), answer.roster()));
    assertThat(answer.verdict().isFeasible()).isTrue();
    assertThat(answer.bound()).isLessThanOrEqualTo(answer.verdict().objective());
    assertThat(answer.proven()).isEqualTo(answer.bound() >= answer.verdict().objective());
  }

  @Test
  void the_same_seed_and_work_give_the_same_roster_whoever_does_the_jobs() {
    LineAnswer alone = LineSolver.solve(small(), 7, Budget.ofWork(12), Crew.ALONE, Watch.NONE);
    LineAnswer backwards =
        LineSolver.solve(small(), 7, Budget.ofWork(12), new Backwards(), Watch.NONE);
    assertThat(backwards.roster()).isEqualTo(alone.roster());
    assertThat(backwards.bound()).isEqualTo(alone.bound());
  }

  /** Does the last job first. */
  private static final class Backwards implements Crew {

    @Override
    public int size() {
      return 2;
    }

    @Override
    public <T> List<T> all(List<Supplier<T>> jobs) {
      List<T> results = new ArrayList<>();
      for (int i = jobs.size() - 1; i >= 0; i--) {
        results.addFirst(jobs.get(i).get());
      }
      return results;
    }
  }
}
