package parley.pay;

import java.time.LocalDate;
import java.util.List;
import parley.casefile.Computed;
import parley.pay.cost.DayDeduction;
import parley.pay.jobs.TrainingAnswer;
import parley.pay.offer.OffersAnswer;
import parley.pay.path.PathAnswer;
import parley.pay.real.AwardsAnswer;
import parley.pay.real.ClaimsAnswer;
import parley.pay.real.RestorationAnswer;

/**
 * What is on the table worth, as of a day.
 *
 * @param claims published claims about real pay, computed again
 * @param deductions what a strike day costs at each point of the scale in force on the day
 * @param fees the fees that the question asks to multiply
 * @param paths the paths that the question assumes, each under every computed gap
 */
public record WorthAnswer(
    LocalDate asOf,
    OffersAnswer offers,
    LadderAnswer ladder,
    AwardsAnswer awards,
    RestorationAnswer restoration,
    ClaimsAnswer claims,
    TrainingAnswer training,
    AffordabilityAnswer affordability,
    List<DayDeduction> deductions,
    List<Computed> fees,
    List<PathAnswer> paths) {

  /** Copies the lists. */
  public WorthAnswer {
    deductions = List.copyOf(deductions);
    fees = List.copyOf(fees);
    paths = List.copyOf(paths);
  }
}
