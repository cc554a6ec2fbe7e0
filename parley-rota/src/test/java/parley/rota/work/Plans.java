package parley.rota.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.rota.check.Span;
import parley.rota.check.TimeLine;
import parley.rota.model.Absence;
import parley.rota.model.Burden;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Request;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.model.Weights;
import parley.rota.rules.Terms;

/** Small plans, built by hand. */
public final class Plans {

  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  public static final Terms TERMS =
      new Terms(
          600,
          LocalTime.of(23, 0),
          LocalTime.of(6, 0),
          180,
          LocalTime.of(16, 0),
          LocalTime.of(23, 0));

  /** Day shift D, long day L, night N, evening E, on call C with two hours of work from 20:00. */
  public static final List<Shift> SHIFTS =
      List.of(
          shift("D", "09:00", "17:00"),
          shift("L", "08:00", "20:30"),
          shift("N", "20:00", "08:30"),
          shift("E", "14:00", "00:30"),
          onCall(
              "C",
              "17:00",
              "09:00",
              List.of(new Episode(180, 120)),
              List.of(new Episode(180, 120), new Episode(600, 60))));

  private final LocalDate first;
  private final int days;
  private final boolean cyclic;
  private final List<Shift> shifts = new ArrayList<>(SHIFTS);
  private final List<Doctor> doctors = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<LocalDate> holidays = new ArrayList<>();
  private History history = History.NONE;

  private Plans(String first, int days, boolean cyclic) {
    this.first = LocalDate.parse(first);
    this.days = days;
    this.cyclic = cyclic;
  }

  public static Plans of(String first, int days) {
    return new Plans(first, days, false);
  }

  public static Plans cyclic(String first, int days) {
    return new Plans(first, days, true);
  }

  public Plans doctor(String id, int sharePerMille) {
    doctors.add(doctor(id, sharePerMille, Optional.empty(), Optional.empty(), Optional.empty()));
    return this;
  }

  public Plans scheduled(String id, int weeklyMinutes) {
    doctors.add(doctor(id, 1000, Optional.of(weeklyMinutes), Optional.empty(), Optional.empty()));
    return this;
  }

  public Plans inPost(String id, String from, String to) {
    doctors.add(
        doctor(
            id,
            1000,
            Optional.empty(),
            Optional.of(LocalDate.parse(from)),
            Optional.of(LocalDate.parse(to))));
    return this;
  }

  private static Doctor doctor(
      String id,
      int sharePerMille,
      Optional<Integer> weeklyMinutes,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    return new Doctor(
        id,
        "Dr " + id,
        "ST4",
        "registrars",
        Set.of(),
        sharePerMille,
        weeklyMinutes,
        false,
        false,
        from,
        to,
        Set.<DayOfWeek>of());
  }

  public Plans away(String doctor, String from, String to, Absence.Kind kind) {
    absences.add(new Absence(doctor, LocalDate.parse(from), LocalDate.parse(to), kind));
    return this;
  }

  public Plans request(String doctor, String day, String shift, boolean wanted, int weight) {
    requests.add(
        new Request(
            doctor,
            LocalDate.parse(day),
            Optional.of(shift).filter(s -> !s.isEmpty()),
            wanted,
            weight));
    return this;
  }

  public Plans holiday(String day) {
    holidays.add(LocalDate.parse(day));
    return this;
  }

  public Plans with(Shift shift) {
    shifts.add(shift);
    return this;
  }

  public Plans history(List<Duty> duties, Map<String, Map<Burden, Integer>> carried) {
    history = new History(duties, carried);
    return this;
  }

  public RotaPlan plan() {
    return new RotaPlan(
        "test",
        "Test",
        "tcs-2019",
        new Horizon(first, days, LONDON, Set.copyOf(holidays), cyclic),
        shifts,
        doctors,
        List.of(),
        absences,
        requests,
        List.of(),
        history,
        Weights.USUAL);
  }

  /**
   * A rota as a grid: a line for each doctor, as in {@code "a: DD LNN--"}, one letter a day, a
   * hyphen for none; blanks are skipped.
   */
  public static Rota rota(RotaPlan plan, String... lines) {
    List<Duty> duties = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(":", 2);
      String letters = parts[1].replace(" ", "");
      for (int i = 0; i < letters.length(); i++) {
        if (letters.charAt(i) != '-') {
          duties.add(duty(parts[0], plan.horizon().day(i), letters.substring(i, i + 1)));
        }
      }
    }
    return new Rota(duties);
  }

  public static Duty duty(String doctor, String day, String shift) {
    return duty(doctor, LocalDate.parse(day), shift);
  }

  private static Duty duty(String doctor, LocalDate day, String shift) {
    return new Duty(doctor, day, shift);
  }

  public static Shift shift(String id, String start, String end) {
    return new Shift(
        id, id, LocalTime.parse(start), LocalTime.parse(end), Optional.empty(), Set.of(), 0);
  }

  public static Shift onCall(
      String id, String start, String end, List<Episode> workingDay, List<Episode> weekend) {
    return new Shift(
        id,
        id,
        LocalTime.parse(start),
        LocalTime.parse(end),
        Optional.of(new OnCallWork(workingDay, weekend)),
        Set.of(),
        0);
  }

  /** The time line of London. */
  static final TimeLine TIME =
      TimeLine.of(new Horizon(LocalDate.EPOCH, 1, LONDON, Set.of(), false));

  /** A stretch of time of London. */
  static Span span(String start, String end) {
    return new Span(minute(LocalDateTime.parse(start)), minute(LocalDateTime.parse(end)));
  }

  private static long minute(LocalDateTime at) {
    return TIME.minute(at.toLocalDate(), at.toLocalTime());
  }
}
