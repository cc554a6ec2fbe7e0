package parley.service.walkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;

/** What a plan names: sessions that are kept, and who stands in, by day. */
final class Named {

  /** Nothing. */
  static final Named NOTHING = new Named(Map.of(), Map.of(), List.of());

  /** The most sessions of each specialty and kind, by day; -1 where nothing is listed. */
  private final Map<Integer, int[]> kept;

  private final Map<List<Integer>, List<SessionPlan.StandIn>> standIns;
  private final List<String> specialties;

  private Named(
      Map<Integer, int[]> kept,
      Map<List<Integer>, List<SessionPlan.StandIn>> standIns,
      List<String> specialties) {
    this.kept = kept;
    this.standIns = standIns;
    this.specialties = specialties;
  }

  static Named of(Frame frame, LocalDate first, Policy policy) {
    if (!(policy instanceof Policy.Chosen(SessionPlan plan))) {
      return NOTHING;
    }
    List<String> specialties = frame.hospital.specialties().stream().map(Specialty::name).toList();
    Map<Integer, int[]> kept = new HashMap<>();
    for (SessionPlan.Kept k : plan.kept()) {
      int[] most =
          kept.computeIfAbsent(
              day(first, k.day()), d -> filled(frame.specialties * Frame.KINDS, -1));
      most[specialties.indexOf(k.specialty()) * Frame.KINDS + k.kind().ordinal()] = k.sessions();
    }
    List<String> shifts = frame.hospital.shifts().stream().map(Shift::name).toList();
    Map<List<Integer>, List<SessionPlan.StandIn>> standIns = new HashMap<>();
    for (SessionPlan.StandIn standIn : plan.standIns()) {
      standIns
          .computeIfAbsent(
              List.of(day(first, standIn.day()), shifts.indexOf(standIn.shift())),
              d -> new ArrayList<>())
          .add(standIn);
    }
    return new Named(kept, standIns, specialties);
  }

  private static int day(LocalDate first, LocalDate day) {
    return (int) (day.toEpochDay() - first.toEpochDay());
  }

  private static int[] filled(int length, int value) {
    int[] all = new int[length];
    Arrays.fill(all, value);
    return all;
  }

  List<SessionPlan.StandIn> on(int day, int shift) {
    return standIns.isEmpty() ? List.of() : standIns.getOrDefault(List.of(day, shift), List.of());
  }

  int specialty(SessionPlan.StandIn standIn) {
    return specialties.indexOf(standIn.specialty());
  }

  /**
   * Cancels what is not kept: the least urgent lines of a specialty and kind first.
   *
   * @param inWalkout whether what is not listed is cancelled
   * @param cancelled by line, filled here
   */
  void cancel(Frame frame, int day, boolean inWalkout, int[] sessions, int[] cancelled) {
    int[] listed = kept.get(day);
    if (listed == null && !inWalkout) {
      return;
    }
    int[] left = listed == null ? filled(frame.specialties * Frame.KINDS, -1) : listed.clone();
    for (int i = frame.lines - 1; i >= 0; i--) {
      int j = frame.order[i];
      int place = frame.lineSpecialty[j] * Frame.KINDS + frame.lineKind[j];
      if (left[place] >= 0) {
        int keeps = Math.min(left[place], sessions[j]);
        left[place] -= keeps;
        cancelled[j] = sessions[j] - keeps;
      } else if (inWalkout) {
        cancelled[j] = sessions[j];
      }
    }
  }

  static List<Staffing.Claim> with(List<Staffing.Claim> claims, Staffing.Claim claim) {
    List<Staffing.Claim> all = new ArrayList<>(claims);
    all.add(claim);
    return all;
  }
}
