package parley.brief.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.rota.cover.CoverAnswer;
import parley.rota.cover.CoverDuty;
import parley.rota.cover.FallenSession;
import parley.rota.cover.OwnSession;
import parley.rota.cover.Volunteer;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;
import parley.service.walkout.SessionPlan;

/**
 * What the service engine takes of a cover: sessions of each specialty and day that are kept, and
 * who stands in. Groups, shifts, specialties and kinds of the cover are named as in the hospital.
 *
 * @param plan for the days of the walkout; it lists all lines of the hospital, as what is not
 *     listed would be cancelled
 * @param shares the same as shares, by day, specialty and kind, where the hospital has sessions
 * @param left what cannot be handed over
 */
public record CoverHandover(SessionPlan plan, List<Share> shares, List<Left> left) {

  private static final int SUNDAY = 6;

  /** Copies the lists. */
  public CoverHandover {
    shares = List.copyOf(shares);
    left = List.copyOf(left);
  }

  /**
   * Sessions of a day that are kept as far as the cover goes.
   *
   * @param sessions of the hospital, a part of one rounded up
   * @param fallen of them for the cover
   */
  public record Share(LocalDate day, String specialty, SessionKind kind, int sessions, int fallen) {

    /** The share that is kept. */
    public double kept() {
      return (double) (sessions - fallen) / sessions;
    }
  }

  /**
   * What the service engine has no place for.
   *
   * @param what the session, or the day and shift
   */
  public record Left(Reason reason, String volunteer, String what) {}

  /** Why. */
  public enum Reason {
    /** The kind of session is not one of the service engine. */
    KIND,
    /**
     * The session is after the walkout, and falls for a shift after which the hospital's file has
     * no rest. After a shift with one, the engine takes the session off by itself.
     */
    AFTER_WALKOUT,
    /** The session is before the walkout. */
    BEFORE_WALKOUT,
    /**
     * The volunteer leaves no session for a duty in the shift of planned sessions. The engine takes
     * those who stand in then from sessions alone; it would fill the place from them once more.
     */
    NO_SESSION
  }

  /**
   * Hands over.
   *
   * @throws IllegalArgumentException if the hospital does not know a name, or has fewer sessions
   *     than fall
   */
  public static CoverHandover of(CoverAnswer answer, Hospital hospital) {
    Maker maker = new Maker(answer, hospital);
    return maker.make();
  }

  private record Line(LocalDate day, String specialty, SessionKind kind) {}

  private static final class Maker {

    private final CoverAnswer answer;
    private final Hospital hospital;
    private final List<Left> left = new ArrayList<>();
    private final Map<Line, Integer> fallen = new LinkedHashMap<>();

    private Maker(CoverAnswer answer, Hospital hospital) {
      this.answer = answer;
      this.hospital = hospital;
    }

    private CoverHandover make() {
      answer.fallen().forEach(this::fall);
      List<Share> shares = new ArrayList<>();
      List<SessionPlan.Kept> kept = new ArrayList<>();
      for (LocalDate day : answer.plan().horizon().all().toList()) {
        for (Specialty specialty : hospital.specialties()) {
          for (SessionKind kind : SessionKind.values()) {
            Line line = new Line(day, specialty.name(), kind);
            Share share = share(line, specialty);
            if (share.sessions() > 0) {
              shares.add(share);
              kept.add(
                  new SessionPlan.Kept(
                      day, specialty.name(), kind, share.sessions() - share.fallen()));
            }
          }
        }
      }
      return new CoverHandover(new SessionPlan(kept, standIns()), shares, left);
    }

    private void fall(FallenSession f) {
      OwnSession session = f.session();
      known(
          "specialty",
          session.specialty(),
          hospital.specialties().stream().map(Specialty::name).toList());
      Optional<SessionKind> kind = kind(session.kind());
      if (kind.isEmpty()) {
        left.add(new Left(Reason.KIND, f.volunteer(), session.id()));
      } else if (session.day().isBefore(answer.plan().horizon().first())) {
        left.add(new Left(Reason.BEFORE_WALKOUT, f.volunteer(), session.id()));
      } else if (answer.plan().horizon().has(session.day())) {
        fallen.merge(new Line(session.day(), session.specialty(), kind.get()), 1, Integer::sum);
      } else if (!shift(f.dutyShift()).restAfter()) {
        left.add(new Left(Reason.AFTER_WALKOUT, f.volunteer(), session.id()));
      }
    }

    private static Optional<SessionKind> kind(String name) {
      for (SessionKind kind : SessionKind.values()) {
        if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    private Share share(Line line, Specialty specialty) {
      boolean isHoliday = answer.plan().horizon().isHoliday(line.day());
      int weekday = isHoliday ? SUNDAY : line.day().getDayOfWeek().ordinal();
      int sessions = 0;
      for (PlannedSession s : specialty.sessions()) {
        if (s.kind() == line.kind()) {
          sessions += (int) Math.ceil(s.sessionsByWeekday().get(weekday));
        }
      }
      int lost = fallen.getOrDefault(line, 0);
      if (lost > sessions) {
        throw new IllegalArgumentException(
            "For the cover %s sessions (%s) of %s fall on %s, and the hospital %s has %s; expected no more than it has."
                .formatted(
                    lost,
                    line.kind().name().toLowerCase(Locale.ROOT),
                    line.specialty(),
                    line.day(),
                    hospital.name(),
                    sessions));
      }
      return new Share(line.day(), line.specialty(), line.kind(), sessions, lost);
    }

    private List<SessionPlan.StandIn> standIns() {
      Set<List<Object>> leaving = new HashSet<>();
      answer.fallen().forEach(f -> leaving.add(List.of(f.volunteer(), f.session().day())));
      Map<SessionPlan.StandIn, Integer> numbers = new LinkedHashMap<>();
      for (CoverDuty duty : answer.duties()) {
        Volunteer volunteer = answer.plan().findVolunteer(duty.volunteer()).orElseThrow();
        known("grade", volunteer.group(), hospital.grades().stream().map(Grade::name).toList());
        known(
            "specialty",
            volunteer.specialty(),
            hospital.specialties().stream().map(Specialty::name).toList());
        if (shift(duty.shift()).planned()
            && !leaving.contains(List.of(duty.volunteer(), duty.day()))) {
          left.add(new Left(Reason.NO_SESSION, duty.volunteer(), duty.day() + " " + duty.shift()));
        } else {
          numbers.merge(
              new SessionPlan.StandIn(
                  duty.day(), duty.shift(), volunteer.group(), volunteer.specialty(), 0),
              1,
              Integer::sum);
        }
      }
      List<SessionPlan.StandIn> standIns = new ArrayList<>();
      numbers.forEach((s, number) ->
          standIns.add(
              new SessionPlan.StandIn(s.day(), s.shift(), s.grade(), s.specialty(), number)));
      return standIns;
    }

    private Shift shift(String name) {
      known("shift", name, hospital.shifts().stream().map(Shift::name).toList());
      return hospital.shifts().stream()
          .filter(s -> s.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private void known(String what, String name, List<String> names) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "The cover names the %s %s, which the hospital %s does not have; expected one of %s."
                .formatted(what, name, hospital.name(), String.join(", ", names)));
      }
    }
  }
}
