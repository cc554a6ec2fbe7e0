package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Topic;
import parley.brief.words.Numbers;
import parley.casefile.Figure;
import parley.pay.jobs.Assumption;
import parley.pay.jobs.JobsAnswer;
import parley.pay.jobs.PostsPlan;
import tools.jackson.databind.node.ObjectNode;

/** Tells when the bottleneck before specialty training clears. */
final class JobsComposer implements Answer {

  private static final String CAVEAT =
      "Ranges run over what the data do not settle, above all how many of those without a place"
          + " apply again; they are no forecast, and what people do once places change is left out.";

  private final Sheet sheet;
  private final JobsAnswer answer;

  JobsComposer(Sheet sheet, JobsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    added().ifPresent(lines::add);
    lines.addAll(ratios());
    clears().ifPresent(lines::add);
    headcount().ifPresent(lines::add);
    needed().ifPresent(lines::add);
    List<Line> more =
        new ArrayList<>(lines.subList(Math.min(lines.size(), Block.MOST_LINES), lines.size()));
    answer.listAll(JobsAnswer.Projection::assumptions).forEach(a -> more.add(assumption(a)));
    stated().ifPresent(more::add);
    answer
        .missing()
        .forEach(m -> more.add(Line.labelled("missing").unknown(ComputedWords.why(m)).build()));
    return new Block(
        Topic.WORTH,
        headline(),
        Optional.empty(),
        lines.stream().limit(Block.MOST_LINES).toList(),
        more,
        new JobsTables(sheet, answer).tables(),
        new JobsCharts(answer).charts(),
        Optional.of(CAVEAT));
  }

  private Line headline() {
    Line.Builder line = Line.labelled("");
    List<JobsAnswer.HistoryYear> years =
        answer.listCounted().stream().filter(y -> y.ratio().find().isPresent()).toList();
    if (years.isEmpty()) {
      return line.unknown("Nothing can be projected: the record lacks applicants and places")
          .build();
    }
    JobsAnswer.HistoryYear newest = years.getLast();
    line.words("In %s,".formatted(newest.year()))
        .span(sheet.number(newest.applicants()))
        .words("applicants for")
        .span(sheet.number(newest.places().orElseThrow()))
        .words("places (%s):".formatted(JobsWords.places(newest.population())))
        .span(ComputedWords.brief(sheet, newest.ratio()));
    JobsAnswer.HistoryYear oldest = years.getFirst();
    if (oldest.year() < newest.year()) {
      line.words("; in %s".formatted(oldest.year()))
          .span(sheet.number(oldest.ratio().find().orElseThrow()));
    }
    return line.build();
  }

  private Optional<Line> added() {
    return answer.plans().stream()
        .reduce((a, b) -> b)
        .filter(p -> !p.added().isEmpty())
        .map(p ->
            Line.labelled("added")
                .words(
                    JobsWords.added(p)
                        + (p.offer().isPresent() ? "" : ", as asked")
                        + (p.evenSplit() ? "; the split after the first year is a convention" : ""))
                .words(
                    "; whether a place opens once or every year is not stated, so both are shown")
                .refs(p.offer().stream().toList())
                .build());
  }

  /** The year in which all added places are there, or the last. */
  private int yearShown(JobsAnswer.Scenario scenario) {
    int last = scenario.years().getLast().year();
    return answer.plans().stream()
        .filter(p -> !p.added().isEmpty())
        .map(p -> Math.min(last, p.added().lastKey()))
        .findFirst()
        .orElse(last);
  }

  /** One line for each kind of competition, under the assumption that is nearest to the data. */
  private List<Line> ratios() {
    List<Line> lines = new ArrayList<>();
    for (JobsAnswer.Competitors who : JobsAnswer.Competitors.values()) {
      List<JobsAnswer.Scenario> shown = shown(who);
      if (shown.isEmpty()) {
        continue;
      }
      int year = yearShown(shown.getFirst());
      Line.Builder line =
          Line.labelled(who == JobsAnswer.Competitors.EVERYONE ? "everyone" : "home first")
              .words(
                  "in %s, %s, applicants per place:"
                      .formatted(year, JobsWords.entered(shown.getFirst().entered())));
      for (JobsAnswer.Scenario scenario : shown) {
        line.words(
                (scenario.equals(shown.getFirst()) ? "" : "; ") + JobsWords.plan(scenario.plan()))
            .span(sheet.number(at(scenario, year).ratio().figure()));
      }
      lines.add(line.build());
    }
    return lines;
  }

  /** The scenarios of a competition in which new applicants are held, or follow the cohorts. */
  private List<JobsAnswer.Scenario> shown(JobsAnswer.Competitors who) {
    List<JobsAnswer.Scenario> all =
        answer.listAll(JobsAnswer.Projection::scenarios).stream()
            .filter(s -> s.competitors() == who)
            .toList();
    JobsAnswer.Entered way =
        all.stream().anyMatch(s -> s.entered() == JobsAnswer.Entered.COHORTS)
            ? JobsAnswer.Entered.COHORTS
            : JobsAnswer.Entered.HELD;
    return all.stream().filter(s -> s.entered() == way).toList();
  }

  private static JobsAnswer.Year at(JobsAnswer.Scenario scenario, int year) {
    return scenario.years().stream().filter(y -> y.year() == year).findFirst().orElseThrow();
  }

  private Optional<Line> clears() {
    if (answer.listAll(JobsAnswer.Projection::scenarios).isEmpty()) {
      return Optional.empty();
    }
    List<JobsAnswer.Year> years =
        answer.listAll(JobsAnswer.Projection::scenarios).getFirst().years();
    Line.Builder line =
        Line.labelled("clears")
            .words(
                "at %s per place or fewer for good, %s to %s:"
                    .formatted(
                        Numbers.stated(answer.question().target())
                            + (answer.question().target().compareTo(BigDecimal.ONE) == 0
                                ? " applicant"
                                : " applicants"),
                        years.getFirst().year(),
                        years.getLast().year()));
    boolean first = true;
    for (JobsAnswer.Competitors who : JobsAnswer.Competitors.values()) {
      List<JobsAnswer.Scenario> shown = shown(who);
      if (shown.isEmpty()) {
        continue;
      }
      List<JobsAnswer.Scenario> ever =
          shown.stream().filter(s -> s.clears().earliest().isPresent()).toList();
      line.words((first ? "" : "; ") + JobsWords.competitors(who) + ":");
      if (ever.isEmpty()) {
        line.words("not within the horizon");
      }
      for (JobsAnswer.Scenario s : ever) {
        line.words(
            (s.equals(ever.getFirst()) ? "" : ", ")
                + JobsWords.plan(s.plan())
                + " "
                + JobsWords.clears(s.clears()));
      }
      if (!ever.isEmpty() && ever.size() < shown.size()) {
        line.words(", the others not within the horizon");
      }
      first = false;
    }
    return Optional.of(line.build());
  }

  private Optional<Line> headcount() {
    return answer
        .headcounts()
        .map(h -> {
          JobsAnswer.Headcount last = h.years().getLast();
          Line.Builder line =
              Line.labelled("headcount").words("by %s: training posts".formatted(last.year()));
          PostsPlan plan = h.plan();
          line.span(JobsTables.count(sheet, plan, last.trainingPosts()))
              .words("; if relabelled, locally employed posts")
              .span(JobsTables.count(sheet, plan, last.locallyEmployedIfRelabelled()))
              .words("and doctors")
              .span(JobsTables.count(sheet, plan, last.totalIfRelabelled()));
          if (plan.offer().isPresent()) {
            saidBy(line, answer.posts().headcount());
          }
          line.words("; if new, doctors").span(JobsTables.count(sheet, plan, last.totalIfNew()));
          if (plan.offer().isPresent()) {
            saidBy(line, answer.posts().labelled());
          }
          return line.refs(plan.offer().stream().toList()).build();
        });
  }

  private void saidBy(Line.Builder line, List<Figure> figures) {
    List<Figure> sourced = figures.stream().filter(Figure::isSourced).toList();
    for (Figure figure : sourced) {
      line.words(
              (figure.equals(sourced.getFirst()) ? "(" : "")
                  + figure.by().map(sheet::name).orElse("not stated")
                  + ":")
          .span(sheet.brief(figure));
      line.words(figure.equals(sourced.getLast()) ? ")" : ";");
    }
  }

  private Optional<Line> needed() {
    if (answer.listAll(JobsAnswer.Projection::longRun).isEmpty()) {
      return Optional.empty();
    }
    Line.Builder line =
        Line.labelled("needed").words("places a year that hold the target in the long run:");
    for (JobsAnswer.LongRun run : answer.listAll(JobsAnswer.Projection::longRun)) {
      line.words(
              (run.equals(answer.listAll(JobsAnswer.Projection::longRun).getFirst()) ? "" : "; ")
                  + JobsWords.group(run.competitors(), run.entered()))
          .span(sheet.number(run.postsNeeded().figure()));
    }
    return Optional.of(line.build());
  }

  private Line assumption(Assumption assumption) {
    return Line.labelled("assumed")
        .words(JobsWords.assumption(assumption))
        .words("(" + JobsWords.origin(assumption.origin()) + ")")
        .refs(assumption.rests().stream().filter(Figure::isSourced).map(Figure::id).toList())
        .build();
  }

  private Optional<Line> stated() {
    List<Figure> stated = answer.stated().stream().filter(Figure::isSourced).toList();
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    Line.Builder line = Line.labelled("stated").words("applicants per place as others gave it:");
    for (Figure figure : stated) {
      line.words(figure.equals(stated.getFirst()) ? "" : ";")
          .span(sheet.number(figure))
          .words("(%s)".formatted(figure.by().map(sheet::name).orElse("not stated")));
    }
    return Optional.of(line.build());
  }

  @Override
  public ObjectNode json() {
    return new JobsJson(sheet, answer).node();
  }
}
