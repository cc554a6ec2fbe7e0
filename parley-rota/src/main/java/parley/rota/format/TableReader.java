package parley.rota.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.Fault;
import parley.casefile.io.TableLine;
import parley.rota.model.Doctor;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;

/** What the readers of the two forms share: doctors, days and codes of a plan in cells. */
final class TableReader {

  private final String name;
  private final RotaPlan plan;

  TableReader(String name, RotaPlan plan) {
    this.name = name;
    this.plan = plan;
  }

  /** The id of the doctor whose id or name a cell holds. */
  String doctor(TableLine line, String cell) throws CaseFaultsException {
    if (plan.findDoctor(cell).isPresent()) {
      return cell;
    }
    List<String> named =
        plan.doctors().stream()
            .filter(d -> d.name().equalsIgnoreCase(cell))
            .map(Doctor::id)
            .toList();
    if (named.size() == 1) {
      return named.getFirst();
    }
    List<String> ids = plan.doctors().stream().map(Doctor::id).toList();
    throw fault(
        line.number(),
        "doctor",
        cell.isEmpty()
            ? "an empty cell"
            : named.isEmpty() ? '"' + cell + '"' : "two doctors named \"" + cell + '"',
        "the id of a doctor of the plan",
        Names.meant(cell, ids));
  }

  /** A day of the rota. */
  LocalDate day(TableLine line, String column, String cell) throws CaseFaultsException {
    DayCell found = DayCell.of(cell);
    if (found.day().isEmpty()) {
      throw fault(
          line.number(),
          column,
          cell.isEmpty() ? "an empty cell" : '"' + cell + '"',
          DayCell.EXPECTED,
          Optional.empty());
    }
    LocalDate day = found.day().get();
    if (!found.fits()) {
      throw fault(
          line.number(),
          column,
          '"' + cell + '"',
          "the weekday of %s, which is %s".formatted(day, DayWords.weekday(day)),
          Optional.of("are day and month in the right order?"));
    }
    if (!plan.horizon().has(day)) {
      throw fault(
          line.number(),
          column,
          '"' + cell + '"',
          "days from %s to %s".formatted(plan.horizon().first(), plan.horizon().last()),
          Optional.of("are day and month in the right order?"));
    }
    return day;
  }

  /** The id of the shift whose code a cell holds, in large or small letters. */
  String shift(TableLine line, String column, String code) throws CaseFaultsException {
    List<String> ids = plan.shifts().stream().map(Shift::id).toList();
    if (ids.contains(code)) {
      return code;
    }
    List<String> same = ids.stream().filter(id -> id.equalsIgnoreCase(code)).toList();
    if (same.size() == 1) {
      return same.getFirst();
    }
    throw fault(
        line.number(),
        column,
        code.isEmpty() ? "an empty cell" : "the code \"" + code + '"',
        "a shift (%s), or no duty (%s or nothing)"
            .formatted(String.join(", ", ids), String.join(", ", Cells.RESERVED)),
        Names.meant(code, ids));
  }

  CaseFaultsException fault(
      int line, String column, String found, String expected, Optional<String> hint) {
    return new CaseFaultsException(List.of(new Fault(name, line, column, found, expected, hint)));
  }
}
