package parley.cli.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.TableLine;
import parley.rota.format.DutyTables;
import parley.rota.format.RotaFiles;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/** Workbooks in and out. */
class WorkbooksTest {

  private static final RotaPlan PLAN = plan();

  private static String example(String name) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("examples"))) {
      here = here.getParent();
    }
    try {
      return Files.readString(here.resolve("examples").resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static RotaPlan plan() {
    try {
      String name = "medical-registrar-rota.yaml";
      return RotaFiles.read(name, example(name)).plan();
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rota duties() throws CaseFaultsException {
    return DutyTables.readCsv("d.csv", example("medical-registrar-duties.csv"), PLAN);
  }

  @Test
  void a_rota_is_read_again_as_it_was_written() throws Exception {
    byte[] bytes =
        DutyWorkbook.write(PLAN, duties(), List.of(Sheet.table("More", List.of(List.of("a")))));

    assertThat(DutyWorkbook.read("rota.xlsx", bytes, PLAN)).isEqualTo(duties());
    Map<String, List<TableLine>> sheets = Workbooks.read("rota.xlsx", bytes);
    assertThat(sheets.keySet()).containsExactly("Grid", "Duties", "Shifts", "More");
    assertThat(sheets.get("Grid").getFirst().cells())
        .startsWith("doctor", "2026-02-02", "2026-02-03")
        .endsWith("2026-05-03");
    assertThat(DutyTables.read("rota.xlsx", sheets.get("Duties"), PLAN)).isEqualTo(duties());
    assertThat(sheets.get("Shifts").get(4).cells())
        .containsExactly("N", "Night", "20:30", "09:00", "12.50", "90");
  }

  @Test
  void the_grid_has_colours_frozen_panes_and_no_time_of_making() throws Exception {
    byte[] bytes = DutyWorkbook.write(PLAN, duties(), List.of());
    Map<String, String> parts = parts(bytes);

    assertThat(parts.get("xl/worksheets/sheet1.xml"))
        .contains("state=\"frozen\"", "xSplit=\"1\"", "ySplit=\"1\"");
    assertThat(parts.get("xl/styles.xml")).contains("B4C7E7", "D9D9D9", "F8CBAD", "yyyy-mm-dd");
    assertThat(parts.get("docProps/core.xml")).doesNotContain("created");
    assertThat(parts.keySet()).contains("[Content_Types].xml", "xl/workbook.xml");
    assertThat(DutyWorkbook.write(PLAN, duties(), List.of())).isEqualTo(bytes);
  }

  private static Map<String, String> parts(byte[] bytes) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void cells_that_others_wrote_are_read_as_text() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Other", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Rota");
      sheet.value(0, 0, "Title");
      LocalDate leap = LocalDate.of(2028, 2, 29);
      sheet.value(2, 0, leap);
      sheet.style(2, 0).format("ddd d mmm").set();
      sheet.value(2, 1, 46055);
      sheet.value(2, 2, 46055);
      sheet.style(2, 2).format("dd/mm/yyyy").set();
      sheet.value(2, 3, 12.5);
      sheet.value(2, 4, true);
      sheet.value(2, 5, leap.atTime(20, 30));
      sheet.style(2, 5).format("dd/mm/yyyy hh:mm").set();
      sheet.value(2, 6, 0.4);
      sheet.style(2, 6).format("0 \"days\"").set();
      sheet.value(2, 8, "=1+1");
      workbook.newWorksheet("Empty");
    }
    Map<String, List<TableLine>> sheets = Workbooks.read("other.xlsx", out.toByteArray());

    assertThat(sheets.keySet()).containsExactly("Rota");
    assertThat(sheets.get("Rota"))
        .containsExactly(
            new TableLine(1, List.of("Title")),
            new TableLine(
                3,
                List.of(
                    "2028-02-29",
                    "46055",
                    "2026-02-02",
                    "12.5",
                    "true",
                    "2028-02-29 20:30",
                    "0.4",
                    "",
                    "=1+1")));
  }

  @Test
  void a_text_never_becomes_a_formula() throws Exception {
    byte[] bytes =
        WorkbookText.write(List.of(Sheet.table("S", List.of(List.of("=1+1", "@x", "+1")))));

    assertThat(parts(bytes).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  @Test
  void a_fault_names_sheet_row_and_day() throws Exception {
    List<List<String>> rows = new java.util.ArrayList<>(DutyTables.grid(PLAN, duties()));
    List<String> third = new java.util.ArrayList<>(rows.get(3));
    third.set(10, "NN");
    rows.set(3, third);
    byte[] bytes =
        WorkbookText.write(
            List.of(
                Sheet.table("Read me", List.of(List.of("how to"))),
                new Sheet("Spring", rows, 1, 1, Map.of())));

    assertThatThrownBy(() -> DutyWorkbook.read("rota.xlsx", bytes, PLAN))
        .isInstanceOf(CaseFaultsException.class)
        .hasMessageStartingWith(
            "rota.xlsx, sheet Spring, line 4, field 2026-02-11: found the code \"NN\"; expected a shift (D, L, T, N, R)");
  }

  @Test
  void what_is_no_workbook_is_told_in_one_line() {
    byte[] good = WorkbookText.write(List.of(Sheet.table("S", List.of(List.of("a")))));
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0};
    byte[] empty = WorkbookText.write(List.of(Sheet.table("S", List.of())));

    told("doctor,day".getBytes(StandardCharsets.UTF_8), "a file that is no workbook");
    told(new byte[0], "a file that is no workbook");
    told(old, "a workbook of the old kind, or with a password");
    told(java.util.Arrays.copyOf(good, good.length / 2), "a workbook that cannot be read");
    told(empty, "a workbook without a filled sheet");
    assertThatThrownBy(() -> DutyWorkbook.read("x.xlsx", good, PLAN))
        .isInstanceOf(CaseFaultsException.class)
        .hasMessageStartingWith("x.xlsx, sheet S: found no heading; expected");
  }

  private static void told(byte[] bytes, String found) {
    assertThatThrownBy(() -> Workbooks.read("x.xlsx", bytes))
        .isInstanceOf(CaseFaultsException.class)
        .message()
        .startsWith("x.xlsx: found " + found + "; expected a workbook in XLSX with a filled sheet.")
        .doesNotContain("\n");
  }

  @Test
  void a_sheet_has_a_name_that_spreadsheets_take() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sheet.table("a/b", List.of()))
        .withMessageContaining("A sheet is named \"a/b\"; expected 1 to 31 letters");
    assertThatIllegalArgumentException().isThrownBy(() -> WorkbookText.write(List.of()));
  }
}
