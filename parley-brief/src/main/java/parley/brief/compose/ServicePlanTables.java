package parley.brief.compose;

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
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Specialty;
import parley.service.kernel.Interval;
import parley.service.plan.Plan;
import parley.service.plan.PlanAnswer;
import parley.service.plan.PlanSpace;
import parley.service.plan.PlanStudy;
import parley.service.walkout.Spread;
import parley.service.walkout.WalkoutAnswer;

/** The tables of a plan: beside the rules, what is kept, and who stands in. */
final class ServicePlanTables {

  /** Days side by side in a table. */
  private static final int DAYS_A_TABLE = 5;

  /** Fewer who stand in on the mean would be shown as none. */
  private static final double SHOWN = 0.05;

  private final Hospital hospital;
  private final PlanStudy study;
  private final PlanAnswer answer;
  private final PlanSpace space;

  ServicePlanTables(Hospital hospital, PlanStudy study) {
    this.hospital = hospital;
    this.study = study;
    answer = study.answer();
    space = answer.space();
  }

  /** Those that carry the answer. */
  List<Table> first() {
    List<Table> tables = new ArrayList<>();
    tables.add(rules());
    tables.addAll(kept());
    tables.add(standIns());
    return tables;
  }

  /** Those for a page with room. */
  List<Table> more() {
    return List.of(specialties(), named(), finalists());
  }

  private String shortly(LocalDate day) {
    return Days.shortDay(
        day, study.plans().question().absence().orElseThrow().from().toLocalDate());
  }

  Table rules() {
    List<List<Span>> rows = new ArrayList<>();
    rows.add(
        ruleRow(
            ServicePlanReport.words(answer.chosen()),
            answer.value(),
            Optional.empty(),
            study.ofChosen()));
    for (PlanAnswer.Comparison c : answer.rules()) {
      rows.add(
          ruleRow(
              ServicePlanReport.words(c.rule()),
              c.value(),
              Optional.of(c.better()),
              study.of(c.rule())));
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
            ServicePlanReport.weight(value.mean()),
            ServicePlanReport.weight(value.halfWidth()),
            better.map(b -> ServicePlanReport.weight(b.mean())).orElse(""),
            better.map(b -> ServicePlanReport.weight(b.low())).orElse(""),
            better.map(b -> ServicePlanReport.weight(b.high())).orElse(""),
            found.kept().map(k -> ServicePlanReport.percent(k.mean())).orElse(""),
            String.format(Locale.ROOT, "%.2f", found.gaps().mean()))
        .map(Table::cell)
        .toList();
  }

  private List<Table> kept() {
    List<LocalDate> days =
        space.sessions().stream().map(PlanSpace.Sessions::day).distinct().toList();
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
    for (Specialty specialty : hospital.specialties()) {
      List<Span> row = new ArrayList<>(List.of(Table.cell(specialty.name())));
      days.forEach(day ->
          row.add(
              Table.cell(
                  Stream.of(SessionKind.values())
                      .flatMap(kind -> space.findSessions(day, specialty.name(), kind).stream())
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
    return study
        .ofChosen()
        .keptByDay()
        .get(place)
        .map(s -> ServicePlanReport.percent(s.mean()))
        .orElse("");
  }

  private String ofMost(int decision) {
    return "%s %s of %s"
        .formatted(
            ServicePlanReport.name(space.sessions().get(decision).kind()),
            answer.bestPlan().number(decision),
            space.most(decision));
  }

  private String sums(LocalDate day) {
    return Stream.of(SessionKind.values())
        .map(kind ->
            "%s %s of %s"
                .formatted(
                    ServicePlanReport.name(kind),
                    sum(day, kind, d -> answer.bestPlan().number(d)),
                    sum(day, kind, d -> space.most(d))))
        .collect(Collectors.joining(", "));
  }

  private long sum(LocalDate day, SessionKind kind, ToLongFunction<Integer> number) {
    return IntStream.range(0, space.sessions().size())
        .filter(d ->
            space.sessions().get(d).day().equals(day) && space.sessions().get(d).kind() == kind)
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
                      ServicePlanReport.percent(spread.mean()),
                      ServicePlanReport.percent(spread.low()),
                      ServicePlanReport.percent(spread.high()))
                  .map(Table::cell)
                  .toList();
            })
            .toList());
  }

  private Table named() {
    Plan plan = answer.bestPlan();
    int sessions = space.sessions().size();
    return new Table(
        "Whom the plan names to stand in, and whose lists they leave",
        List.of("Day", "Shift", "Grade", "Specialty", "Number"),
        IntStream.range(sessions, space.size())
            .filter(d -> plan.number(d) > 0)
            .mapToObj(d -> {
              PlanSpace.StandIns s = space.standIns().get(d - sessions);
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
    for (int f = 0; f < answer.finalists().size(); f++) {
      PlanAnswer.Finalist finalist = answer.finalists().get(f);
      int place = f;
      String dropped =
          answer.selection().drops().stream()
              .filter(d -> d.candidate() == place)
              .map(d -> "after %s replications".formatted(d.replications()))
              .findFirst()
              .orElse("no");
      rows.add(
          Stream.of(
                  String.valueOf(f + 1),
                  ServicePlanReport.weight(finalist.searched()),
                  ServicePlanReport.weight(finalist.fresh().mean()),
                  dropped)
              .map(Table::cell)
              .toList());
    }
    return new Table(
        "The best plans of the search",
        List.of("Plan", "Worth where it was found", "Worth on fresh replications", "Dropped"),
        rows);
  }
}
