package parley.rota.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import parley.rota.model.Absence;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.model.Weights;

/**
 * A rota drawn at random, dense and near the limits: blocks of the same shift with few days off,
 * times on grids of 1, 5, 15 and 60 minutes, duties on call with episodes, leave, history, weeks in
 * which clocks change, and patterns that repeat.
 */
record RandomRota(RotaPlan plan, Rota rota) {

  private static final List<LocalDate> FIRST_DAYS =
      List.of(
          LocalDate.of(2027, 3, 22),
          LocalDate.of(2027, 3, 25),
          LocalDate.of(2027, 10, 25),
          LocalDate.of(2027, 10, 28),
          LocalDate.of(2027, 1, 4),
          LocalDate.of(2027, 1, 9),
          LocalDate.of(2027, 1, 10));

  static RandomRota draw(SplittableRandom random) {
    boolean cyclic = random.nextInt(4) == 0;
    LocalDate first =
        cyclic ? FIRST_DAYS.get(random.nextInt(5)) : FIRST_DAYS.get(random.nextInt(7));
    int days = cyclic ? 7 * (1 + random.nextInt(4)) : 5 + random.nextInt(24);
    Set<LocalDate> holidays = new HashSet<>();
    if (random.nextBoolean()) {
      holidays.add(first.plusDays(random.nextInt(days)));
    }
    Horizon horizon = new Horizon(first, days, ZoneId.of("Europe/London"), holidays, cyclic);
    List<Shift> shifts = shifts(random);
    List<Doctor> doctors =
        List.of(doctor("a", first, days, random), doctor("b", first, days, random));
    List<Duty> duties = new ArrayList<>();
    List<Duty> history = new ArrayList<>();
    List<Absence> absences = new ArrayList<>();
    for (Doctor doctor : doctors) {
      int before = random.nextInt(3) == 0 ? 12 : 0;
      for (Duty duty : duties(doctor.id(), first, -before, days, shifts, random)) {
        (duty.day().isBefore(first) ? history : duties).add(duty);
      }
      if (random.nextInt(3) == 0) {
        int from = random.nextInt(days);
        absences.add(
            new Absence(
                doctor.id(),
                first.plusDays(from),
                first.plusDays(from + random.nextInt(7)),
                Absence.Kind.values()[random.nextInt(4)]));
      }
    }
    RotaPlan plan =
        new RotaPlan(
            "random",
            "Random",
            "",
            horizon,
            shifts,
            doctors,
            List.of(),
            absences,
            List.of(),
            List.of(),
            new History(history, Map.of()),
            Weights.USUAL);
    return new RandomRota(plan, new Rota(duties));
  }

  private static Doctor doctor(String id, LocalDate first, int days, SplittableRandom random) {
    boolean late = random.nextInt(8) == 0;
    boolean soon = random.nextInt(8) == 0;
    return new Doctor(
        id,
        id,
        "grade",
        "group",
        Set.of(),
        1000,
        Optional.empty(),
        random.nextInt(4) == 0,
        random.nextInt(3) == 0,
        late ? Optional.of(first.plusDays(random.nextInt(days))) : Optional.empty(),
        soon ? Optional.of(first.plusDays(days - 1L)) : Optional.empty(),
        Set.of(DayOfWeek.MONDAY));
  }

  private static List<Shift> shifts(SplittableRandom random) {
    int grid = List.of(1, 5, 15, 60).get(random.nextInt(4));
    return List.of(
        shift("D", 7 * 60, 10 * 60, 480, 800, grid, random),
        shift("L", 12 * 60, 16 * 60 + 30, 400, 720, grid, random),
        shift("N", 18 * 60, 23 * 60 + 59, 300, 800, grid, random),
        shift("S", 8 * 60, 10 * 60, 240, 600, grid, random),
        shift("X", 3 * 60, 6 * 60, 60, 720, grid, random),
        shift("M", 0, 23 * 60, 120, 660, grid, random),
        onCall("C", 1440, grid, random),
        onCall("E", 900, grid, random),
        quiet(random));
  }

  /** Mostly of low intensity, and now and then just not. */
  private static Shift quiet(SplittableRandom random) {
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      episodes.add(new Episode(100 * i, 30 + random.nextInt(50)));
    }
    return new Shift(
        "Q",
        "Q",
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        Optional.of(new OnCallWork(List.of(new Episode(0, 60)), episodes)),
        Set.of(),
        0);
  }

  private static Shift shift(
      String id, int from, int to, int shortest, int longest, int grid, SplittableRandom random) {
    int start = from + random.nextInt(to - from + 1) / grid * grid;
    if (start / 60 == 1) {
      start -= 60;
    }
    int minutes = Math.max(grid, (shortest + random.nextInt(longest - shortest + 1)) / grid * grid);
    return new Shift(
        id,
        id,
        time(start),
        time(start + minutes),
        Optional.empty(),
        Set.of(),
        30 * random.nextInt(4));
  }

  private static Shift onCall(String id, int longest, int grid, SplittableRandom random) {
    int start = (17 + random.nextInt(5)) * 60;
    int minutes =
        random.nextInt(3) == 0 ? 1440 : Math.max(60, random.nextInt(longest) / grid * grid);
    if (random.nextInt(3) == 0) {
      start = 9 * 60;
    }
    return new Shift(
        id,
        id,
        time(start),
        time(start + minutes),
        Optional.of(new OnCallWork(episodes(minutes, random), episodes(minutes, random))),
        Set.of(),
        0);
  }

  private static List<Episode> episodes(int minutes, SplittableRandom random) {
    List<Episode> episodes = new ArrayList<>();
    int busy = random.nextInt(3);
    int at = random.nextInt(minutes);
    while (episodes.size() < 5 && at < minutes && random.nextInt(5) > 0) {
      int length = 1 + random.nextInt(busy == 0 ? 60 : busy == 1 ? 180 : 600);
      episodes.add(new Episode(at, length));
      at += length + random.nextInt(400);
    }
    return episodes;
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60 % 24, minute % 60);
  }

  private static List<Duty> duties(
      String doctor,
      LocalDate first,
      int from,
      int days,
      List<Shift> shifts,
      SplittableRandom random) {
    List<Duty> duties = new ArrayList<>();
    boolean nightsOnly = random.nextInt(5) == 0;
    boolean callsOnly = random.nextInt(5) == 0;
    boolean quietWeekends = random.nextInt(4) == 0;
    boolean weekendsOff = random.nextInt(2) == 0;
    int day = from + random.nextInt(4);
    while (day < days) {
      Shift shift =
          nightsOnly
              ? shifts.get(2)
              : callsOnly ? shifts.get(6 + random.nextInt(2)) : shifts.get(random.nextInt(8));
      int run =
          quietWeekends
              ? 12 + random.nextInt(2)
              : random.nextInt(4) == 0 ? 4 : 1 + random.nextInt(callsOnly ? 3 : 9);
      for (int i = 0; i < run && day < days; i++) {
        LocalDate date = first.plusDays(day);
        boolean weekend = date.getDayOfWeek().getValue() > 5;
        if (weekend && weekendsOff && !quietWeekends && random.nextInt(6) > 0) {
          day++;
          continue;
        }
        duties.add(new Duty(doctor, date, weekend && quietWeekends ? "Q" : shift.id()));
        if (random.nextInt(quietWeekends ? 60 : 12) == 0) {
          Shift second = shifts.get(random.nextInt(8));
          duties.add(new Duty(doctor, first.plusDays(day), second.id()));
        }
        if (random.nextInt(8) == 0) {
          shift = shifts.get(random.nextInt(8));
        }
        day++;
      }
      day += random.nextInt(quietWeekends ? 3 : 4);
    }
    return duties;
  }
}
