package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.casefile.Computed;
import parley.pay.jobs.JobsAnswer;
import parley.pay.jobs.PostsPlan;

/** The tables of applicants, places and those who wait. */
final class JobsTables {

  private final Sheet sheet;
  private final JobsAnswer answer;

  JobsTables(Sheet sheet, JobsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (!answer.history().isEmpty()) {
      tables.add(history());
    }
    List<List<JobsAnswer.Scenario>> groups = groups();
    groups.forEach(g -> tables.add(ratios(g)));
    groups.forEach(g -> tables.add(waiting(g)));
    answer.headcounts().ifPresent(h -> tables.add(headcounts(h)));
    if (!answer.listAll(JobsAnswer.Projection::scenarios).isEmpty()) {
      tables.add(clears());
    }
    if (!answer.listAll(JobsAnswer.Projection::sensitivity).isEmpty()) {
      tables.add(sensitivity());
    }
    if (!answer.listAll(JobsAnswer.Projection::cohorts).isEmpty()) {
      tables.add(cohorts());
    }
    if (!answer.listAll(JobsAnswer.Projection::backtest).isEmpty()) {
      tables.add(backtest());
    }
    return tables;
  }

  private Table history() {
    return new Table(
        "Applicants and places by year; numbers of two populations are never mixed",
        List.of("Population", "Year", "Applicants", "Places", "Per place"),
        answer.history().stream()
            .map(h ->
                List.of(
                    Table.cell(JobsWords.population(h.population())),
                    Table.cell(String.valueOf(h.year())),
                    sheet.number(h.applicants()),
                    h.places().map(sheet::number).orElse(new Span.Unknown("no data")),
                    h.ratio().find().map(sheet::number).orElse(new Span.Unknown("no data"))))
            .toList());
  }

  /** The scenarios that differ in their places only, side by side. */
  private List<List<JobsAnswer.Scenario>> groups() {
    List<List<JobsAnswer.Scenario>> groups = new ArrayList<>();
    for (JobsAnswer.Scenario scenario : answer.listAll(JobsAnswer.Projection::scenarios)) {
      if (groups.isEmpty()
          || groups.getLast().getFirst().competitors() != scenario.competitors()
          || groups.getLast().getFirst().entered() != scenario.entered()) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(scenario);
    }
    return groups;
  }

  private Table ratios(List<JobsAnswer.Scenario> group) {
    return byYear("Applicants per place", group, y -> sheet.number(y.ratio().figure()));
  }

  private Table waiting(List<JobsAnswer.Scenario> group) {
    return byYear(
        "Doctors who applied and wait without a place",
        group,
        y -> sheet.number(y.waiting().figure()));
  }

  private static Table byYear(
      String what, List<JobsAnswer.Scenario> group, Function<JobsAnswer.Year, Span> cell) {
    List<String> columns = new ArrayList<>(List.of("Year"));
    group.forEach(s -> columns.add(JobsWords.plan(s.plan())));
    List<List<Span>> rows = new ArrayList<>();
    for (int i = 0; i < group.getFirst().years().size(); i++) {
      List<Span> row = new ArrayList<>();
      row.add(Table.cell(String.valueOf(group.getFirst().years().get(i).year())));
      for (JobsAnswer.Scenario scenario : group) {
        row.add(cell.apply(scenario.years().get(i)));
      }
      rows.add(row);
    }
    return new Table(
        what
            + ": "
            + JobsWords.group(group.getFirst().competitors(), group.getFirst().entered())
            + "; in brackets the range over the assumptions",
        columns,
        rows);
  }

  private Table headcounts(JobsAnswer.Headcounts counts) {
    PostsPlan plan = counts.plan();
    return new Table(
        "Posts and doctors added up to each year, under both readings, %s"
            .formatted(plan.offer().orElse("as asked")),
        List.of(
            "Year",
            "Training posts",
            "Relabelled: locally employed",
            "Relabelled: doctors",
            "New: locally employed",
            "New: doctors"),
        counts.years().stream()
            .map(y ->
                List.of(
                    Table.cell(String.valueOf(y.year())),
                    count(sheet, plan, y.trainingPosts()),
                    count(sheet, plan, y.locallyEmployedIfRelabelled()),
                    count(sheet, plan, y.totalIfRelabelled()),
                    count(sheet, plan, y.locallyEmployedIfNew()),
                    count(sheet, plan, y.totalIfNew())))
            .toList());
  }

  /** A number of an offer opens; one that was asked for has nothing to open. */
  static Span count(Sheet sheet, PostsPlan plan, Computed.Known number) {
    return plan.offer().isPresent()
        ? sheet.number(number.figure())
        : Table.cell(JobsWords.whole(number.figure().value().orElseThrow()));
  }

  private Table clears() {
    return new Table(
        "The first year from which there are at most %s applicants per place up to the horizon"
            .formatted(answer.question().target().toPlainString()),
        List.of("Competition", "Places", "Year", "Waiting in the long run"),
        answer.listAll(JobsAnswer.Projection::scenarios).stream()
            .map(s ->
                List.of(
                    Table.cell(JobsWords.group(s.competitors(), s.entered())),
                    Table.cell(JobsWords.plan(s.plan())),
                    Table.cell(JobsWords.clears(s.clears())),
                    s.longRunWaiting()
                        .find()
                        .map(sheet::number)
                        .orElse(new Span.Unknown("grows without end"))))
            .toList());
  }

  private Table sensitivity() {
    return new Table(
        "The last year if more or fewer apply again, and if more or fewer are new",
        List.of("Competition", "Places", "Apply again", "New, times", "Per place", "Clears"),
        answer.listAll(JobsAnswer.Projection::sensitivity).stream()
            .map(s ->
                List.of(
                    Table.cell(JobsWords.competitors(s.competitors())),
                    Table.cell(JobsWords.plan(s.plan())),
                    Table.cell(JobsWords.share(s.reapply())),
                    Table.cell(s.factor().toPlainString()),
                    sheet.number(s.ratio().figure()),
                    Table.cell(JobsWords.year(s.clears()))))
            .toList());
  }

  private Table cohorts() {
    return new Table(
        "Who leaves foundation training and can start specialty training",
        List.of("Year", "Doctors", "From"),
        answer.listAll(JobsAnswer.Projection::cohorts).stream()
            .map(c ->
                List.of(
                    Table.cell(String.valueOf(c.year())),
                    sheet.number(c.leaving().figure()),
                    Table.cell(JobsWords.from(c.from()))))
            .toList());
  }

  private Table backtest() {
    return new Table(
        "Counted years, had they been projected a year before",
        List.of("Year", "New applicants", "Projected", "Counted", "Within"),
        answer.listAll(JobsAnswer.Projection::backtest).stream()
            .map(b ->
                List.of(
                    Table.cell(String.valueOf(b.year())),
                    Table.cell(JobsWords.entered(b.entered())),
                    sheet.number(b.projected().figure()),
                    sheet.number(b.counted()),
                    Table.cell(b.missed() ? "no" : "yes")))
            .toList());
  }
}
