package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.PanelChart;
import parley.brief.page.StudyPage;
import parley.brief.words.Numbers;
import parley.service.format.TheatreFile;
import parley.service.kernel.Interval;
import parley.service.theatre.Procedure;
import parley.service.theatre.TheatreAnswer;
import parley.service.theatre.TheatrePlan;
import tools.jackson.databind.node.ObjectNode;

/** Tells how a ward of planned surgery runs. */
public final class TheatreRunReport implements Study {

  private static final String A_DAY = "a day";

  private final TheatreFile file;
  private final TheatreAnswer answer;
  private final RunFacts facts;
  private final List<RunMeasure> measures;
  private final List<RunMeasure> procedures = new ArrayList<>();

  private TheatreRunReport(TheatreFile file, TheatreAnswer answer) {
    this.file = file;
    this.answer = answer;
    facts = new RunFacts(file);
    measures =
        List.of(
            new RunMeasure("treated", "Operations", A_DAY, answer.treated()),
            new RunMeasure("lost", "Slots lost for want of a bed", A_DAY, answer.lost()),
            new RunMeasure("bedUse", "Beds in use", "share", "of the beds", answer.bedUse()),
            new RunMeasure("waited", "Wait for a bed", "days", answer.waited()));
    List<Procedure> all = answer.plan().procedures();
    for (int p = 0; p < all.size(); p++) {
      procedures.add(
          new RunMeasure(
              "treated." + all.get(p).name(),
              all.get(p).name(),
              A_DAY,
              answer.byProcedure().get(p)));
    }
  }

  /** The report on a theatre plan. */
  public static TheatreRunReport of(TheatreFile file, TheatreAnswer answer) {
    return new TheatreRunReport(file, answer);
  }

  private Stream<RunMeasure> all() {
    return Stream.concat(measures.stream(), procedures.stream());
  }

  @Override
  public ObjectNode json() {
    TheatrePlan plan = answer.plan();
    ObjectNode node = Json.object().put("kind", "theatre").put("name", file.name());
    node.put("seed", answer.seed());
    node.put("replications", answer.replications());
    node.put("confidence", answer.confidence());
    node.put("warmUpDays", plan.warmUpDays());
    node.put("days", plan.days());
    node.set("plannedADay", Json.number(RunMeasure.decimal(plan.plannedAWeek() / 7)));
    ObjectNode found = node.putObject("measures");
    all().forEach(m -> found.set(m.name(), m.json()));
    facts.into(node);
    return node;
  }

  @Override
  public String csv() {
    return RunMeasure.csv(all());
  }

  @Override
  public StudyPage page() {
    return new StudyPage(
        file.name(),
        RunFacts.line("", headline()),
        List.of(
            RunFacts.line("planned", planned()),
            RunFacts.run(
                answer.replications(),
                answer.plan().warmUpDays(),
                answer.plan().days(),
                answer.seed()),
            facts.numbers()),
        List.of(
            RunMeasure.table("What the ward does", measures),
            RunMeasure.table("Operations a day", procedures)),
        List.of(facts.table()),
        List.of(chart()),
        Stream.concat(
                Stream.of(
                    "A range is that of the mean over replications; a single day differs by far more from the mean."),
                facts.notes())
            .toList());
  }

  private static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private String headline() {
    return "%s operations a day are done, %s slots a day are lost for want of a bed, and %s of the beds are in use."
        .formatted(
            two(answer.treated().mean()),
            two(answer.lost().mean()),
            percent(answer.bedUse().mean()));
  }

  private String planned() {
    return "%s operations a week, %s a day; %s"
        .formatted(
            two(answer.plan().plannedAWeek()),
            two(answer.plan().plannedAWeek() / 7),
            Numbers.count(answer.plan().beds(), "bed", "beds"));
  }

  private PanelChart chart() {
    return new PanelChart(
        "operations",
        "Operations a day",
        "A bar for each kind of operation with the range in which its mean lies with a chance of 95 %.",
        RunMeasure.table("Operations a day", procedures),
        List.of(
            new PanelChart.Panel(
                "operations", A_DAY, procedures.stream().map(TheatreRunReport::bar).toList())));
  }

  private static PanelChart.Bar bar(RunMeasure measure) {
    Interval interval = measure.interval();
    return new PanelChart.Bar(
        measure.words(),
        RunMeasure.decimal(interval.mean()),
        RunMeasure.decimal(interval.low()),
        RunMeasure.decimal(interval.high()),
        two(interval.mean()));
  }
}
