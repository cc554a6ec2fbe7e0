package parley.service.walkout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import parley.service.hospital.Hospital;
import parley.service.kernel.Runner;

/** Answers what a walkout does to planned care and staffing of a hospital, day by day. */
public final class WalkoutEngine {

  private WalkoutEngine() {}

  /** One replication. Questions that differ in walkout or policy meet the same patients in it. */
  public static Outcome outcome(WalkoutQuestion question, long seed, int replication) {
    return outcome(Frame.of(question.hospital()), question, seed, replication);
  }

  private static Outcome outcome(
      Frame frame, WalkoutQuestion question, long seed, int replication) {
    Days days = Days.of(frame, question);
    Tally tally = Run.of(frame, days, question, seed, replication, null);
    return new Outcome(question, seed, replication, frame, days, tally);
  }

  /**
   * The answer over replications.
   *
   * @param questionOfReplication what is asked in each, so that what is not known for sure can
   *     differ between them; days, specialties and classes of urgency are the same in all. It may
   *     be called by several threads at once
   * @param replications one or more
   * @param runner does the replications; the answer does not depend on it
   */
  public static WalkoutAnswer answer(
      IntFunction<WalkoutQuestion> questionOfReplication,
      long seed,
      int replications,
      Runner runner) {
    Checks.require(
        replications > 0, "An answer over %s replications; expected one or more.", replications);
    WalkoutQuestion question = questionOfReplication.apply(0);
    Frame frame = Frame.of(question.hospital());
    Measures measures = new Measures(question);
    List<double[]> rows =
        runner.run(
            replications,
            r -> {
              WalkoutQuestion asked = questionOfReplication.apply(r);
              Frame of =
                  asked.hospital().equals(frame.hospital) ? frame : Frame.of(asked.hospital());
              return measures.of(outcome(of, asked, seed, r));
            });
    return measures.answer(seed, rows);
  }

  /**
   * The share of the patients planned on the days of a walkout that staffing alone forces out under
   * {@link Policy.PriorityOrder}, on the mean. It has no random numbers, and never falls when
   * absence rises.
   */
  public static double forcedShare(Hospital hospital, Absence absence) {
    LocalDate first = absence.from().toLocalDate();
    int days = (int) (absence.to().toLocalDate().toEpochDay() - first.toEpochDay()) + 1;
    return ForcedShare.of(
        new WalkoutQuestion(
            hospital,
            first,
            days,
            Optional.of(absence),
            new Policy.PriorityOrder(),
            Optional.empty()));
  }

  /** The same with the surge and the holidays of a question; 0 without a walkout. */
  public static double forcedShare(WalkoutQuestion question) {
    return question.absence().isEmpty()
        ? 0
        : ForcedShare.of(question.withPolicy(new Policy.PriorityOrder()));
  }

  /**
   * What a walkout does to the waiting list of a specialty, until the end of the last day.
   *
   * @param questionOfReplication as of {@link #answer}, of one hospital
   * @param specialty by name; it has a list
   * @param inTurn the share of treatments that go to whoever has waited longest; an assumption of
   *     whoever asks
   * @param replications one or more
   */
  public static WaitingEffect waiting(
      IntFunction<WalkoutQuestion> questionOfReplication,
      String specialty,
      double inTurn,
      long seed,
      int replications,
      Runner runner) {
    return new Lists(questionOfReplication, specialty, inTurn).effect(seed, replications, runner);
  }

  /**
   * What happened to one of the patients of a specialty who were put off on a day: why, and when
   * seen again.
   *
   * @param number from 0 on, of those put off on that day
   */
  public static List<TraceStep> trace(
      WalkoutQuestion question, long seed, int replication, int day, int specialty, int number) {
    Frame frame = Frame.of(question.hospital());
    Checks.require(
        day >= 0 && day < question.days() && specialty >= 0 && specialty < frame.specialties,
        "A patient of day %s and specialty %s is asked for; expected below %s and below %s.",
        day,
        specialty,
        question.days(),
        frame.specialties);
    Days days = Days.of(frame, question);
    Follower follower = new Follower(frame, day, specialty);
    Run.of(frame, days, question, seed, replication, follower);
    return follower.trace(days, number);
  }
}
