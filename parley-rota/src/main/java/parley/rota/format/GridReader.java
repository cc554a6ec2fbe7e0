package parley.rota.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.TableLine;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/**
 * Reads a grid. Every doctor of the plan has a line in it and every day a column, so that a line
 * that was lost is not a doctor without duties. Columns that hold no day are left alone, and so are
 * lines with nothing but a remark in the first cell.
 */
final class GridReader {

  private final TableReader cells;
  private final RotaPlan plan;

  GridReader(String name, RotaPlan plan) {
    this.cells = new TableReader(name, plan);
    this.plan = plan;
  }

  Rota read(List<TableLine> lines) throws CaseFaultsException {
    TableLine head = lines.getFirst();
    Map<Integer, LocalDate> days = days(head);
    int doctor = doctorColumn(head);
    Set<String> seen = new HashSet<>();
    List<Duty> duties = new ArrayList<>();
    for (TableLine line : lines.subList(1, lines.size())) {
      if (isRemark(line, doctor, days)) {
        continue;
      }
      String who = cells.doctor(line, line.cell(doctor));
      if (!seen.add(who)) {
        throw cells.fault(
            line.number(),
            "doctor",
            "the doctor \"" + who + "\" twice",
            "a line for each doctor",
            Optional.empty());
      }
      for (Map.Entry<Integer, LocalDate> day : days.entrySet()) {
        duties.addAll(duties(line, who, head.cell(day.getKey()), day));
      }
    }
    for (Doctor one : plan.doctors()) {
      if (!seen.contains(one.id())) {
        throw cells.fault(
            0,
            "doctor",
            "no line for " + one.id(),
            "a line for each doctor of the plan",
            Optional.of("a doctor without duties has a line of empty cells."));
      }
    }
    return new Rota(duties);
  }

  private Map<Integer, LocalDate> days(TableLine head) throws CaseFaultsException {
    Map<Integer, LocalDate> days = new TreeMap<>();
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < head.cells().size(); i++) {
      String cell = head.cell(i);
      if (DayCell.looksLikeOne(cell)) {
        LocalDate day = cells.day(head, cell, cell);
        if (!seen.add(day)) {
          throw cells.fault(
              head.number(), cell, "the day twice", "a column for each day", Optional.empty());
        }
        days.put(i, day);
      }
    }
    Optional<LocalDate> missing =
        plan.horizon().all().filter(day -> !seen.contains(day)).findFirst();
    if (missing.isPresent()) {
      throw cells.fault(
          head.number(),
          "",
          "no column for " + missing.get(),
          "a column for each day from %s to %s"
              .formatted(plan.horizon().first(), plan.horizon().last()),
          Optional.empty());
    }
    return days;
  }

  /** The column headed so, or else the first. */
  private static int doctorColumn(TableLine head) {
    List<String> words = head.cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    return Math.max(0, words.indexOf("doctor"));
  }

  private boolean isRemark(TableLine line, int doctor, Map<Integer, LocalDate> days) {
    return plan.findDoctor(line.cell(doctor)).isEmpty()
        && plan.doctors().stream().noneMatch(d -> d.name().equalsIgnoreCase(line.cell(doctor)))
        && days.keySet().stream().allMatch(column -> line.cell(column).isEmpty());
  }

  private List<Duty> duties(
      TableLine line, String who, String column, Map.Entry<Integer, LocalDate> day)
      throws CaseFaultsException {
    List<Duty> duties = new ArrayList<>();
    String cell = line.cell(day.getKey());
    if (!Cells.isReserved(cell.toUpperCase(Locale.ROOT))) {
      for (String code : Cells.codes(cell)) {
        Duty duty = new Duty(who, day.getValue(), cells.shift(line, column, code));
        if (duties.contains(duty)) {
          throw cells.fault(
              line.number(), column, '"' + cell + '"', "each shift once", Optional.empty());
        }
        duties.add(duty);
      }
    }
    return duties;
  }
}
