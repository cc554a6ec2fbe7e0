package parley.service.flow;

import java.util.Locale;
import java.util.Optional;

/**
 * What is measured, by day and in all. A measure is a sum, or one sum over another; one over
 * nothing, such as a mean wait on a day on which nobody waited, is zero.
 */
public enum FlowMeasure {
  /** Who came to the emergency department, those of a surge among them. */
  ATTENDANCES("patients", Count.ATTENDED),
  /** Of those who left the emergency department, home or to a bed, who did so within the target. */
  IN_TARGET("share", Count.LEFT_IN_TARGET, Count.LEFT_EMERGENCY),
  /** Waits for a bed in the emergency department that became long on the day. */
  LONG_WAITS("patients", Count.LONG_WAITS),
  /** From coming to the emergency department to being seen, on the mean. */
  CLINICIAN_WAIT("hours", Count.HOURS_FOR_CLINICIAN, Count.SEEN),
  /** In the emergency department for a bed, on the mean of those who got one. */
  BED_WAIT("hours", Count.HOURS_FOR_BED, Count.GOT_BED),
  /** In use at midnight, on the mean of days. */
  GENERAL_BEDS("beds", Count.GENERAL_AT_MIDNIGHT, Count.DAYS),
  /** In use at midnight, on the mean of days. */
  CRITICAL_BEDS("beds", Count.CRITICAL_AT_MIDNIGHT, Count.DAYS),
  /** The share of the general beds that is in use at midnight. */
  OCCUPANCY("share", Count.GENERAL_AT_MIDNIGHT, Count.GENERAL_BEDS),
  /** Unplanned patients who got a bed. */
  UNPLANNED_ADMISSIONS("patients", Count.UNPLANNED_ADMITTED),
  /** Planned patients who stay and got a bed. */
  PLANNED_ADMISSIONS("patients", Count.PLANNED_ADMITTED),
  /** Planned patients who came, found no bed, and were cancelled at the last minute. */
  SENT_HOME("patients", Count.SENT_HOME),
  /** Who left a bed for good. */
  DISCHARGES("patients", Count.DISCHARGED),
  /** Who left a bed after nobody could take them home for a time. */
  DELAYED_DISCHARGES("patients", Count.DELAYED_DISCHARGED),
  /** In a bed at midnight only since nobody can take them home, on the mean of days. */
  DELAYED_BEDS("beds", Count.DELAYED_AT_MIDNIGHT, Count.DAYS),
  /** From being ready to leave to leaving, for want of ward staff and for what they do. */
  DISCHARGE_WAIT("hours", Count.HOURS_FOR_DISCHARGE, Count.DISCHARGED),
  /** Theatre patients who come and stay for no night; counted, as they hold no bed. */
  DAY_CASES("patients", Count.DAY_CASES),
  /** Patients of clinics that are held; counted, as they hold nothing that others wait for. */
  CLINIC_PATIENTS("patients", Count.CLINIC_PATIENTS);

  private final String unit;
  private final Count sum;
  private final Optional<Count> over;

  FlowMeasure(String unit, Count sum) {
    this.unit = unit;
    this.sum = sum;
    over = Optional.empty();
  }

  FlowMeasure(String unit, Count sum, Count over) {
    this.unit = unit;
    this.sum = sum;
    this.over = Optional.of(over);
  }

  /** The name in files and options, as in "long-waits". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** "patients", "beds", "hours" or "share". */
  public String unit() {
    return unit;
  }

  Count sum() {
    return sum;
  }

  /** What it is divided by; a measure that is a plain sum has none. */
  Optional<Count> over() {
    return over;
  }
}
