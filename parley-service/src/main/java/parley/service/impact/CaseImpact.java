package parley.service.impact;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.service.national.Prediction;
import parley.service.walkout.WaitingEffect;

/**
 * What a walkout of a case does to patients. Of all hospitals together, shares and counts are as
 * published ones: shares of all planned care on all its days, counts of what is counted. Of one
 * hospital they are those of its own patients booked on these days. All with 90 % predictive
 * intervals.
 *
 * @param prediction what past walkouts say of the whole service
 * @param planned hospitals day by day
 * @param flow emergency departments and beds, if asked
 * @param lists waiting lists of the one hospital that is asked about, where they are known
 * @param kept share of planned care, in percent
 * @param keptOutpatient of the patients of clinics
 * @param keptTheatre of the patients of theatres
 * @param cancelled patients
 * @param cancelledInpatient of them those of theatres
 * @param cancelledOutpatient of them those of clinics
 */
public record CaseImpact(
    CaseQuestion question,
    Prediction prediction,
    PlannedImpact planned,
    Optional<FlowImpact> flow,
    List<WaitingEffect> lists,
    Computed kept,
    Computed keptOutpatient,
    Computed keptTheatre,
    Computed cancelled,
    Computed cancelledInpatient,
    Computed cancelledOutpatient) {

  /** Copies the list. */
  public CaseImpact {
    lists = List.copyOf(lists);
  }
}
