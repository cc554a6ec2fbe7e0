package parley.service.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import parley.service.walkout.SessionPlan;

/** Plans as they are searched, and as the planned layer takes them. */
public final class SessionPlans {

  private SessionPlans() {}

  /** What a plan of a space says: a line for each kind of session, and for those who stand in. */
  public static SessionPlan of(PlanSpace space, Plan plan) {
    return of(space, plan, d -> true);
  }

  /** The same of some of the decisions. */
  static SessionPlan of(PlanSpace space, Plan plan, IntPredicate isWanted) {
    List<SessionPlan.Kept> kept = new ArrayList<>();
    List<SessionPlan.StandIn> standIns = new ArrayList<>();
    for (int d = 0; d < space.size(); d++) {
      int number = plan.number(d);
      if (space.isSessions(d) && isWanted.test(d)) {
        PlanSpace.Sessions s = space.sessions().get(d);
        kept.add(new SessionPlan.Kept(s.day(), s.specialty(), s.kind(), number));
      } else if (number > 0 && isWanted.test(d)) {
        PlanSpace.StandIns s = space.standIn(d);
        standIns.add(new SessionPlan.StandIn(s.day(), s.shift(), s.grade(), s.specialty(), number));
      }
    }
    return new SessionPlan(kept, standIns);
  }

  /**
   * The plan of a space that says the same. What is not listed is not kept.
   *
   * @throws IllegalArgumentException if it decides what is no decision of the space, or names more
   *     than there can be
   */
  public static Plan plan(PlanSpace space, SessionPlan plan) {
    int[] numbers = new int[space.size()];
    for (SessionPlan.Kept kept : plan.kept()) {
      int decision =
          space
              .findSessions(kept.day(), kept.specialty(), kept.kind())
              .orElseThrow(
                  () -> unknown("sessions of \"" + kept.specialty() + "\"", kept.day(), space));
      numbers[decision] += kept.sessions();
    }
    for (SessionPlan.StandIn one : plan.standIns()) {
      int decision =
          space
              .findStandIns(one.day(), one.shift(), one.grade(), one.specialty())
              .orElseThrow(() ->
                  unknown(
                      "\"%s\" of \"%s\" who stand in (%s)"
                          .formatted(one.grade(), one.specialty(), one.shift()),
                      one.day(),
                      space));
      numbers[decision] += one.number();
    }
    return Plan.of(space, numbers);
  }

  private static IllegalArgumentException unknown(String what, LocalDate day, PlanSpace space) {
    return new IllegalArgumentException(
        "The plan decides about %s on %s; expected one of the %s decisions there are."
            .formatted(what, day, space.size()));
  }
}
