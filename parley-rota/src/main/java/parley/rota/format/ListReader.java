package parley.rota.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.TableLine;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/** Reads a list: a line for each duty. Columns that nobody asked for are left alone. */
final class ListReader {

  private final TableReader cells;

  ListReader(String name, RotaPlan plan) {
    this.cells = new TableReader(name, plan);
  }

  Rota read(List<TableLine> lines) throws CaseFaultsException {
    TableLine head = lines.getFirst();
    int doctor = column(head, List.of("doctor"));
    int day = column(head, List.of("day", "date"));
    int shift = column(head, List.of("shift"));
    TreeSet<Duty> duties = new TreeSet<>();
    for (TableLine line : lines.subList(1, lines.size())) {
      String code = line.cell(shift);
      String who = cells.doctor(line, line.cell(doctor));
      LocalDate when = cells.day(line, head.cell(day), line.cell(day));
      if (Cells.isReserved(code.toUpperCase(Locale.ROOT))) {
        continue;
      }
      Duty duty = new Duty(who, when, cells.shift(line, head.cell(shift), code));
      if (!duties.add(duty)) {
        throw cells.fault(
            line.number(), "", "the same duty twice", "each duty once", Optional.empty());
      }
    }
    return new Rota(List.copyOf(duties));
  }

  private int column(TableLine head, List<String> names) throws CaseFaultsException {
    List<String> columns =
        head.cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).filter(names::contains).toList();
    if (columns.size() != 1) {
      throw cells.fault(
          head.number(),
          names.getFirst(),
          columns.isEmpty() ? "no such column" : "the column twice",
          "the columns " + String.join(", ", DutyTables.LIST) + ", each once",
          Optional.empty());
    }
    return head.cells().stream()
        .map(c -> c.toLowerCase(Locale.ROOT))
        .toList()
        .indexOf(columns.getFirst());
  }
}
