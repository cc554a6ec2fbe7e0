package parley.service.theatre;

import java.util.List;
import parley.service.kernel.Interval;

/**
 * What a ward does, a day, with confidence intervals over replications.
 *
 * @param treated operations a day
 * @param lost slots a day that are lost for want of a bed
 * @param bedUse share of the beds in use
 * @param byProcedure operations a day of each procedure, in the order of the plan
 * @param waited days that those who got a bed waited for it
 */
public record TheatreAnswer(
    TheatrePlan plan,
    long seed,
    int replications,
    double confidence,
    Interval treated,
    Interval lost,
    Interval bedUse,
    Interval waited,
    List<Interval> byProcedure) {

  /** Copies the list. */
  public TheatreAnswer {
    byProcedure = List.copyOf(byProcedure);
  }
}
