package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken files of hospitals: each is told in one line, with exit code 2, and nothing is written.
 */
class BrokenServiceFilesTest {

  private static final Path HOSPITAL = Run.ROOT.resolve("examples/small-hospital.yaml");
  private static final Path WARD = Run.ROOT.resolve("examples/orthopaedic-ward.yaml");
  private static final Path SERVICE = Run.ROOT.resolve("cases/resident-doctors-england/service");

  @TempDir Path working;

  /**
   * A way to break a file.
   *
   * @param text what stands there; empty for the whole file
   * @param told what the line on standard error must hold
   */
  record Broken(String text, String by, String told) {

    String of(String whole) {
      assertThat(whole).contains(text);
      return text.isEmpty() ? by : whole.replaceFirst(Pattern.quote(text), by);
    }

    @Override
    public String toString() {
      return told;
    }
  }

  private Run run(Object... args) {
    return Run.in(working, args);
  }

  private void assertRefused(Run run, String told) {
    assertThat(run.exit()).as(run.toString()).isEqualTo(Main.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(told);
    assertThat(working.resolve("out.json")).doesNotExist();
    assertThat(working.resolve("made")).doesNotExist();
  }

  static Stream<Broken> hospitals() {
    return Stream.of(
        new Broken("", "", "found an empty file; expected a mapping of fields"),
        new Broken("", "- a\n- b\n", "found no mapping; expected a mapping of fields"),
        new Broken("kind: hospital", "kind: [hospital", "found text that is no YAML"),
        new Broken("kind: hospital\n", "", "found no kind of file; expected kind: hospital"),
        new Broken("kind: hospital", "kind: hopsital", "did you mean hospital?"),
        new Broken(
            "kind: hospital",
            "kind: plan",
            "line 3, field kind: found a file of the kind \"plan\"; expected kind: hospital or kind: theatre."),
        new Broken("rebooking:", "rebookings:", "found the unknown field \"rebookings\""),
        new Broken("  noticeDays: 7\n", "", "field rebooking.noticeDays: found nothing"),
        new Broken("code: SMALL", "code: SMALL\ncode: LARGE", "found text that is no YAML"),
        new Broken("code: SMALL", "code: &a SMALL", "found an anchor or alias"),
        new Broken(
            "general: 330", "general: 0", "field beds.general: found 0; expected general beds"),
        new Broken("general: 330", "general: -5", "found -5; expected general beds"),
        new Broken("general: 330", "general: 12.5", "field beds.general: found"),
        new Broken("general: 330", "general: many", "found text \"many\"; expected general beds"),
        new Broken("general: 330", "general: 200", "found 200 general beds for stays that fill"),
        new Broken("occupied: 0.91", "occupied: .nan", "field beds.occupied: found"),
        new Broken("occupied: 0.91", "occupied: 91", "found 91; expected the share"),
        new Broken("occupied: 0.91", "occupied: 1e999", "field beds.occupied: found"),
        new Broken("attendancesADay: 160", "attendancesADay: 0", "found 0; expected attendances"),
        new Broken(
            "attendancesADay: 160",
            "attendancesADay: 900",
            "field emergency.attendancesADay: found patients who need"),
        new Broken("attendancesADay: 160", "attendancesADay: .inf", "emergency.attendancesADay"),
        new Broken("0.026, 0.022", "0.126, 0.022", "the shares of the hours add up to 1.1"),
        new Broken("byHour: [0.026, ", "byHour: [", "found 23 entries; expected 24 shares"),
        new Broken("[1.12, 1.01", "[2.12, 1.01", "a seventh of the attendances by weekday"),
        new Broken(
            "share: 0.47", "share: 0.57", "the shares of the kinds of patients add up to 1.1"),
        new Broken(
            "grade: resident, shift: day",
            "grade: registrar, shift: day",
            "found the unknown grade \"registrar\"; expected one of resident, specialty doctor, consultant."),
        new Broken(
            "grade: resident, shift: day", "grade: residnet, shift: day", "did you mean resident?"),
        new Broken(
            "grade: resident, shift: day", "grade: resident, shift: noon", "the unknown shift"),
        new Broken("usual: [6, 6, 6, 6, 6, 6, 6]", "usual: [6, 6, 6]", "found 3 entries; expected"),
        new Broken(
            "usual: [6, 6, 6, 6, 6, 6, 6]", "usual: [6, 6, 6, -6, 6, 6, 6]", "found -6; expected"),
        new Broken("staff: {consultant: 1", "staff: {surgeon: 1", "the unknown grade \"surgeon\""),
        new Broken(
            "staff: {consultant: 1, resident: 0.5}",
            "staff: {}",
            "found a session that needs nobody; expected a grade"),
        new Broken("urgent: 0.25", "urgent: 0.35", "add up to 1.1"),
        new Broken("urgent: 0.25", "urgnt: 0.25", "the unknown class of urgency \"urgnt\""),
        new Broken("places: 3.5", "places: 0", "field specialties.list[0].sessions[0].places"),
        new Broken("booked: 0.93", "booked: 1.93", "found 1.93; expected the share of the places"),
        new Broken(
            "stay: {meanDays: 4.2", "stay: {meanDays: 4000", "found 4000; expected mean days"),
        new Broken("weeks: [", "weeks: [-3, ", "found -3; expected how many wait"),
        new Broken("weeks: [", "weeks: [2.5, ", "field specialties.list[0].weeks[0]"),
        new Broken("planned: true", "planned: false", "planned sessions run in 0 shifts"),
        new Broken("hours: 10", "hours: 5", "the shifts have 19 hours together"),
        new Broken(
            "duty: emergency department", "duty: casualty", "found the unknown duty \"casualty\""),
        new Broken("  synthetic: true", "  synthetic: false", "name no source"),
        new Broken("  confidence: low", "  confidence: sure", "found \"sure\"; expected how far"),
        new Broken("  sources: []", "  sources: [X1]", "found the source \"X1\""),
        new Broken("name: Gynaecology", "name: Ophthalmology", "are named \"Ophthalmology\""),
        new Broken("longHours: 12", "longHours: 3", "a long wait starts at 3.0 hours"),
        new Broken(
            "kind: clinic, byWeekday: [4, 4, 4, 3, 4, 0, 0], staff: {consultant: 0.5, resident: 0.25}, places: 11",
            "kind: surgery, byWeekday: [4, 4, 4, 3, 4, 0, 0], staff: {consultant: 0.5, resident: 0.25}, places: 11",
            "found \"surgery\"; expected theatre or clinic"));
  }

  @ParameterizedTest
  @MethodSource("hospitals")
  void a_broken_hospital_is_told_in_one_line(Broken broken) throws IOException {
    Path file = working.resolve("hospital.yaml");
    Files.writeString(file, broken.of(Files.readString(HOSPITAL)));

    assertRefused(run("service", "run", file, "--json", "--out", "out.json"), broken.told());
  }

  static Stream<Broken> wards() {
    return Stream.of(
        new Broken("beds: 40", "beds: 0", "field beds.beds: found 0; expected beds on the ward"),
        new Broken("share: 0.51", "share: 0.61", "of the kind \"primary\" add up to 1.1"),
        new Broken("share: 0.5, kind: primary", "share: 0.6, kind: primary", "used for add up to"),
        new Broken("[4, 4, 4, 4, 4, 0, 0]", "[0, 0, 0, 0, 0, 0, 0]", "no theatre works on any day"),
        new Broken(
            "kind: revision, operations",
            "kind: renewal, operations",
            "the unknown kind of operation"),
        new Broken("mostWaitDays: 1", "mostWaitDays: 0.1", "patients wait for a bed from"),
        new Broken("replications: 50", "replications: 1", "found 1; expected replications"),
        new Broken("meanDays: 4.433333", "meanDays: NaN", "procedures.list[0].meanDays"));
  }

  @ParameterizedTest
  @MethodSource("wards")
  void a_broken_ward_is_told_in_one_line(Broken broken) throws IOException {
    Path file = working.resolve("ward.yaml");
    Files.writeString(file, broken.of(Files.readString(WARD)));

    assertRefused(run("service", "run", file, "--out", "out.json", "--json"), broken.told());
  }

  @Test
  void an_empty_list_of_specialties_is_told() throws IOException {
    String text = Files.readString(HOSPITAL);
    int from = text.indexOf("  list:", text.indexOf("specialties:"));
    int to = text.indexOf("emergency:\n");
    Path file = working.resolve("hospital.yaml");
    Files.writeString(file, text.substring(0, from) + "  list: []\n" + text.substring(to));

    assertRefused(run("service", "run", file), "found 0 entries; expected the specialties");
  }

  @Test
  void a_hospital_without_any_staff_is_told() throws IOException {
    Path file = working.resolve("hospital.yaml");
    Files.writeString(
        file,
        Files.readString(HOSPITAL).replaceAll("usual: \\[[^]]*]", "usual: [0, 0, 0, 0, 0, 0, 0]"));

    assertRefused(run("service", "run", file), "found nobody on any duty on any day");
  }

  @Test
  void a_folder_nothing_and_bytes_are_told() throws IOException {
    Files.createDirectory(working.resolve("folder"));
    Files.write(working.resolve("bytes.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, 0x41});

    assertRefused(run("service", "run", "folder"), "folder: found a folder; expected");
    assertRefused(run("service", "run", "none.yaml"), "none.yaml: found nothing there; expected");
    assertRefused(run("service", "run", "bytes.yaml"), "found bytes that are no UTF-8");
  }

  @Test
  void options_that_make_no_sense_are_told() {
    assertRefused(run("service", "run", WARD, "--replications", "1"), "--replications: found 1");
    assertRefused(run("service", "run", WARD, "--threads", "0"), "--threads: found 0");
    assertRefused(run("service", "run", HOSPITAL, "--days", "0"), "--days: found 0; expected");
    assertRefused(run("service", "run", HOSPITAL, "--warm-up", "-1"), "--warm-up: found -1");
    assertRefused(run("service", "run", HOSPITAL, "--days", "3661"), "--days: found 3661");
    assertRefused(run("service", "run", WARD, "--json", "--csv"), "choose one of them");
  }

  static Stream<Broken> trusts() {
    return Stream.of(
        new Broken("", "", "service/trusts.csv: found an empty file"),
        new Broken("bedsOccupied,", "", "field bedsOccupied: found no such column"),
        new Broken(",known,", ",knownn,", "is it the column \"knownn\"?"),
        new Broken(",2023-02-25,", ",2023-02-30,", "found \"2023-02-30\"; expected a day such as"),
        new Broken(",2023-02-25,", ",,", "field known: found an empty cell; expected a day"),
        new Broken(",2110.8,", ",many,", "line 2, field bedsAvailable: found \"many\""),
        new Broken(",2110.8,", ",-3,", "found -3; expected a number from 0 to"),
        new Broken(",1978.2,", ",3000,", "found 3000; expected no more than the beds available"),
        new Broken(",PANEL,", ",GUESS,", "found \"GUESS\"; expected the id of a source"),
        new Broken(",medium", ",surely", "found \"surely\"; expected high, medium or low"),
        new Broken(",0.3382,", ",33.82,", "field fourHourShare: found 33.82"),
        new Broken(",368,", ",368,1,", "line 2: found 15 cells; expected 14 cells"),
        new Broken("2022-23 Q4", "2022-23 Q3", "twice; expected each quarter of a hospital once"));
  }

  @ParameterizedTest
  @MethodSource("trusts")
  void a_broken_table_of_hospitals_is_told_in_one_line(Broken broken) throws IOException {
    Path folder = caseWith("trusts.csv", broken);

    assertRefused(run("service", "make", folder, "--out", "made"), broken.told());
  }

  static Stream<Broken> lists() {
    return Stream.of(
        new Broken("code,functionCode", "code,function_code", "field functionCode: found no such"),
        new Broken(",5284,3193,", ",5284,9999,", "expected numbers that fit each other"),
        new Broken(",5284,3193,", ",0,0,", "field size: found 0; expected a number from 1"),
        new Broken("2026-05-14", "14.05.2026", "found \"14.05.2026\"; expected a day"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_broken_table_of_lists_is_told_in_one_line(Broken broken) throws IOException {
    Path folder = caseWith("lists.csv", broken);

    assertRefused(run("service", "make", folder, "--out", "made"), broken.told());
  }

  static Stream<Broken> templates() {
    return Stream.of(
        new Broken("clinicShare: 0.1\n", "clinicShare: 0.2\n", "of clinics add up to 1.1"),
        new Broken("mix: surgery", "mix: sugery", "did you mean surgery?"),
        new Broken("per: occupied bed", "per: bed", "found \"bed\"; expected occupied bed"),
        new Broken("gaps: last count", "gaps: first count", "found \"first count\"; expected none"),
        new Broken("meanStayNights: 8.7", "meanStayNights: 1", "found 1; expected mean nights"),
        new Broken("heldDays: 28", "heldDays: 2.5", "field surge.heldDays"),
        new Broken("utilisation: 0.87", "utilisation: 1.2", "found 1.2; expected the share"),
        new Broken("kind: template", "kind: hospital", "found \"hospital\"; expected the kind"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_broken_template_is_told_in_one_line(Broken broken) throws IOException {
    Path folder = caseWith("template.yaml", broken);

    assertRefused(run("service", "make", folder, "--out", "made"), broken.told());
  }

  /** The folder service of the shipped case, one of its files broken; no other file of a case. */
  private Path caseWith(String name, Broken broken) throws IOException {
    Path folder = working.resolve("case");
    Path service = Files.createDirectories(folder.resolve("service"));
    for (String file : List.of("template.yaml", "trusts.csv", "lists.csv")) {
      String text = Files.readString(SERVICE.resolve(file));
      Files.writeString(service.resolve(file), file.equals(name) ? broken.of(text) : text);
    }
    return folder;
  }

  @Test
  void what_cannot_be_made_is_told() throws IOException {
    Path england = SERVICE.getParent();
    Files.createDirectory(working.resolve("bare"));

    assertRefused(run("service", "make", england), "give --out FOLDER for them");
    assertRefused(run("service", "make", england, "--trust", "RBX"), "Did you mean");
    assertRefused(
        run("service", "make", england, "--trust", "RBD", "--as-of", "2020-01-01"),
        "--as-of: found 2020-01-01; expected a day on which beds of a hospital were known.");
    assertRefused(run("service", "make", "bare", "--out", "made"), "found no folder service");
    assertRefused(run("service", "make", "none", "--out", "made"), "found no such folder");
  }

  @Test
  void a_folder_that_has_files_is_left_alone() throws IOException {
    Path there = Files.createDirectory(working.resolve("there"));
    Files.writeString(there.resolve("mine.txt"), "mine");

    Run run = run("service", "make", SERVICE.getParent(), "--trust", "RBD", "--out", there);

    assertRefused(run, "found files there; expected a new or an empty folder.");
    assertThat(there).isDirectoryContaining("glob:**mine.txt");
  }
}
