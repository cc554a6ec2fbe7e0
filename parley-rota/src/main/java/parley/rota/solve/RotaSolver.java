package parley.rota.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.natives.Natives;
import parley.rota.rules.RuleSet;
import parley.rota.search.Crew;
import parley.rota.search.Draws;
import parley.rota.search.Watch;

/**
 * Makes rotas. Two annealers begin; then, in rounds that grow, one goes on and the constraint
 * solver works beside it, on the best rota so far: on few doctors at a time to better it, and on
 * all of them for a bound, a proof, or, where nothing was found, the reason. For a seed and a
 * budget of work the answer is the same, however many do the jobs.
 */
public final class RotaSolver {

  private static final int JOBS = 2;
  private static final long ROUNDS = 10_000;
  private static final double FIRST_UNITS = 20;
  private static final double FIRST_SHARE = 0.15;

  private final Parts parts;
  private final RotaPlan plan;
  private final RuleSet rules;
  private final SolveOptions options;
  private final Crew crew;
  private final Watch watch;
  private final Brake brake;
  private final List<Annealing> annealings = new ArrayList<>();
  private Verified best;
  private int @Nullable [][] bestCodes;
  private long bound = Long.MIN_VALUE;
  private Optional<Conflict> conflict = Optional.empty();

  private RotaSolver(RotaPlan plan, RuleSet rules, SolveOptions options, Crew crew, Watch watch) {
    this.plan = plan;
    this.rules = rules;
    this.options = options;
    this.crew = crew;
    this.watch = watch;
    parts = Parts.of(plan, rules);
    brake = new Brake(options.budget());
    best = Verified.of(plan, new Rota(List.of()), rules);
  }

  /**
   * Solves a plan.
   *
   * @throws IllegalArgumentException if the plan fixes two things of a doctor on one day
   */
  public static Solved solve(
      RotaPlan plan, RuleSet rules, SolveOptions options, Crew crew, Watch watch) {
    return new RotaSolver(plan, rules, options, crew, watch).solve();
  }

  private Solved solve() {
    int[][] empty = parts.desk().code;
    consider(empty);
    if (parts.grid().doctors > 0 && parts.grid().shifts > 0) {
      search();
    }
    if (!best.isFeasible() && conflict.isEmpty()) {
      conflict = Optional.of(Conflicts.ofLeastBad(parts, best));
    }
    return Solved.of(best, bound, conflict);
  }

  private void search() {
    Work work = new Work(options.budget());
    for (int i = 0; i < JOBS; i++) {
      annealings.add(new Annealing(parts.desk(), Draws.of(options.seed(), i)));
    }
    double units = work.first(FIRST_UNITS, FIRST_SHARE);
    double spent = units;
    crew.all(annealings.stream().map(a -> anneal(a, units / 4, units)).toList());
    annealings.forEach(a -> consider(a.best()));
    double next = units;
    for (int round = 0; !isDone() && !options.budget().isSpent(spent); round++) {
      next = work.next(spent, next * 1.5);
      round(round, next);
      spent += next;
    }
  }

  private boolean isDone() {
    return conflict.isPresent() || best.isFeasible() && bound >= best.score().total();
  }

  /** Cycles of annealing, each twice as long as the one before, until so much work is done. */
  private Supplier<Optional<Prover.Outcome>> anneal(Annealing annealing, double first, double all) {
    return () -> {
      double done = 0;
      for (double cycle = first; done < all && !brake.isTimeUp(); cycle *= 2) {
        double rest = all - done;
        done += annealing.cycle(rest < 1.5 * cycle ? rest : cycle, brake);
      }
      brake.pull();
      return Optional.empty();
    };
  }

  /**
   * One job on a few doctors at a time or, while nothing is legal, annealing; and one beside it.
   */
  private void round(int round, double units) {
    int[][] codes = bestCodes == null ? parts.desk().code : bestCodes;
    long seed = options.seed() * ROUNDS + round;
    Annealing annealing = annealings.get(round % JOBS);
    annealing.take(codes);
    boolean anneals = !Natives.areThere() || !best.isFeasible();
    List<Supplier<Optional<Prover.Outcome>>> jobs = new ArrayList<>();
    jobs.add(anneals ? anneal(annealing, units, units) : () -> few(codes, units, seed, 0));
    if (Natives.areThere()) {
      jobs.add(() -> beside(round, codes, units, seed));
    }
    for (Optional<Prover.Outcome> outcome : crew.all(jobs)) {
      outcome.ifPresent(this::hear);
    }
    consider(annealing.best());
    tell();
  }

  private Optional<Prover.Outcome> few(int[][] codes, double units, long seed, int stream) {
    Draws draws = Draws.of(seed, JOBS + stream);
    Prover.Outcome outcome = Neighbourhoods.search(parts, codes, units, draws, brake);
    brake.pull();
    return Optional.of(outcome);
  }

  /** Why there may be none; a bound, in every second round; or more rotas. */
  private Optional<Prover.Outcome> beside(int round, int[][] codes, double units, long seed) {
    if (!best.isFeasible()) {
      Conflicts.Outcome outcome = Conflicts.find(parts, units, seed, brake);
      outcome.conflict().ifPresent(c -> conflict = Optional.of(c));
      return Optional.of(new Prover.Outcome(outcome.codes(), Long.MIN_VALUE, false));
    }
    if (round % 2 == 0) {
      return few(codes, units, seed, 1);
    }
    boolean[] all = new boolean[parts.grid().doctors];
    Arrays.fill(all, true);
    return Optional.of(Prover.solve(parts, codes, all, units, seed, brake));
  }

  private void hear(Prover.Outcome outcome) {
    outcome.codes().ifPresent(this::consider);
    bound = Math.max(bound, outcome.bound());
  }

  /** Lets a rota through the gate, and keeps it if it is better. */
  private void consider(int[][] codes) {
    Verified verified = Verified.of(plan, parts.grid().rota(codes), rules);
    if (bestCodes == null || verified.isBetterThan(best)) {
      best = verified;
      bestCodes = Moves.copy(codes);
      tell();
    }
  }

  private void tell() {
    watch.tell(best.isFeasible() ? best.score().total() : Long.MAX_VALUE, best.bound(bound));
  }
}
