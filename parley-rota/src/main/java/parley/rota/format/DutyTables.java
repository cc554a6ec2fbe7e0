package parley.rota.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    for (int i = 0; i < lines.size(); i++) {
      List<String> words =
          lines.get(i).cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
      List<TableLine> rest = lines.subList(i, lines.size());
      if (words.contains("shift") && (words.contains("day") || words.contains("date"))) {
        return new ListReader(name, plan).read(rest);
      }
      if (words.stream().filter(DayCell::looksLikeOne).count() >= 2) {
        return new GridReader(name, plan).read(rest);
      }
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
