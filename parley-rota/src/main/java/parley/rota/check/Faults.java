package parley.rota.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.rota.model.RotaPlan;

/** What a rota does not give that its plan asks for. */
final class Faults {

  private static final Comparator<PlanFault> ORDER =
      Comparator.comparing(PlanFault::kind)
          .thenComparing(PlanFault::day)
          .thenComparing(PlanFault::who)
          .thenComparingLong(PlanFault::measured);

  private Faults() {}

  static List<PlanFault> list(RotaPlan plan, List<Line> lines) {
    List<PlanFault> faults = new ArrayList<>();
    lines.forEach(line -> faults.addAll(DoctorFaults.list(plan, line)));
    faults.addAll(DemandFaults.list(plan, lines));
    faults.sort(ORDER);
    return faults;
  }
}
