package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.casefile.io.CaseFaultsException;
import parley.service.hospital.Hospital;
import parley.service.kernel.Runner;
import parley.service.make.Hospitals;
import parley.service.make.Tables;
import parley.service.make.Template;
import parley.service.make.TemplateReader;
import parley.service.plan.PlanAnswer;
import parley.service.plan.PlanOptions;
import parley.service.plan.PlanWeights;
import parley.service.plan.Rule;
import parley.service.plan.WalkoutPlans;
import parley.service.walkout.Absence;
import parley.service.walkout.WalkoutQuestion;

/**
 * A plan for each hospital that is made of a case, in the walkout of December 2025, beside the
 * three rules: how much better it is, and for how many hospitals a paired interval says so. Not
 * measured by the harness, as it is asked once.
 */
public final class PlanRun {

  private static final LocalDateTime FROM = LocalDateTime.parse("2025-12-17T07:00");
  private static final LocalDateTime TO = LocalDateTime.parse("2025-12-22T07:00");
  private static final LocalDate AS_OF = LocalDate.parse("2025-12-15");
  private static final List<Double> SHARES = List.of(0.35, 0.5, 0.65);
  private static final int SEARCH_REPLICATIONS = 20;
  private static final int FINALISTS = 4;
  private static final int SELECTION_REPLICATIONS = 1_000;
  private static final int REPORT_REPLICATIONS = 200;

  private PlanRun() {}

  /**
   * Prints the figures.
   *
   * @param args the folder {@code service/} of a case; evaluations; what a patient cancelled on the
   *     day takes away
   */
  public static void main(String[] args)
      throws IOException, CaseFaultsException, InterruptedException, ExecutionException {
    List<Hospital> hospitals = hospitals(Path.of(args[0]));
    long evaluations = Long.parseLong(args[1]);
    double onTheDay = Double.parseDouble(args[2]);
    for (double share : SHARES) {
      long start = System.nanoTime();
      List<PlanAnswer> answers = answers(hospitals, share, evaluations, onTheDay);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "share %.2f: %d hospitals, %.0f s, worth of the plans %.0f, a rule chosen in %d, selection guaranteed in %d%n",
          share,
          answers.size(),
          seconds,
          answers.stream().mapToDouble(a -> a.value().mean()).sum(),
          answers.stream().filter(a -> a.chosen() instanceof Rule).count(),
          answers.stream().filter(a -> a.selection().isGuaranteed()).count());
      rules(answers).forEach((rule, all) -> print(rule, all));
    }
  }

  private static List<Hospital> hospitals(Path folder) throws IOException, CaseFaultsException {
    Template template =
        TemplateReader.read("template.yaml", Files.readString(folder.resolve("template.yaml")));
    return Hospitals.of(
        template,
        Tables.trusts("trusts.csv", Files.readString(folder.resolve("trusts.csv")), template),
        Tables.lists("lists.csv", Files.readString(folder.resolve("lists.csv")), template),
        AS_OF);
  }

  private static List<PlanAnswer> answers(
      List<Hospital> hospitals, double share, long evaluations, double onTheDay)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<PlanAnswer>> running = new ArrayList<>();
      for (Hospital hospital : hospitals) {
        running.add(pool.submit(() -> answer(hospital, share, evaluations, onTheDay)));
      }
      List<PlanAnswer> answers = new ArrayList<>();
      for (Future<PlanAnswer> one : running) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  private static PlanAnswer answer(
      Hospital hospital, double share, long evaluations, double onTheDay) {
    String group = hospital.grades().getFirst().group();
    WalkoutQuestion question =
        WalkoutQuestion.of(hospital, FROM.toLocalDate(), 6)
            .withAbsence(Absence.even(hospital, group, FROM, TO, share));
    WalkoutPlans plans = WalkoutPlans.of(question, PlanWeights.coverFirst(hospital, onTheDay), 1);
    PlanOptions options =
        new PlanOptions(
            1,
            SEARCH_REPLICATIONS,
            evaluations,
            FINALISTS,
            SELECTION_REPLICATIONS,
            REPORT_REPLICATIONS,
            plans.indifference(),
            0.95);
    return plans.search(options, Runner.IN_TURN, done -> {});
  }

  private static Map<Rule, List<PlanAnswer.Comparison>> rules(List<PlanAnswer> answers) {
    Map<Rule, List<PlanAnswer.Comparison>> rules = new EnumMap<>(Rule.class);
    for (PlanAnswer answer : answers) {
      answer.rules().forEach(c -> rules.computeIfAbsent(c.rule(), r -> new ArrayList<>()).add(c));
    }
    return rules;
  }

  /** Hospitals are independent of one another, so half widths add up as squares. */
  private static void print(Rule rule, List<PlanAnswer.Comparison> all) {
    double value = all.stream().mapToDouble(c -> c.value().mean()).sum();
    double better = all.stream().mapToDouble(c -> c.better().mean()).sum();
    double halfWidth =
        Math.sqrt(
            all.stream().mapToDouble(c -> c.better().halfWidth() * c.better().halfWidth()).sum());
    System.out.printf(
        Locale.ROOT,
        "  %-14s worth %.0f, plan better by %.0f +- %.0f (%.2f %%); lower end above 0 in %d, upper end below 0 in %d; least share %.2f %%, median %.2f %%%n",
        rule,
        value,
        better,
        halfWidth,
        100 * better / Math.abs(value),
        all.stream().filter(c -> c.better().low() > 0).count(),
        all.stream().filter(c -> c.better().high() < 0).count(),
        100 * sorted(all)[0],
        100 * sorted(all)[all.size() / 2]);
  }

  /** By how much of the worth of the rule the plans are better. */
  private static double[] sorted(List<PlanAnswer.Comparison> all) {
    return all.stream()
        .mapToDouble(c -> c.better().mean() / Math.abs(c.value().mean()))
        .sorted()
        .toArray();
  }
}
