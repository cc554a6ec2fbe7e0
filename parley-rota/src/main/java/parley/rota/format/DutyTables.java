package parley.rota.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.Fault;
import parley.casefile.io.TableLine;
import parley.rota.model.Absence;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/**
 * Duties as tables, as coordinators keep them: a list with a line for each duty, or a grid with a
 * line for each doctor and a column for each day. Which of the two a table is, its heading says.
 */
public final class DutyTables {

  /** The columns of a list. */
  static final List<String> LIST = List.of("doctor", "day", "shift");

  private DutyTables() {}

  /**
   * The duties of a CSV text.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with the first thing that is wrong
   */
  public static Rota readCsv(String name, String text, RotaPlan plan) throws CaseFaultsException {
    return read(name, TableLine.read(name, text), plan);
  }

  /**
   * The duties of the lines of a table. Lines above the heading are left alone.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with the first thing that is wrong
   */
  public static Rota read(String name, List<TableLine> lines, RotaPlan plan)
      throws CaseFaultsException {
    int list = heading(lines, DutyTables::isListHeading);
    int grid = heading(lines, DutyTables::isGridHeading);
    if (list >= 0 && (grid < 0 || list < grid)) {
      return new ListReader(name, plan).read(lines.subList(list, lines.size()));
    }
    if (grid >= 0) {
      return new GridReader(name, plan).read(lines.subList(grid, lines.size()));
    }
    throw new CaseFaultsException(
        List.of(
            new Fault(
                name,
                0,
                "",
                lines.isEmpty() ? "an empty table" : "no heading",
                "a line with doctor, day and shift, or one with a day in each column",
                Optional.of("see " + RotaFiles.GUIDE + " for the two forms."))));
  }

  /** Whether there is a heading of one of the two forms among the lines. */
  public static boolean isOne(List<TableLine> lines) {
    return heading(lines, DutyTables::isListHeading) >= 0
        || heading(lines, DutyTables::isGridHeading) >= 0;
  }

  private static int heading(List<TableLine> lines, Predicate<List<String>> isOne) {
    for (int i = 0; i < lines.size(); i++) {
      if (isOne.test(lines.get(i).cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isListHeading(List<String> words) {
    return words.contains("shift") && (words.contains("day") || words.contains("date"));
  }

  private static boolean isGridHeading(List<String> words) {
    return words.stream().filter(DayCell::looksLikeOne).count() >= 2;
  }

  /** What a cell of a grid holds for leave and rest, of which no shift is called. */
  public static List<String> leaveCodes() {
    return Arrays.stream(Absence.Kind.values()).map(Cells::leave).toList();
  }

  /** A line for each duty, below a heading. */
  public static List<List<String>> list(Rota rota) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(LIST);
    for (Duty duty : rota.duties()) {
      rows.add(List.of(duty.doctor(), duty.day().toString(), duty.shift()));
    }
    return rows;
  }

  /**
   * A line for each doctor and a column for each day, below a heading: codes of shifts, or that of
   * leave where there is no duty.
   */
  public static List<List<String>> grid(RotaPlan plan, Rota rota) {
    List<LocalDate> days = plan.horizon().all().toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("doctor"));
    days.forEach(d -> head.add(d.toString()));
    rows.add(head);
    plan.doctors()
        .forEach(doctor -> {
          List<Duty> duties = rota.listOf(doctor.id());
          List<String> row = new ArrayList<>(List.of(doctor.id()));
          days.forEach(day -> row.add(cell(plan, doctor.id(), duties, day)));
          rows.add(row);
        });
    return rows;
  }

  private static String cell(RotaPlan plan, String doctor, List<Duty> duties, LocalDate day) {
    String codes =
        duties.stream()
            .filter(d -> d.day().equals(day))
            .map(Duty::shift)
            .collect(Collectors.joining("+"));
    return codes.isEmpty()
        ? plan.absences().stream()
            .filter(a -> a.doctor().equals(doctor) && a.covers(day))
            .map(Absence::kind)
            .map(Cells::leave)
            .findFirst()
            .orElse("")
        : codes;
  }

  /** Rows as CSV (RFC 4180). */
  public static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(DutyTables::quoted).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
