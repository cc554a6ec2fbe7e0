package parley.brief.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.page.Line;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.service.format.HospitalFile;
import parley.service.format.PlanFile;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Specialty;
import parley.service.kernel.Interval;
import parley.service.plan.Candidate;
import parley.service.plan.Plan;
import parley.service.plan.PlanAnswer;
import parley.service.plan.PlanSpace;
import parley.service.plan.PlanStudy;
import parley.service.plan.Rule;
import parley.service.plan.Selection;
import parley.service.plan.SessionPlans;
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

  /** Days side by side in a table. */
  private static final int DAYS_A_TABLE = 5;

  /** Fewer who stand in on the mean would be shown as none. */
  private static final double SHOWN = 0.05;

  /** The plan as a file: the best one of the search, even where a rule was chosen. */
  public PlanFile file() {
    return SessionPlans.file(
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

  private static String name(SessionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public StudyPage page() {
    List<Table> tables = new ArrayList<>();
    tables.add(rules());
    tables.addAll(kept());
    tables.add(standIns());
    return new StudyPage(
        hospital.name(),
        line("", headline()),
        List.of(
            line("walkout", walkout()),
            line("patients", patients()),
            line("selection", selection()),
            line("search", search())),
        tables,
        List.of(specialties(), named(), finalists()),
        List.of(chart()),
        notes());
  }

  private String shortly(LocalDate day) {
    return Days.shortDay(day, from());
  }

  private static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** A weight: whole where it is large. */
  private static String weight(double number) {
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

  private static String words(Candidate candidate) {
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

  private Table rules() {
    List<List<Span>> rows = new ArrayList<>();
    rows.add(
        ruleRow(words(answer().chosen()), answer().value(), Optional.empty(), study.ofChosen()));
    for (PlanAnswer.Comparison c : answer().rules()) {
      rows.add(ruleRow(words(c.rule()), c.value(), Optional.of(c.better()), study.of(c.rule())));
    }
    return new Table(
        "Worth in the weight of patients, and what the chosen one is better by",
        List.of("", "Worth", "95 % +-", "Better by", "95 % from", "to", "Kept", "Cover lacks"),
        rows);
  }

  private static List<Span> ruleRow(
      String words, Interval value, Optional<Interval> better, WalkoutAnswer found) {
    return Stream.of(
            words,
            weight(value.mean()),
            weight(value.halfWidth()),
            better.map(b -> weight(b.mean())).orElse(""),
            better.map(b -> weight(b.low())).orElse(""),
            better.map(b -> weight(b.high())).orElse(""),
            found.kept().map(k -> percent(k.mean())).orElse(""),
            String.format(Locale.ROOT, "%.2f", found.gaps().mean()))
        .map(Table::cell)
        .toList();
  }

  private List<Table> kept() {
    List<LocalDate> days =
        space().sessions().stream().map(PlanSpace.Sessions::day).distinct().toList();
    List<Table> tables = new ArrayList<>();
    for (int from = 0; from < days.size(); from += DAYS_A_TABLE) {
      tables.add(kept(days.subList(from, Math.min(days.size(), from + DAYS_A_TABLE))));
    }
    return tables;
  }

  private Table kept(List<LocalDate> days) {
    List<String> columns = new ArrayList<>(List.of("Sessions kept"));
    days.forEach(day -> columns.add(shortly(day)));
    List<List<Span>> rows = new ArrayList<>();
    for (Specialty specialty : hospital.hospital().specialties()) {
      List<Span> row = new ArrayList<>(List.of(Table.cell(specialty.name())));
      days.forEach(day ->
          row.add(
              Table.cell(
                  Stream.of(SessionKind.values())
                      .flatMap(kind -> space().findSessions(day, specialty.name(), kind).stream())
                      .map(this::ofMost)
                      .collect(Collectors.joining(", ")))));
      rows.add(row);
    }
    List<Span> all = new ArrayList<>(List.of(Table.cell("All")));
    days.forEach(day -> all.add(Table.cell(sums(day))));
    rows.add(all);
    List<Span> patients = new ArrayList<>(List.of(Table.cell("Patients who are seen")));
    days.forEach(day -> patients.add(Table.cell(seen(day))));
    rows.add(patients);
    return new Table("Sessions kept of those planned, by day", columns, rows);
  }

  private String seen(LocalDate day) {
    int place = (int) ChronoUnit.DAYS.between(study.plans().question().first(), day);
    return study.ofChosen().keptByDay().get(place).map(s -> percent(s.mean())).orElse("");
  }

  private String ofMost(int decision) {
    return "%s %s of %s"
        .formatted(
            name(space().sessions().get(decision).kind()),
            answer().bestPlan().number(decision),
            space().most(decision));
  }

  private String sums(LocalDate day) {
    return Stream.of(SessionKind.values())
        .map(kind ->
            "%s %s of %s"
                .formatted(
                    name(kind),
                    sum(day, kind, d -> answer().bestPlan().number(d)),
                    sum(day, kind, d -> space().most(d))))
        .collect(Collectors.joining(", "));
  }

  private long sum(LocalDate day, SessionKind kind, ToLongFunction<Integer> number) {
    return IntStream.range(0, space().sessions().size())
        .filter(d ->
            space().sessions().get(d).day().equals(day) && space().sessions().get(d).kind() == kind)
        .boxed()
        .mapToLong(number)
        .sum();
  }

  private Table standIns() {
    return new Table(
        "Who stands in, on the mean; those whom the plan does not name are asked in the order of the grades",
        List.of("Day", "Shift", "Grade", "Stand in", "Named by the plan"),
        study.standIns().stream()
            .filter(s -> s.mean() >= SHOWN || s.named() > 0)
            .map(s ->
                Stream.of(
                        shortly(s.day()),
                        s.shift().name(),
                        s.grade().name(),
                        String.format(Locale.ROOT, "%.1f", s.mean()),
                        String.valueOf(s.named()))
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  private Table specialties() {
    return new Table(
        "Planned patients who are seen on the days of the walkout, by specialty",
        List.of("Specialty", "Mean", "90 % from", "to"),
        study.ofChosen().keptBySpecialty().entrySet().stream()
            .filter(e -> e.getValue().isPresent())
            .map(e -> {
              Spread spread = e.getValue().get();
              return Stream.of(
                      e.getKey(),
                      percent(spread.mean()),
                      percent(spread.low()),
                      percent(spread.high()))
                  .map(Table::cell)
                  .toList();
            })
            .toList());
  }

  private Table named() {
    Plan plan = answer().bestPlan();
    int sessions = space().sessions().size();
    return new Table(
        "Whom the plan names to stand in, and whose lists they leave",
        List.of("Day", "Shift", "Grade", "Specialty", "Number"),
        IntStream.range(sessions, space().size())
            .filter(d -> plan.number(d) > 0)
            .mapToObj(d -> {
              PlanSpace.StandIns s = space().standIns().get(d - sessions);
              return Stream.of(
                      shortly(s.day()),
                      s.shift(),
                      s.grade(),
                      s.specialty(),
                      String.valueOf(plan.number(d)))
                  .map(Table::cell)
                  .toList();
            })
            .toList());
  }

  private Table finalists() {
    List<List<Span>> rows = new ArrayList<>();
    for (int f = 0; f < answer().finalists().size(); f++) {
      PlanAnswer.Finalist finalist = answer().finalists().get(f);
      int place = f;
      String dropped =
          answer().selection().drops().stream()
              .filter(d -> d.candidate() == place)
              .map(d -> "after %s replications".formatted(d.replications()))
              .findFirst()
              .orElse("no");
      rows.add(
          Stream.of(
                  String.valueOf(f + 1),
                  weight(finalist.searched()),
                  weight(finalist.fresh().mean()),
                  dropped)
              .map(Table::cell)
              .toList());
    }
    return new Table(
        "The best plans of the search",
        List.of("Plan", "Worth where it was found", "Worth on fresh replications", "Dropped"),
        rows);
  }

  private PanelChart chart() {
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
        rules(),
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
