package parley.service.plan;

import parley.service.format.PlanFile;
import parley.service.walkout.SessionPlan;

/** Plans as the planned layer takes them, and as files hold them. */
public final class SessionPlans {

  private SessionPlans() {}

  /** The plan of a file. */
  public static SessionPlan of(PlanFile file) {
    return new SessionPlan(
        file.kept().stream()
            .map(k -> new SessionPlan.Kept(k.day(), k.specialty(), k.kind(), k.sessions()))
            .toList(),
        file.standIns().stream()
            .map(s ->
                new SessionPlan.StandIn(s.day(), s.shift(), s.grade(), s.specialty(), s.number()))
            .toList());
  }
}
