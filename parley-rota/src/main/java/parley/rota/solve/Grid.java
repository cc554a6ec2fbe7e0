package parley.rota.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.rota.check.Kinds;
import parley.rota.check.Stint;
import parley.rota.check.TimeLine;
import parley.rota.model.Absence;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Fixed;
import parley.rota.model.Horizon;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.rules.RuleSet;

/**
 * A plan in flat arrays: doctors, days and codes are numbers from 0. A code is what a doctor does
 * on a day: 0 nothing, else 1 more than the index of the shift. A row is what one doctor does, as
 * {@link Entries}, on the days of the plan with some days before and after, which hold the duties
 * of before or, if the plan is a pattern that repeats, the neighbouring periods.
 */
final class Grid {

  final RotaPlan plan;
  final RuleSet set;
  final RowRules rules;
  final TimeLine time;
  final Kinds kinds;
  final int doctors;
  final int days;
  final int shifts;
  final int codes;
  final boolean cyclic;

  /** Days of a row before the first of the plan. */
  final int before;

  /** Days of a row. */
  final int width;

  final Entries entries;

  /** What stands in a row before anything is given: doctor, day of the row. */
  final int[][] past;

  /** By doctor. */
  final boolean[] lowIntensity;

  /** Whether a day counts in the average of hours: doctor, day. */
  final boolean[][] counts;

  /** How many of them count. */
  final int[] daysCounted;

  /** By how many bans a code (above 0) is ruled out: doctor, day x shifts + shift. */
  final byte[][] bans;

  /** Whether one of these bans is not lifted by an agreement: doctor, day x shifts + shift. */
  final boolean[][] isOut;

  /** What the search may choose from: doctor, day. If settled before, one code alone. */
  final int[][][] choices;

  /** Whether a code is one of the {@link #choices}: doctor, day x codes + code. */
  final boolean[][] allowed;

  final PairTables pairs;

  private final Bans whyNot;

  private Grid(RotaPlan plan, RuleSet set) {
    this.plan = plan;
    this.set = set;
    Horizon horizon = plan.horizon();
    time = TimeLine.of(horizon);
    kinds = Kinds.of(set.terms(), time);
    rules = RowRules.of(set, time);
    doctors = plan.doctors().size();
    days = horizon.days();
    shifts = plan.shifts().size();
    codes = shifts + 1;
    cyclic = horizon.cyclic();
    before = rules.reach + 2;
    width = before + days + rules.reach + 2;
    past = new int[doctors][width];
    entries = entries();
    lowIntensity = new boolean[doctors];
    counts = new boolean[doctors][days];
    daysCounted = new int[doctors];
    for (int n = 0; n < doctors; n++) {
      Doctor doctor = doctor(n);
      lowIntensity[n] = doctor.lowIntensityOnCall();
      for (int d = 0; d < days; d++) {
        counts[n][d] = counts(doctor, horizon.day(d));
        daysCounted[n] += counts[n][d] ? 1 : 0;
      }
    }
    pairs = new PairTables(this);
    whyNot = new Bans(this);
    bans = new byte[doctors][days * shifts];
    isOut = new boolean[doctors][days * shifts];
    choices = new int[doctors][days][];
    allowed = new boolean[doctors][days * codes];
    for (int n = 0; n < doctors; n++) {
      for (int d = 0; d < days; d++) {
        choose(n, d);
      }
    }
  }

  /**
   * @throws IllegalArgumentException if a plan fixes two shifts of a doctor on one day
   */
  static Grid of(RotaPlan plan, RuleSet set) {
    Map<List<Object>, String> shiftOf = new HashMap<>();
    for (Fixed fixed : plan.fixed()) {
      String shift = fixed.shift().orElse("");
      String before = shiftOf.put(List.of(fixed.doctor(), fixed.day()), shift);
      if (before != null && !before.equals(shift)) {
        throw new IllegalArgumentException(
            "Doctor %s has two things fixed on %s, %s and %s; expected one, as the solver gives at most one duty a day."
                .formatted(fixed.doctor(), fixed.day(), word(before), word(shift)));
      }
    }
    return new Grid(plan, set);
  }

  private static String word(String shift) {
    return shift.isEmpty() ? "nothing" : shift;
  }

  Doctor doctor(int n) {
    return plan.doctors().get(n);
  }

  Shift shift(int code) {
    return plan.shifts().get(code - 1);
  }

  LocalDate day(int d) {
    return plan.horizon().day(d);
  }

  /** The entry of a code on a day of the plan. */
  int entry(int d, int code) {
    return entryAt(before + d, code);
  }

  /** The entry of a code on a day of the row. */
  int entryAt(int at, int code) {
    return code == 0 ? 0 : at * shifts + code;
  }

  /** The shift, from 0, of an entry; below 0 if it is of the duties of before. */
  int shiftOf(int entry) {
    return entry > width * shifts ? -1 : (entry - 1) % shifts;
  }

  private Entries entries() {
    List<List<Stint>> all = new ArrayList<>();
    all.add(List.of());
    for (int at = 0; at < width; at++) {
      for (Shift shift : plan.shifts()) {
        Duty duty = new Duty("", day(at - before), shift.id());
        all.add(List.of(time.stint(duty, shift, true)));
      }
    }
    for (int n = 0; n < doctors && !cyclic; n++) {
      for (int at = 0; at < width; at++) {
        List<Stint> stints = past(doctor(n).id(), day(at - before));
        if (!stints.isEmpty()) {
          past[n][at] = all.size();
          all.add(stints);
        }
      }
    }
    return Entries.of(all, kinds, rules.eased, time.startOf(day(0)));
  }

  private List<Stint> past(String doctor, LocalDate day) {
    return plan.history().duties().stream()
        .filter(d -> d.doctor().equals(doctor) && d.day().equals(day) && day.isBefore(day(0)))
        .map(d -> time.stint(d, plan.findShift(d.shift()).orElseThrow(), false))
        .toList();
  }

  private boolean counts(Doctor doctor, LocalDate day) {
    return isInPost(doctor, day)
        && plan.absences().stream()
            .noneMatch(a ->
                a.doctor().equals(doctor.id()) && a.kind() != Absence.Kind.ZERO && a.covers(day));
  }

  private boolean isInPost(Doctor doctor, LocalDate day) {
    return cyclic || doctor.isInPostOn(day);
  }

  /** On how many days of the plan a doctor is in post. */
  int daysInPost(int n) {
    return (int) plan.horizon().all().filter(d -> isInPost(doctor(n), d)).count();
  }

  private void choose(int n, int d) {
    List<Integer> open = new ArrayList<>(List.of(0));
    for (int s = 0; s < shifts; s++) {
      List<Ban> all = listBans(n, d, s);
      bans[n][d * shifts + s] = (byte) Math.min(100, all.size());
      isOut[n][d * shifts + s] = all.stream().anyMatch(b -> !b.mayBeAgreed());
      if (bans[n][d * shifts + s] == 0) {
        open.add(s + 1);
      }
    }
    for (Fixed fixed : listFixed(n, d)) {
      open = List.of(fixed.shift().map(this::code).orElse(0));
    }
    choices[n][d] = open.stream().mapToInt(c -> c).toArray();
    Arrays.stream(choices[n][d]).forEach(c -> allowed[n][d * codes + c] = true);
  }

  /** Codes to begin with: what is settled, and nothing else. */
  int[][] start() {
    return Arrays.stream(choices)
        .map(row -> Arrays.stream(row).mapToInt(day -> day[0]).toArray())
        .toArray(int[][]::new);
  }

  /** What was settled of a day before. */
  List<Fixed> listFixed(int n, int d) {
    return plan.fixed().stream()
        .filter(f -> f.doctor().equals(doctor(n).id()) && f.day().equals(day(d)))
        .toList();
  }

  /** The code of a shift. */
  int code(String shift) {
    for (int s = 0; s < shifts; s++) {
      if (plan.shifts().get(s).id().equals(shift)) {
        return s + 1;
      }
    }
    throw new IllegalArgumentException("No shift has the id %s.".formatted(shift));
  }

  /** Why a doctor may not have a shift, from 0, on a day. */
  List<Ban> listBans(int n, int d, int s) {
    return whyNot.list(n, d, s);
  }

  /** The rota of codes: doctor, day. */
  Rota rota(int[][] code) {
    List<Duty> duties = new ArrayList<>();
    for (int n = 0; n < doctors; n++) {
      for (int d = 0; d < days; d++) {
        if (code[n][d] > 0) {
          duties.add(new Duty(doctor(n).id(), day(d), shift(code[n][d]).id()));
        }
      }
    }
    return new Rota(duties);
  }
}
