package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.PanelChart;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.service.format.FileSource;
import parley.service.format.TheatreFile;
import parley.service.hospital.Basis;
import parley.service.kernel.Interval;
import parley.service.theatre.Procedure;
import parley.service.theatre.TheatreAnswer;
import parley.service.theatre.TheatrePlan;
import tools.jackson.databind.node.ObjectNode;

/** Tells how a ward runs. */
public final class ServiceRunReport implements Study {

  private static final String A_DAY = "a day";

  private final TheatreFile file;
  private final TheatreAnswer answer;
  private final List<RunMeasure> measures;
  private final List<RunMeasure> procedures = new ArrayList<>();

  private ServiceRunReport(TheatreFile file, TheatreAnswer answer) {
    this.file = file;
    this.answer = answer;
    measures =
        List.of(
            new RunMeasure("treated", "Operations", A_DAY, answer.treated()),
            new RunMeasure("lost", "Slots lost for want of a bed", A_DAY, answer.lost()),
            new RunMeasure("bedUse", "Beds in use", "share", answer.bedUse()),
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
  public static ServiceRunReport of(TheatreFile file, TheatreAnswer answer) {
    return new ServiceRunReport(file, answer);
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
    node.set("bases", Json.list(file.bases(), ServiceRunReport::basis));
    node.set("sources", Json.list(file.sources(), ServiceRunReport::source));
    return node;
  }

  private static ObjectNode basis(Basis basis) {
    ObjectNode node = Json.object().put("part", basis.part());
    node.set("sources", Json.texts(basis.sources()));
    return node.put("confidence", Json.lower(basis.confidence()))
        .put("synthetic", basis.isSynthetic())
        .put("note", basis.note());
  }

  private static ObjectNode source(FileSource source) {
    ObjectNode node =
        Json.object()
            .put("id", source.id())
            .put("title", source.title())
            .put("link", source.link())
            .put("licence", source.licence());
    node.set("date", Json.text(source.date()));
    return node;
  }

  @Override
  public String csv() {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(List.of("measure", "mean", "half_width", "unit")),
            all()
                .map(m ->
                    List.of(
                        m.name(),
                        plain(m.interval().mean()),
                        plain(m.interval().halfWidth()),
                        m.unit()))));
  }

  private static String plain(double number) {
    return RunMeasure.decimal(number).map(n -> n.toPlainString()).orElse("");
  }

  @Override
  public StudyPage page() {
    return new StudyPage(
        file.name(),
        line("", headline()),
        List.of(line("planned", planned()), line("run", run()), line("numbers", numbers())),
        List.of(table("What the ward does", measures), table("Operations a day", procedures)),
        List.of(),
        List.of(chart()),
        notes());
  }

  private static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
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

  private String run() {
    return "%s of %s, of which the first %s are not counted; seed %s"
        .formatted(
            Numbers.count(answer.replications(), "replication", "replications"),
            Numbers.count(answer.plan().warmUpDays() + (long) answer.plan().days(), "day", "days"),
            answer.plan().warmUpDays(),
            answer.seed());
  }

  private String numbers() {
    return file.bases().stream()
        .map(b ->
            "%s %s%s"
                .formatted(
                    b.part(),
                    b.isSynthetic() ? "made" : "reported",
                    b.sources().isEmpty() ? "" : " (" + String.join(", ", b.sources()) + ")"))
        .collect(Collectors.joining("; "));
  }

  private static Table table(String caption, List<RunMeasure> measures) {
    return new Table(
        caption,
        List.of("Measure", "Mean", "95 % from", "to", "Unit"),
        measures.stream()
            .map(m ->
                Stream.of(
                        m.words(),
                        shown(m, m.interval().mean()),
                        shown(m, m.interval().low()),
                        shown(m, m.interval().high()),
                        m.unit().equals("share") ? "of the beds" : m.unit())
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  private static String shown(RunMeasure measure, double number) {
    return measure.unit().equals("share") ? percent(number) : two(number);
  }

  private PanelChart chart() {
    return new PanelChart(
        "operations",
        "Operations a day",
        "A bar for each kind of operation with the range in which its mean lies with a chance of 95 %.",
        table("Operations a day", procedures),
        List.of(
            new PanelChart.Panel(
                "operations", A_DAY, procedures.stream().map(ServiceRunReport::bar).toList())));
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

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "A range is that of the mean over replications; a single day differs by far more from the"
            + " mean.");
    file.sources()
        .forEach(s ->
            notes.add(
                "%s: %s%s"
                    .formatted(s.id(), s.title(), s.link().isEmpty() ? "" : ", " + s.link())));
    return notes;
  }
}
