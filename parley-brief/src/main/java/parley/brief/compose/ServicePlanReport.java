package parley.brief.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.page.Line;
import parley.brief.page.PanelChart;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.service.format.HospitalFile;
import parley.service.format.PlanFile;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Interval;
import parley.service.plan.Candidate;
import parley.service.plan.Plan;
import parley.service.plan.PlanAnswer;
import parley.service.plan.PlanSpace;
import parley.service.plan.PlanStudy;
import parley.service.plan.Rule;
import parley.service.plan.Selection;
import parley.service.walkout.Absence;
import parley.service.walkout.Spread;
import parley.service.walkout.WalkoutAnswer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells which sessions a hospital keeps in a walkout and who stands in, beside three rules.
 *
 * @param group of grades that walks out
 * @param absent the share of it that is absent
 */
public record ServicePlanReport(
    HospitalFile hospital, String group, BigDecimal absent, PlanStudy study) implements Study {

  /** The plan as a file: the best one of the search, even where a rule was chosen. */
  public PlanFile file() {
    return new PlanFile(
        "%s, walkout of %s to %s, %s absent"
            .formatted(hospital.name(), from(), to(), percent(absent.doubleValue())),
        study.plans().sessionPlan(study.answer().bestPlan()));
  }

  private Absence absence() {
    return study.plans().question().absence().orElseThrow();
  }

  private LocalDate from() {
    return absence().from().toLocalDate();
  }

  private LocalDate to() {
    return absence().to().toLocalDate();
  }

  private PlanAnswer answer() {
    return study.answer();
  }

  private PlanSpace space() {
    return answer().space();
  }

  @Override
  public ObjectNode json() {
    return new ServicePlanJson(this).node();
  }

  @Override
  public String csv() {
    Plan plan = answer().bestPlan();
    return CsvPage.rows(
        Stream.concat(
            Stream.of(
                List.of(
                    "decision", "day", "specialty", "kind", "shift", "grade", "number", "most")),
            IntStream.range(0, space().size()).mapToObj(d -> row(plan, d))));
  }

  private List<String> row(Plan plan, int decision) {
    String number = String.valueOf(plan.number(decision));
    String most = String.valueOf(space().most(decision));
    int sessions = space().sessions().size();
    if (space().isSessions(decision)) {
      PlanSpace.Sessions s = space().sessions().get(decision);
      return List.of(
          "keep", s.day().toString(), s.specialty(), name(s.kind()), "", "", number, most);
    }
    PlanSpace.StandIns s = space().standIns().get(decision - sessions);
    return List.of(
        "stand in", s.day().toString(), s.specialty(), "", s.shift(), s.grade(), number, most);
  }

  static String name(SessionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public StudyPage page() {
    ServicePlanTables tables = new ServicePlanTables(hospital.hospital(), study);
    return new StudyPage(
        hospital.name(),
        line("", headline()),
        List.of(
            line("walkout", walkout()),
            line("patients", patients()),
            line("selection", selection()),
            line("search", search())),
        tables.first(),
        tables.more(),
        List.of(chart(tables.rules())),
        notes());
  }

  private static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** A weight: whole where it is large. */
  static String weight(double number) {
    return Math.abs(number) < 10
        ? String.format(Locale.ROOT, "%.1f", number)
        : Numbers.computed(BigDecimal.valueOf(Math.round(number)), "");
  }

  static String words(Rule rule) {
    return switch (rule) {
      case CANCEL_ALL -> "cancel all";
      case KEEP_ALL -> "keep all";
      case PRIORITY_ORDER -> "keep in the order of urgency";
    };
  }

  static String words(Candidate candidate) {
    return switch (candidate) {
      case Plan plan -> "the plan";
      case Rule rule -> "the rule \"" + words(rule) + "\"";
    };
  }

  private String headline() {
    String kept = study.ofChosen().kept().map(ServicePlanReport::shares).orElse("none");
    if (answer().chosen() instanceof Rule rule) {
      return "No plan that was found is better than the rule \"%s\", which keeps %s of the planned patients."
          .formatted(words(rule), kept);
    }
    PlanAnswer.Comparison next =
        answer().rules().stream()
            .min((a, b) -> Double.compare(a.better().mean(), b.better().mean()))
            .orElseThrow();
    return "The plan keeps %s of the planned patients; by their weight it is %s than the best of the rules, \"%s\"."
        .formatted(kept, compared(next.better()), words(next.rule()));
  }

  private static String compared(Interval better) {
    String by =
        "%s (95 %%: %s to %s)"
            .formatted(weight(better.mean()), weight(better.low()), weight(better.high()));
    return better.low() > 0 ? "better by " + by : "not clearly better, by " + by;
  }

  private static String shares(Spread spread) {
    return "%s (90 %%: %s to %s)"
        .formatted(percent(spread.mean()), percent(spread.low()), percent(spread.high()));
  }

  private String walkout() {
    return "%s to %s, from 07:00 to 07:00; %s of \"%s\" absent"
        .formatted(Days.weekday(from()), Days.weekday(to()), percent(absent.doubleValue()), group);
  }

  private String patients() {
    WalkoutAnswer found = study.ofChosen();
    return found.keptByKind().entrySet().stream()
            .filter(e -> e.getValue().isPresent())
            .map(e -> name(e.getKey()) + " " + shares(e.getValue().get()) + " kept")
            .collect(Collectors.joining(", "))
        + "; %s put off in all, those of time off included"
            .formatted(weight(found.cancelled().mean()));
  }

  private String selection() {
    Selection selection = answer().selection();
    String among =
        "%s was taken among %s plans and three rules after %s replications"
            .formatted(
                words(answer().chosen()), answer().finalists().size(), selection.replications());
    String bound = weight(answer().options().indifference());
    return selection.isGuaranteed()
        ? "%s; with a chance of %s or more none of them is better by more than %s"
            .formatted(among, percent(answer().options().confidence()), bound)
        : among + "; they did not suffice to tell the best from the others within " + bound;
  }

  private String search() {
    return "%s evaluations of a day in a replication, on %s replications%s; seed %s"
        .formatted(
            Numbers.computed(BigDecimal.valueOf(answer().work().search()), ""),
            answer().options().searchReplications(),
            answer().isExhaustive() ? ", which are all plans there are" : "",
            answer().options().seed());
  }

  private PanelChart chart(Table rules) {
    List<PanelChart.Bar> worth = new ArrayList<>();
    worth.add(bar(words(answer().chosen()), answer().value()));
    List<PanelChart.Bar> better = new ArrayList<>();
    for (PlanAnswer.Comparison c : answer().rules()) {
      worth.add(bar(words(c.rule()), c.value()));
      better.add(bar("than " + words(c.rule()), c.better()));
    }
    return new PanelChart(
        "plan",
        "The plan beside three rules",
        "A bar for what each is worth, and for what the chosen one is better by, each with the range in which its mean lies with a chance of 95 %.",
        rules,
        List.of(
            new PanelChart.Panel("what each is worth", "weight of patients", worth),
            new PanelChart.Panel(
                "what the chosen one is better by", "weight of patients", better)));
  }

  private static PanelChart.Bar bar(String label, Interval interval) {
    return new PanelChart.Bar(
        label,
        RunMeasure.decimal(interval.mean()),
        RunMeasure.decimal(interval.low()),
        RunMeasure.decimal(interval.high()),
        weight(interval.mean()));
  }

  private List<String> notes() {
    return List.of(
        "Worth: patients held on the days of the walkout by the weights of the file, less those put off after it for rest and time off; one cancelled on the day takes %s of its weight more, an unfilled place of minimum cover %s."
            .formatted(study.plans().weights().onTheDay(), weight(study.plans().weights().cover())),
        "Of the sessions that are kept, those that the expected staff cannot hold are cancelled beforehand, the least urgent first.",
        "Each interval has a confidence of 95 % of its own; the differences are in pairs, on the same absences and patients.",
        "Minimum cover, rates of standing in and weights are as the file says; see docs/service-plan.md.");
  }
}
