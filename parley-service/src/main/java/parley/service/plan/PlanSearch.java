package parley.service.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import parley.service.kernel.Interval;
import parley.service.kernel.Runner;

/**
 * Chooses a plan: a search under common random numbers, a selection among its best plans and the
 * rules on fresh replications, and a report on yet others. The answer depends on the options only,
 * not on the runner. See docs/service-plan.md.
 */
public final class PlanSearch {

  private static final int CHAINS = 4;

  /** After so many rounds the chain that is furthest behind goes on from the best plan. */
  private static final int ROUNDS_ALONE = 4;

  private final PlanSpace space;
  private final PlanValue value;
  private final PlanOptions options;
  private final Runner runner;
  private final LongConsumer progress;

  private PlanSearch(
      PlanSpace space, PlanValue value, PlanOptions options, Runner runner, LongConsumer progress) {
    this.space = space;
    this.value = value;
    this.options = options;
    this.runner = runner;
    this.progress = progress;
  }

  /** The answer, done in turn, from no plan in particular. */
  public static PlanAnswer search(PlanSpace space, PlanValue value, PlanOptions options) {
    return search(space, value, options, List.of(), Runner.IN_TURN, done -> {});
  }

  /**
   * The answer.
   *
   * @param starts plans from which the search may start, such as that of {@link StaffPlan}
   * @param runner does pieces of the work; the answer does not depend on it
   * @param progress is told from time to time how many evaluations are done
   */
  public static PlanAnswer search(
      PlanSpace space,
      PlanValue value,
      PlanOptions options,
      List<Plan> starts,
      Runner runner,
      LongConsumer progress) {
    starts.forEach(s -> space.check(s.numbers()));
    return new PlanSearch(space, value, options, runner, progress).answer(starts);
  }

  private PlanAnswer answer(List<Plan> starts) {
    double all = space.plans() * options.searchReplications() * value.parts();
    boolean isExhaustive = all <= options.evaluations();
    Elite elite = new Elite(space, options.finalists());
    long searched = 0;
    if (isExhaustive) {
      elite =
          Enumeration.best(space, value, options.searchReplications(), options.finalists(), runner);
      searched = (long) all;
      progress.accept(searched);
    } else {
      searched = climb(starts, elite);
    }
    return select(elite.entries(), isExhaustive, searched);
  }

  /** Runs the chains round by round, and says how much they spent. */
  private long climb(List<Plan> starts, Elite elite) {
    List<Chain> chains = chains(starts);
    long spent = spent(chains);
    long slice = (long) options.searchReplications() * (space.size() + 10L) * 2;
    for (int round = 1; spent < options.evaluations(); round++) {
      long share = (options.evaluations() - spent) / CHAINS;
      long part = Math.max(1, Math.min(slice, share));
      runner.run(
          CHAINS,
          c -> {
            chains.get(c).advance(chains.get(c).calls() + part);
            return new double[0];
          });
      long now = spent(chains);
      if (now == spent) {
        break;
      }
      spent = now;
      progress.accept(spent);
      if (round % ROUNDS_ALONE == 0 && part == slice) {
        share(chains);
        spent = spent(chains);
      }
    }
    chains.forEach(c -> elite.offer(c.elite()));
    return spent;
  }

  private static void share(List<Chain> chains) {
    Chain ahead = chains.stream().max(Comparator.comparingDouble(Chain::bestMean)).orElseThrow();
    Chain behind = chains.stream().min(Comparator.comparingDouble(Chain::bestMean)).orElseThrow();
    if (behind.bestMean() < ahead.bestMean()) {
      behind.adopt(ahead.best());
    }
  }

  private List<Chain> chains(List<Plan> starts) {
    Set<Plan> distinct = new LinkedHashSet<>(starts);
    distinct.add(space.allSessions());
    distinct.add(space.nothing());
    int[][] related = related();
    List<Plan> plans = List.copyOf(distinct);
    // The two best starts, each for two chains.
    double[] means =
        runner
            .run(
                plans.size(),
                p -> {
                  Sample sample = new Sample(space, value, options.searchReplications());
                  return new double[] {sample.set(plans.get(p).numbers())};
                })
            .stream()
            .mapToDouble(m -> m[0])
            .toArray();
    List<Integer> order =
        IntStream.range(0, plans.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer p) -> -means[p]))
            .toList();
    List<Chain> chains = new ArrayList<>();
    for (int c = 0; c < CHAINS; c++) {
      Plan start = plans.get(order.get(Math.min(c % 2, order.size() - 1)));
      chains.add(new Chain(space, related, value, options, c, start));
    }
    return chains;
  }

  private int[][] related() {
    return IntStream.range(0, space.size())
        .mapToObj(one ->
            IntStream.range(0, space.size())
                .filter(other -> space.most(other) > 0 && space.areRelated(one, other))
                .toArray())
        .toArray(int[][]::new);
  }

  private static long spent(List<Chain> chains) {
    return chains.stream().mapToLong(Chain::calls).sum();
  }

  private PlanAnswer select(List<Elite.Entry> elite, boolean isExhaustive, long searched) {
    List<Candidate> candidates = new ArrayList<>();
    elite.forEach(e -> candidates.add(e.plan()));
    candidates.addAll(List.of(Rule.values()));
    KimNelson procedure =
        new KimNelson(
            candidates, options.indifference(), options.confidence(), PlanOptions.FIRST_STAGE);
    Selection selection =
        procedure.select(
            (c, r) -> value.of(candidates.get(c), options.firstOfSelection() + r),
            options.selectionReplications(),
            runner);
    progress.accept(searched + procedure.evaluations());
    List<double[]> fresh =
        runner.run(
            options.reportReplications(),
            r ->
                candidates.stream()
                    .mapToDouble(c -> value.of(c, options.firstOfReport() + r))
                    .toArray());
    PlanAnswer.Work work =
        new PlanAnswer.Work(
            searched, procedure.evaluations(), (long) fresh.size() * candidates.size());
    progress.accept(work.all());
    return report(elite, selection, fresh, isExhaustive, work);
  }

  private PlanAnswer report(
      List<Elite.Entry> elite,
      Selection selection,
      List<double[]> fresh,
      boolean isExhaustive,
      PlanAnswer.Work work) {
    int chosen = selection.selected();
    List<PlanAnswer.Comparison> rules = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      int place = elite.size() + rule.ordinal();
      rules.add(
          new PlanAnswer.Comparison(
              rule, interval(fresh, v -> v[place]), interval(fresh, v -> v[chosen] - v[place])));
    }
    List<PlanAnswer.Finalist> finalists = new ArrayList<>();
    for (int f = 0; f < elite.size(); f++) {
      int place = f;
      finalists.add(
          new PlanAnswer.Finalist(
              elite.get(f).plan(), elite.get(f).mean(), interval(fresh, v -> v[place])));
    }
    return new PlanAnswer(
        space,
        options,
        selection.winner(),
        selection.winner() instanceof Plan plan ? plan : elite.getFirst().plan(),
        interval(fresh, v -> v[chosen]),
        rules,
        finalists,
        selection,
        isExhaustive,
        work);
  }

  private Interval interval(List<double[]> fresh, ToDoubleFunction<double[]> measure) {
    return Interval.of(fresh.stream().mapToDouble(measure).toArray(), options.confidence());
  }
}
