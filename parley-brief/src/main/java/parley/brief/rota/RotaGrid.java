package parley.brief.rota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.brief.page.GridChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Phrases;
import parley.rota.check.Breach;
import parley.rota.format.DutyTables;
import parley.rota.model.Absence;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.rules.Terms;

/** Draws a rota as a grid: a row for each doctor, a column for each day. */
final class RotaGrid {

  private static final int DAYS_A_BAND = 28;
  private static final int LONGEST_CODE = 4;

  private final RotaPlan plan;
  private final Terms terms;
  private final Map<String, List<Duty>> duties;
  private final Map<String, Set<LocalDate>> broken;

  private RotaGrid(RotaPlan plan, Rota rota, Terms terms, List<Breach> breaches) {
    this.plan = plan;
    this.terms = terms;
    duties = rota.duties().stream().collect(Collectors.groupingBy(Duty::doctor));
    broken =
        breaches.stream()
            .filter(b -> !b.clause().mayBeAgreed())
            .collect(
                Collectors.groupingBy(
                    Breach::doctor,
                    Collectors.flatMapping(
                        b ->
                            b.from()
                                .toLocalDate()
                                .datesUntil(b.to().minusMinutes(1).toLocalDate().plusDays(1)),
                        Collectors.toCollection(HashSet::new))));
  }

  /**
   * The grid; duties within the time of a breach are marked.
   *
   * @param breaches those that no agreement lifts are marked
   */
  static GridChart of(RotaPlan plan, Rota rota, Terms terms, List<Breach> breaches) {
    return new RotaGrid(plan, rota, terms, breaches).chart(rota);
  }

  private GridChart chart(Rota rota) {
    List<String> columns = plan.horizon().all().map(Days::weekday).toList();
    return new GridChart(
        "grid",
        "Who is on, day by day",
        "A row for each doctor and a column for each day, four weeks side by side. Light: a shift by"
            + " day; dark: a long one; black: one that ends on the next day; another colour: on call;"
            + " grey: away. The code of the shift stands in it. A mark of exclamation and a frame:"
            + " within a breach.",
        table(rota),
        columns,
        plan.doctors().stream().map(this::row).toList(),
        DAYS_A_BAND);
  }

  private Table table(Rota rota) {
    List<List<String>> rows = DutyTables.grid(plan, rota);
    List<List<Span>> cells =
        rows.stream().skip(1).map(r -> r.stream().<Span>map(Table::cell).toList()).toList();
    return new Table("Duties by doctor and day", rows.getFirst(), cells);
  }

  private GridChart.Row row(Doctor doctor) {
    List<GridChart.Cell> cells = new ArrayList<>();
    Map<LocalDate, List<Duty>> own =
        duties.getOrDefault(doctor.id(), List.of()).stream()
            .collect(Collectors.groupingBy(Duty::day));
    plan.horizon()
        .all()
        .forEach(day -> cells.add(cell(doctor, day, own.getOrDefault(day, List.of()))));
    return new GridChart.Row(doctor.id(), cells);
  }

  private GridChart.Cell cell(Doctor doctor, LocalDate day, List<Duty> here) {
    if (here.isEmpty()) {
      return away(doctor, day)
          .orElseGet(() -> new GridChart.Cell("", GridChart.Tone.OFF, "no duty", false));
    }
    boolean marked = broken.getOrDefault(doctor.id(), Set.of()).contains(day);
    List<Shift> shifts = here.stream().map(d -> plan.findShift(d.shift()).orElseThrow()).toList();
    String code = shifts.stream().map(Shift::id).collect(Collectors.joining("+"));
    return new GridChart.Cell(
        code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code,
        tone(shifts.getFirst()),
        shifts.stream()
                .map(s -> "%s, %s to %s".formatted(s.name(), s.start(), s.end()))
                .collect(Collectors.joining("; "))
            + (marked ? "; within a breach" : ""),
        marked);
  }

  private Optional<GridChart.Cell> away(Doctor doctor, LocalDate day) {
    if (!doctor.isInPostOn(day)) {
      return Optional.of(new GridChart.Cell("-", GridChart.Tone.AWAY, "not in post", false));
    }
    return plan.absences().stream()
        .filter(a -> a.doctor().equals(doctor.id()) && a.covers(day))
        .map(Absence::kind)
        .findFirst()
        .map(k -> new GridChart.Cell(code(k), GridChart.Tone.AWAY, Phrases.words(k), false));
  }

  private static String code(Absence.Kind kind) {
    return switch (kind) {
      case ANNUAL_LEAVE -> "al";
      case STUDY_LEAVE -> "sl";
      case OTHER_LEAVE -> "ol";
      case ZERO -> "z";
    };
  }

  private GridChart.Tone tone(Shift shift) {
    if (shift.isOnCall()) {
      return GridChart.Tone.CALL;
    }
    if (shift.endsNextDay()) {
      return GridChart.Tone.NIGHT;
    }
    return shift.clockMinutes() > terms.longOverMinutes()
        ? GridChart.Tone.LONG
        : GridChart.Tone.DAY;
  }
}
