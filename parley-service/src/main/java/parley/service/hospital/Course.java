package parley.service.hospital;

import java.time.LocalDate;

/**
 * What planned care and staffing come to on each of some days, in one replication: which patients
 * come to sessions that are held, and how many are on duty. It is what the flow of patients through
 * emergency department, theatres and beds is run on.
 */
public final class Course {

  private static final int KINDS = SessionKind.values().length;

  private final Hospital hospital;
  private final LocalDate first;
  private final int days;
  private final int[] patients;
  private final double[] onDuty;

  /** Some days on which nobody comes and nobody is on duty yet. */
  public Course(Hospital hospital, LocalDate first, int days) {
    Checks.require(days > 0, "A course has %s days; expected one or more.", days);
    this.hospital = hospital;
    this.first = first;
    this.days = days;
    patients = new int[days * hospital.specialties().size() * KINDS * hospital.urgencies().size()];
    onDuty = new double[days * hospital.duties().size()];
  }

  /** The hospital. */
  public Hospital hospital() {
    return hospital;
  }

  /** The day with the number 0. */
  public LocalDate first() {
    return first;
  }

  /** How many days there are. */
  public int days() {
    return days;
  }

  /**
   * Patients who come to sessions that are held.
   *
   * @param specialty its place in the hospital
   * @param urgency its place in the hospital
   */
  public int patients(int day, int specialty, SessionKind kind, int urgency) {
    return patients[place(day, specialty, kind, urgency)];
  }

  /** Sets how many patients come. */
  public void setPatients(int day, int specialty, SessionKind kind, int urgency, int number) {
    patients[place(day, specialty, kind, urgency)] = number;
  }

  /**
   * How many are on duty on a line of the hospital's duties, those who stand in counted at their
   * rate.
   *
   * @param duty the place of the line in the hospital
   */
  public double onDuty(int day, int duty) {
    return onDuty[day * hospital.duties().size() + duty];
  }

  /** Sets how many are on duty. */
  public void setOnDuty(int day, int duty, double number) {
    onDuty[day * hospital.duties().size() + duty] = number;
  }

  private int place(int day, int specialty, SessionKind kind, int urgency) {
    return ((day * hospital.specialties().size() + specialty) * KINDS + kind.ordinal())
            * hospital.urgencies().size()
        + urgency;
  }
}
