package parley.rota.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is to be rostered: who there is, what must be covered, who is away and what is wished for.
 * The duties that answer it are a {@link Rota}.
 *
 * @param id short name of the rota
 * @param rules ids of the rule set by which it is judged, and of extra clauses promised on top
 */
public record RotaPlan(
    String id,
    String name,
    String rules,
    Horizon horizon,
    List<Shift> shifts,
    List<Doctor> doctors,
    List<Demand> demand,
    List<Absence> absences,
    List<Request> requests,
    List<Fixed> fixed,
    History history,
    Weights weights) {

  /** Copies the lists, and checks that ids are unique and that what is named exists. */
  public RotaPlan {
    shifts = List.copyOf(shifts);
    doctors = List.copyOf(doctors);
    demand = List.copyOf(demand);
    absences = List.copyOf(absences);
    requests = List.copyOf(requests);
    fixed = List.copyOf(fixed);
    Set<String> shiftIds = unique("shift", shifts, Shift::id);
    Set<String> doctorIds = unique("doctor", doctors, Doctor::id);
    unique("demand", demand, Demand::id);
    for (Demand d : demand) {
      if (d instanceof Demand.OfShift of) {
        known("Demand " + d.id(), "shift", shiftIds, of.shift());
      }
    }
    absences.forEach(a -> known("An absence", "doctor", doctorIds, a.doctor()));
    for (Request r : requests) {
      known("A request", "doctor", doctorIds, r.doctor());
      r.shift().ifPresent(s -> known("A request", "shift", shiftIds, s));
    }
    for (Fixed f : fixed) {
      known("A fixed day", "doctor", doctorIds, f.doctor());
      f.shift().ifPresent(s -> known("A fixed day", "shift", shiftIds, s));
    }
    for (Duty d : history.duties()) {
      known("A duty of before", "doctor", doctorIds, d.doctor());
      known("A duty of before", "shift", shiftIds, d.shift());
    }
  }

  /** The shift with an id, if there is one. */
  public Optional<Shift> findShift(String shiftId) {
    return shifts.stream().filter(s -> s.id().equals(shiftId)).findFirst();
  }

  /** The doctor with an id, if there is one. */
  public Optional<Doctor> findDoctor(String doctorId) {
    return doctors.stream().filter(d -> d.id().equals(doctorId)).findFirst();
  }

  /** The same with other doctors; what names one who is gone goes with them. */
  public RotaPlan withDoctors(List<Doctor> others) {
    Set<String> ids = new HashSet<>();
    others.forEach(d -> ids.add(d.id()));
    return new RotaPlan(
        id,
        name,
        rules,
        horizon,
        shifts,
        others,
        demand,
        absences.stream().filter(a -> ids.contains(a.doctor())).toList(),
        requests.stream().filter(r -> ids.contains(r.doctor())).toList(),
        fixed.stream().filter(f -> ids.contains(f.doctor())).toList(),
        new History(
            history.duties().stream().filter(d -> ids.contains(d.doctor())).toList(),
            history.carried()),
        weights);
  }

  private static <T> Set<String> unique(String what, List<T> all, Function<T, String> id) {
    Set<String> ids = new HashSet<>();
    for (T one : all) {
      Expect.that(
          ids.add(id.apply(one)),
          "Two entries of the kind %s have the id %s; expected each id once.",
          what,
          id.apply(one));
    }
    return ids;
  }

  private static void known(String who, String what, Set<String> ids, String id) {
    Expect.that(
        ids.contains(id), "%s names the %s %s, which the rota does not have.", who, what, id);
  }
}
