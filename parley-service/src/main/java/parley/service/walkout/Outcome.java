package parley.service.walkout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import parley.service.hospital.Course;
import parley.service.hospital.Duty;
import parley.service.hospital.SessionKind;

/**
 * What happens in one replication. Days count from 0 at the first one; specialties, urgencies,
 * shifts and grades have their places in the hospital.
 */
public final class Outcome {

  /** Those put off count as seen again when at most this share of them still waits. */
  public static final double RECOVERED_SHARE = 0.05;

  private static final double NONE = 1e-6;

  private final WalkoutQuestion question;
  private final long seed;
  private final int replication;
  private final Frame frame;
  private final Days days;
  private final Tally tally;
  private final Sums sums;

  Outcome(
      WalkoutQuestion question, long seed, int replication, Frame frame, Days days, Tally tally) {
    this.question = question;
    this.seed = seed;
    this.replication = replication;
    this.frame = frame;
    this.days = days;
    this.tally = tally;
    sums = new Sums(frame, days, tally);
  }

  /** What was asked. */
  public WalkoutQuestion question() {
    return question;
  }

  /** The seed of all replications. */
  public long seed() {
    return seed;
  }

  /** The number of this one. */
  public int replication() {
    return replication;
  }

  /** Who comes and who is on duty, those seen again with those whose sessions are held. */
  public Course course() {
    Course course = new Course(question.hospital(), days.first, days.count);
    for (int d = 0; d < days.count; d++) {
      for (int s = 0; s < frame.specialties; s++) {
        for (SessionKind kind : SessionKind.values()) {
          for (int u = 0; u < frame.urgencies; u++) {
            int cell = cell(d, s, kind, u);
            course.setPatients(d, s, kind, u, tally.held[cell] + tally.seenAgain[cell]);
          }
        }
      }
      for (int l = 0; l < frame.dutyGrade.length; l++) {
        course.setOnDuty(d, l, tally.onDuty[d * frame.dutyGrade.length + l]);
      }
    }
    return course;
  }

  /** Patients booked on a day. */
  public int booked(int day, int specialty, SessionKind kind, int urgency) {
    return tally.booked[cell(day, specialty, kind, urgency)];
  }

  /** Patients booked on a day whose sessions are held. */
  public int held(int day, int specialty, SessionKind kind, int urgency) {
    return tally.held[cell(day, specialty, kind, urgency)];
  }

  /** Patients booked on a day who were cancelled before it. */
  public int cancelledBeforehand(int day, int specialty, SessionKind kind, int urgency) {
    return tally.cancelledBeforehand[cell(day, specialty, kind, urgency)];
  }

  /** Patients booked on a day who were cancelled on it. */
  public int cancelledOnTheDay(int day, int specialty, SessionKind kind, int urgency) {
    return tally.cancelledOnTheDay[cell(day, specialty, kind, urgency)];
  }

  /** Patients put off earlier who are seen on a day. */
  public int seenAgain(int day, int specialty, SessionKind kind, int urgency) {
    return tally.seenAgain[cell(day, specialty, kind, urgency)];
  }

  /** Patients put off and not yet seen again at the end of a day. */
  public int waiting(int day, int specialty) {
    checkPlace("day", day, days.count);
    checkPlace("specialty", specialty, frame.specialties);
    return tally.waiting[day * frame.specialties + specialty];
  }

  /** The same for all specialties. */
  public int waiting(int day) {
    int sum = 0;
    for (int s = 0; s < frame.specialties; s++) {
      sum += waiting(day, s);
    }
    return sum;
  }

  /** How many of a grade stand in for others in a shift that starts on a day, whole people. */
  public int standIns(int day, int shift, int grade) {
    checkPlace("day", day, days.count);
    checkPlace("shift", shift, frame.shifts);
    checkPlace("grade", grade, frame.grades);
    return (int)
        Math.ceil(tally.standIns[(day * frame.shifts + shift) * frame.grades + grade] - NONE);
  }

  /** Minimum cover that nobody fills, on all days. */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int duties = frame.dutyGrade.length;
    for (int d = 0; d < days.count; d++) {
      for (int l = 0; l < duties; l++) {
        double missing = tally.gaps[d * duties + l];
        if (missing > NONE) {
          Duty duty = question.hospital().duties().get(l);
          gaps.add(
              new Gap(days.first.plusDays(d), duty.name(), duty.grade(), duty.shift(), missing));
        }
      }
    }
    return List.copyOf(gaps);
  }

  /** Whether a day counts for what is kept: it is one of the walkout, or there is none. */
  public boolean isOfWalkout(int day) {
    checkPlace("day", day, days.count);
    return days.counts(day);
  }

  /**
   * The number of the last day of the walkout; without one, that of the surge of sickness, or -1.
   */
  public int lastDay() {
    return days.last;
  }

  /** Patients booked, and those held, on the days of the walkout. */
  public Counted counted() {
    return of(sums.all, 0);
  }

  /** The same of one kind. */
  public Counted counted(SessionKind kind) {
    return of(sums.byKind, kind.ordinal());
  }

  /** The same of one day, of the walkout or not. */
  public Counted countedOn(int day) {
    checkPlace("day", day, days.count);
    return of(sums.byDay, day);
  }

  /** The same of one specialty. */
  public Counted countedOfSpecialty(int specialty) {
    checkPlace("specialty", specialty, frame.specialties);
    return of(sums.bySpecialty, specialty);
  }

  /** The same of one class of urgency. */
  public Counted countedOfUrgency(int urgency) {
    checkPlace("urgency", urgency, frame.urgencies);
    return of(sums.byUrgency, urgency);
  }

  private static Counted of(Sums.Part part, int place) {
    return new Counted(part.booked()[place], part.held()[place]);
  }

  /**
   * The share of the patients booked on the days of the walkout who are held; none if no one is.
   */
  public OptionalDouble findKept() {
    return counted().findKept();
  }

  /** The same of one kind. */
  public OptionalDouble findKept(SessionKind kind) {
    return counted(kind).findKept();
  }

  /** The same of one day, of the walkout or not. */
  public OptionalDouble findKeptOn(int day) {
    return countedOn(day).findKept();
  }

  /** The same of one specialty. */
  public OptionalDouble findKeptOfSpecialty(int specialty) {
    return countedOfSpecialty(specialty).findKept();
  }

  /** The same of one class of urgency. */
  public OptionalDouble findKeptOfUrgency(int urgency) {
    return countedOfUrgency(urgency).findKept();
  }

  /** Whether the target of the policy was met, if it has one. */
  public Optional<Boolean> findTargetMet() {
    return question.policy() instanceof Policy.KeepTarget(double share)
        ? Optional.of(findKept().orElse(1) >= share)
        : Optional.empty();
  }

  /** Patients put off who were booked on a day, those of time off included. */
  public int cancelled(int day, int specialty) {
    checkPlace("day", day, days.count);
    checkPlace("specialty", specialty, frame.specialties);
    return sums.cancelled[day * frame.specialties + specialty];
  }

  /** Patients of a kind put off who were booked on a day. */
  public int cancelled(int day, SessionKind kind) {
    int sum = 0;
    for (int s = 0; s < frame.specialties; s++) {
      for (int u = 0; u < frame.urgencies; u++) {
        int cell = cell(day, s, kind, u);
        sum += tally.booked[cell] - tally.held[cell];
      }
    }
    return sum;
  }

  /** Patients put off on all days, those of time off included. */
  public long cancelled() {
    return Arrays.stream(sums.cancelledByKind).sum();
  }

  /** The same of one kind. */
  public long cancelled(SessionKind kind) {
    return sums.cancelledByKind[kind.ordinal()];
  }

  /** Patients seen again in places that were added for them. */
  public int seenInAddedPlaces() {
    return tally.added;
  }

  /** Patients of a class seen again, or still waiting, after the latest day. */
  public int late(int urgency) {
    checkPlace("urgency", urgency, frame.urgencies);
    return tally.late[urgency];
  }

  /**
   * Days from the last one of the walkout to the first at whose end at most {@link
   * #RECOVERED_SHARE} of those put off still wait; 0 if nobody was put off, empty if that is not
   * reached within the days.
   */
  public OptionalInt findRecoveryDays() {
    return recoveryDays(0, frame.specialties);
  }

  /** The same for a specialty. */
  public OptionalInt findRecoveryDays(int specialty) {
    checkPlace("specialty", specialty, frame.specialties);
    return recoveryDays(specialty, specialty + 1);
  }

  /** For the specialties from one to before another one. */
  private OptionalInt recoveryDays(int from, int to) {
    long putOff = 0;
    int first = -1;
    for (int d = 0; d < days.count; d++) {
      int waiting = 0;
      for (int place = d * frame.specialties + from; place < d * frame.specialties + to; place++) {
        putOff += sums.cancelled[place];
        waiting += tally.waiting[place];
      }
      if (first < 0 && d > days.last && waiting <= RECOVERED_SHARE * putOff) {
        first = d - days.last;
      }
    }
    if (putOff == 0) {
      return OptionalInt.of(0);
    }
    return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
  }

  /** Shifts in which someone stands in, on all days. */
  public double allStandIns() {
    return Arrays.stream(tally.standIns).sum();
  }

  /** Shifts of someone that minimum cover lacks, on all days. */
  public double allGaps() {
    return Arrays.stream(tally.gaps).sum();
  }

  private int cell(int day, int specialty, SessionKind kind, int urgency) {
    checkPlace("day", day, days.count);
    checkPlace("specialty", specialty, frame.specialties);
    checkPlace("urgency", urgency, frame.urgencies);
    return ((day * frame.specialties + specialty) * Frame.KINDS + kind.ordinal()) * frame.urgencies
        + urgency;
  }

  private static void checkPlace(String what, int place, int count) {
    Checks.require(
        place >= 0 && place < count,
        "The %s %s is asked for; expected 0 or more, below %s.",
        what,
        place,
        count);
  }
}
