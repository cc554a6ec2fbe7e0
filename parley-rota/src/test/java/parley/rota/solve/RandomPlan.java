package parley.rota.solve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import parley.rota.model.Absence;
import parley.rota.model.Burden;
import parley.rota.model.Days;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.Fixed;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Request;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.model.Weights;

/**
 * A plan drawn at random, small and full of edges, and codes for it, most of them in blocks: weeks
 * in which clocks change, on-call duties that overlap shifts, history with two duties on a day,
 * leave, part posts, patterns that repeat.
 */
record RandomPlan(RotaPlan plan, int[][] codes) {

  private static final List<LocalDate> FIRST_DAYS =
      List.of(
          LocalDate.of(2027, 3, 22),
          LocalDate.of(2027, 3, 26),
          LocalDate.of(2027, 10, 25),
          LocalDate.of(2027, 10, 30),
          LocalDate.of(2027, 1, 4),
          LocalDate.of(2027, 1, 10));

  static RandomPlan draw(SplittableRandom random) {
    boolean cyclic = random.nextInt(4) == 0;
    LocalDate first = FIRST_DAYS.get(random.nextInt(FIRST_DAYS.size()));
    int days = cyclic ? 7 * (1 + random.nextInt(3)) : 4 + random.nextInt(26);
    Set<LocalDate> holidays = new HashSet<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      holidays.add(first.plusDays(random.nextInt(days)));
    }
    List<Shift> shifts = shifts(random);
    List<Doctor> doctors = new ArrayList<>();
    List<Absence> absences = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    List<Fixed> fixed = new ArrayList<>();
    List<Duty> history = new ArrayList<>();
    Map<Burden, Integer> spread = new EnumMap<>(Burden.class);
    for (Burden burden : Burden.values()) {
      spread.put(burden, random.nextInt(4));
    }
    for (String id : List.of("a", "b", "c")) {
      doctors.add(doctor(id, first, days, random));
      if (random.nextInt(3) == 0) {
        int from = random.nextInt(days + 2);
        absences.add(
            new Absence(
                id,
                first.plusDays(from),
                first.plusDays(from + random.nextInt(6)),
                Absence.Kind.values()[random.nextInt(4)]));
      }
      requests.add(
          new Request(
              id,
              first.plusDays(random.nextInt(days)),
              random.nextBoolean() ? Optional.of("N") : Optional.empty(),
              random.nextBoolean(),
              1 + random.nextInt(9)));
      for (int d = -11; d < 0 && random.nextInt(8) > 0; d++) {
        for (int k = 0; k < random.nextInt(4) - 1; k++) {
          Shift shift = shifts.get(random.nextInt(shifts.size()));
          history.add(new Duty(id, first.plusDays(d), shift.id()));
        }
      }
    }
    if (random.nextInt(4) == 0) {
      fixed.add(new Fixed("b", first.plusDays(random.nextInt(days)), Optional.of("D")));
    }
    RotaPlan plan =
        new RotaPlan(
            "random",
            "Random",
            "",
            new Horizon(first, days, ZoneId.of("Europe/London"), holidays, cyclic),
            shifts,
            doctors,
            demand(random),
            absences,
            requests,
            fixed,
            new History(
                cyclic ? List.of() : history.stream().distinct().toList(),
                Map.of("a", Map.of(Burden.NIGHTS, 3, Burden.WEEKENDS, 2))),
            new Weights(7, 2, spread));
    return new RandomPlan(plan, codes(plan, random));
  }

  private static Doctor doctor(String id, LocalDate first, int days, SplittableRandom random) {
    return new Doctor(
        id,
        id,
        "grade",
        random.nextInt(3) == 0 ? "others" : "group",
        random.nextBoolean() ? Set.of("skill") : Set.of(),
        random.nextBoolean() ? 1000 : 600,
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(60 * (20 + random.nextInt(25))),
        random.nextInt(4) == 0,
        random.nextInt(3) == 0,
        random.nextInt(5) == 0
            ? Optional.of(first.plusDays(random.nextInt(days)))
            : Optional.empty(),
        Optional.empty(),
        random.nextInt(4) == 0 ? Set.of(DayOfWeek.FRIDAY) : Set.of());
  }

  private static List<Demand> demand(SplittableRandom random) {
    Days weekdays =
        new Days(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY),
            random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty(),
            Optional.empty());
    return List.of(
        new Demand.OfShift("d", Days.ALL, "D", Optional.empty(), 0, 2, Optional.of(2)),
        new Demand.OfShift("n", weekdays, "N", Optional.of("skill"), 1, 1, Optional.empty()),
        new Demand.OfHours(
            "by-day", Days.ALL, LocalTime.of(10, 0), LocalTime.of(18, 30), Optional.empty(), 1, 2),
        new Demand.OfHours(
            "by-night",
            weekdays,
            LocalTime.of(21, 0),
            LocalTime.of(7, 30),
            Optional.of("skill"),
            0,
            1));
  }

  private static List<Shift> shifts(SplittableRandom random) {
    int jitter = random.nextInt(120);
    return List.of(
        shift("D", 8 * 60 + jitter, 480, Optional.empty()),
        shift("L", 7 * 60 + jitter, 600 + random.nextInt(160), Optional.empty()),
        shift("T", 13 * 60 + jitter, 500 + random.nextInt(240), Optional.empty()),
        shift("N", 19 * 60 + jitter, 600 + random.nextInt(160), Optional.empty()),
        shift("E", 0, 360 + jitter, Optional.empty()),
        shift("C", 9 * 60, 1440, Optional.of(work(random))),
        shift("W", 17 * 60 + jitter, 900, Optional.of(work(random))),
        shift(
            "Q", 9 * 60, 480, Optional.of(new OnCallWork(List.of(), List.of(new Episode(5, 90))))));
  }

  private static Shift shift(String id, int start, int minutes, Optional<OnCallWork> work) {
    return new Shift(
        id,
        id,
        time(start),
        time(start + minutes),
        work,
        id.equals("T") ? Set.of("skill") : Set.of(),
        90);
  }

  private static LocalTime time(int minute) {
    return LocalTime.of(minute / 60 % 24, minute % 60);
  }

  private static OnCallWork work(SplittableRandom random) {
    return new OnCallWork(episodes(random), episodes(random));
  }

  private static List<Episode> episodes(SplittableRandom random) {
    List<Episode> episodes = new ArrayList<>();
    int at = random.nextInt(500);
    while (at < 1500 && random.nextInt(4) > 0) {
      int length = 20 + random.nextInt(random.nextInt(3) == 0 ? 400 : 60);
      episodes.add(new Episode(at, length));
      at += length + 100 + random.nextInt(700);
    }
    return episodes;
  }

  private static int[][] codes(RotaPlan plan, SplittableRandom random) {
    int days = plan.horizon().days();
    int shifts = plan.shifts().size();
    int[][] codes = new int[plan.doctors().size()][days];
    for (int[] row : codes) {
      int loose = random.nextInt(3) == 0 ? 12 : 1 + random.nextInt(6);
      int longest = loose == 12 ? 3 : 8;
      int d = random.nextInt(3);
      boolean quiet = random.nextInt(4) == 0;
      while (d < days) {
        int code = 1 + random.nextInt(shifts);
        int run =
            quiet
                ? 8 + random.nextInt(6)
                : 1 + random.nextInt(random.nextInt(3) == 0 ? longest : Math.min(longest, 4));
        for (int i = 0; i < run && d < days; i++, d++) {
          boolean weekend = plan.horizon().day(d).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
          row[d] = quiet && weekend ? shifts : quiet ? 1 : code;
        }
        d += random.nextInt(loose + 1);
      }
    }
    return codes;
  }
}
