package parley.brief.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.service.format.HospitalFile;
import parley.service.hospital.SessionKind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells which hospitals were made, and what they come to together.
 *
 * @param files one or more
 * @param day rows that became known after it were not used
 * @param folder where they were written, in words
 */
public record ServiceMakeReport(List<HospitalFile> files, LocalDate day, String folder) {

  private static final int WORKING_DAYS = 5;

  /** Copies the list. */
  public ServiceMakeReport {
    files = List.copyOf(files);
  }

  /** The report in words. */
  public String text() {
    return "written: %s, %s, as known on %s; %s general beds, %s attendances a day, %s planned patients a weekday\n"
        .formatted(
            folder,
            Numbers.count(files.size(), "hospital", "hospitals"),
            Days.day(day),
            whole(beds()),
            whole(attendances()),
            whole(planned()));
  }

  private static String whole(double number) {
    return Numbers.computed(BigDecimal.valueOf(Math.round(number)), "");
  }

  private double beds() {
    return files.stream().mapToDouble(ServiceMakeReport::beds).sum();
  }

  private static double beds(HospitalFile file) {
    return file.hospital().beds().general();
  }

  private double attendances() {
    return files.stream().mapToDouble(ServiceMakeReport::attendances).sum();
  }

  private static double attendances(HospitalFile file) {
    return file.hospital().emergency().attendancesADay();
  }

  private double planned() {
    return files.stream().mapToDouble(ServiceMakeReport::planned).sum();
  }

  private static double planned(HospitalFile file) {
    double week = 0;
    for (SessionKind kind : SessionKind.values()) {
      for (int weekday = 0; weekday < WORKING_DAYS; weekday++) {
        week += file.hospital().plannedOn(kind, weekday);
      }
    }
    return week / WORKING_DAYS;
  }

  /** A row for each hospital. */
  public String csv() {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(
                List.of("code", "name", "general_beds", "attendances_a_day", "planned_a_weekday")),
            files.stream()
                .map(f ->
                    List.of(
                        f.hospital().code(),
                        f.hospital().name(),
                        number(beds(f)),
                        number(attendances(f)),
                        number(planned(f))))));
  }

  private static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The report as data. */
  public String json() {
    ObjectNode node = Json.object().put("folder", folder).put("asOf", day.toString());
    node.set("hospitals", Json.texts(files.stream().map(f -> f.hospital().code()).toList()));
    node.set("generalBeds", Json.number(RunMeasure.decimal(beds())));
    node.set("attendancesADay", Json.number(RunMeasure.decimal(attendances())));
    node.set("plannedAWeekday", Json.number(RunMeasure.decimal(planned())));
    return Json.write(node);
  }
}
