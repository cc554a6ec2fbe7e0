package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.StudyPage;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.service.flow.FlowAnswer;
import parley.service.flow.FlowMeasure;
import parley.service.flow.FlowQuestion;
import parley.service.format.HospitalFile;
import parley.service.hospital.Hospital;
import parley.service.hospital.Specialty;
import tools.jackson.databind.node.ObjectNode;

/** Tells how a hospital runs on usual days. */
public final class HospitalRunReport implements Study {

  private static final int DAYS_A_WEEK = 7;

  private static final List<FlowMeasure> EMERGENCY =
      List.of(
          FlowMeasure.ATTENDANCES,
          FlowMeasure.IN_TARGET,
          FlowMeasure.CLINICIAN_WAIT,
          FlowMeasure.BED_WAIT,
          FlowMeasure.LONG_WAITS);
  private static final List<FlowMeasure> BEDS =
      List.of(
          FlowMeasure.GENERAL_BEDS,
          FlowMeasure.OCCUPANCY,
          FlowMeasure.CRITICAL_BEDS,
          FlowMeasure.DELAYED_BEDS,
          FlowMeasure.UNPLANNED_ADMISSIONS,
          FlowMeasure.DISCHARGES,
          FlowMeasure.DELAYED_DISCHARGES,
          FlowMeasure.DISCHARGE_WAIT);
  private static final List<FlowMeasure> PLANNED =
      List.of(
          FlowMeasure.PLANNED_ADMISSIONS,
          FlowMeasure.SENT_HOME,
          FlowMeasure.DAY_CASES,
          FlowMeasure.CLINIC_PATIENTS);

  private final HospitalFile file;
  private final FlowAnswer answer;
  private final RunFacts facts;

  private HospitalRunReport(HospitalFile file, FlowAnswer answer) {
    this.file = file;
    this.answer = answer;
    facts = new RunFacts(file);
  }

  /** The report on a hospital. */
  public static HospitalRunReport of(HospitalFile file, FlowAnswer answer) {
    return new HospitalRunReport(file, answer);
  }

  private FlowQuestion question() {
    return answer.question();
  }

  private Stream<RunMeasure> all() {
    return Stream.concat(
        Arrays.stream(FlowMeasure.values()).map(this::measure), sentHome().stream());
  }

  private RunMeasure measure(FlowMeasure measure) {
    String unit = measure.unit();
    return new RunMeasure(
        measure.id(), words(measure), unit, unitWords(measure), answer.total(measure));
  }

  private List<RunMeasure> measures(List<FlowMeasure> measures) {
    return measures.stream().map(this::measure).toList();
  }

  private List<RunMeasure> sentHome() {
    List<Specialty> specialties = file.hospital().specialties();
    return IntStream.range(0, specialties.size())
        .mapToObj(s ->
            new RunMeasure(
                FlowMeasure.SENT_HOME.id() + "." + specialties.get(s).name(),
                specialties.get(s).name(),
                FlowMeasure.SENT_HOME.unit(),
                answer.sentHome().get(s)))
        .toList();
  }

  private static String words(FlowMeasure measure) {
    return switch (measure) {
      case ATTENDANCES -> "Came to the emergency department";
      case IN_TARGET -> "Left it within the hours of the target";
      case LONG_WAITS -> "Long waits there for a bed";
      case CLINICIAN_WAIT -> "Wait there to be seen";
      case BED_WAIT -> "Wait there for a bed";
      case GENERAL_BEDS -> "General beds in use at midnight";
      case CRITICAL_BEDS -> "Critical care beds in use at midnight";
      case OCCUPANCY -> "General beds in use";
      case UNPLANNED_ADMISSIONS -> "Unplanned patients who got a bed";
      case PLANNED_ADMISSIONS -> "Planned patients who got a bed";
      case SENT_HOME -> "Planned patients who came and found no bed";
      case DISCHARGES -> "Left a bed for good";
      case DELAYED_DISCHARGES -> "Left a bed after a delay";
      case DELAYED_BEDS -> "Beds with patients whom nobody can take home yet";
      case DISCHARGE_WAIT -> "From being ready to leave to leaving";
      case DAY_CASES -> "Theatre patients of one day";
      case CLINIC_PATIENTS -> "Patients of clinics";
    };
  }

  private static String unitWords(FlowMeasure measure) {
    return switch (measure) {
      case IN_TARGET -> "of those who left it";
      case OCCUPANCY -> "of the general beds";
      case CLINICIAN_WAIT, BED_WAIT, DISCHARGE_WAIT -> "mean hours";
      default -> measure.unit();
    };
  }

  @Override
  public ObjectNode json() {
    Hospital hospital = file.hospital();
    ObjectNode node = Json.object().put("kind", "hospital").put("name", file.name());
    node.put("code", hospital.code()).put("region", hospital.region());
    node.put("seed", answer.seed());
    node.put("replications", answer.replications());
    node.put("confidence", answer.confidence());
    node.put("warmUpDays", question().warmUpDays());
    node.put("days", question().days());
    node.put("first", question().first().toString());
    ObjectNode found = node.putObject("measures");
    all().forEach(m -> found.set(m.name(), m.json()));
    ObjectNode byDay = node.putObject("byDay");
    Arrays.stream(FlowMeasure.values())
        .filter(answer.fans()::containsKey)
        .forEach(m -> byDay.set(m.id(), FanChart.json(answer.fan(m))));
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
            RunFacts.line("hospital", hospital()),
            RunFacts.line("days", days()),
            RunFacts.run(
                answer.replications(), question().warmUpDays(), question().days(), answer.seed()),
            facts.numbers()),
        List.of(
            RunMeasure.table("Emergency department", measures(EMERGENCY)),
            RunMeasure.table("Beds", measures(BEDS)),
            RunMeasure.table("Planned care", measures(PLANNED))),
        List.of(
            RunMeasure.table("Planned patients who came and found no bed", sentHome()),
            facts.table()),
        List.of(
            new FanChart(
                    "beds-in-use",
                    "General beds in use at midnight",
                    "beds",
                    question().first(),
                    answer.fan(FlowMeasure.GENERAL_BEDS))
                .chart(),
            FanChart.ofShares(
                    "in-target",
                    "Left the emergency department within the hours of the target",
                    question().first(),
                    answer.fan(FlowMeasure.IN_TARGET))
                .chart()),
        Stream.concat(
                Stream.of(
                    "A range is that of the mean over replications; a single day differs by far more from the mean, as the charts show.",
                    "Patients are those of all days that are counted."),
                facts.notes())
            .toList());
  }

  private String headline() {
    return "%s of the general beds are in use at midnight, %s of those who leave the emergency department do so within %s, and %s planned patients a week come and find no bed."
        .formatted(
            measure(FlowMeasure.OCCUPANCY).mean(),
            measure(FlowMeasure.IN_TARGET).mean(),
            hours(file.hospital().emergency().targetHours()),
            BigDecimal.valueOf(
                    answer.total(FlowMeasure.SENT_HOME).mean() * DAYS_A_WEEK / question().days())
                .setScale(1, RoundingMode.HALF_EVEN)
                .toPlainString());
  }

  private static String hours(double hours) {
    return Numbers.stated(BigDecimal.valueOf(hours).stripTrailingZeros())
        + (hours == 1 ? " hour" : " hours");
  }

  private String hospital() {
    Hospital hospital = file.hospital();
    return "%s, %s; %s; a long wait for a bed is one of %s or more"
        .formatted(
            Numbers.count(hospital.beds().general(), "general bed", "general beds"),
            Numbers.count(hospital.beds().critical(), "critical care bed", "critical care beds"),
            Numbers.count(hospital.specialties().size(), "specialty", "specialties"),
            hours(hospital.emergency().longHours()));
  }

  private String days() {
    return "%s to %s, usual ones: all staff at work, all sessions held as booked, no public holidays, no walkout, no surge"
        .formatted(
            Days.weekday(question().first()),
            Days.weekday(question().first().plusDays(question().days() - 1L)));
  }
}
