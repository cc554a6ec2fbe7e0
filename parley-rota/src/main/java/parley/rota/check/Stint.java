package parley.rota.check;

import java.time.LocalDate;
import java.util.List;
import parley.rota.model.Duty;
import parley.rota.model.Shift;

/**
 * A duty on the time line.
 *
 * @param time from its start to its end, as time passes
 * @param work the stretches that are work, in the order of time: all of a shift; on call, the
 *     episodes expected, cut off where the duty ends
 * @param ofRota whether the rota gives it; false for one of the history
 */
public record Stint(Duty duty, Shift shift, Span time, List<Span> work, boolean ofRota) {

  /** Copies the list. */
  public Stint {
    work = List.copyOf(work);
  }

  /** The day on which it starts. */
  public LocalDate day() {
    return duty.day();
  }

  /** Whether it is availability away from work. */
  public boolean isOnCall() {
    return shift.isOnCall();
  }

  /** The minute on which it starts. */
  public long start() {
    return time.from();
  }

  /** The minute after its last. */
  public long end() {
    return time.to();
  }

  /** How much work it holds. */
  public long workMinutes() {
    return work.stream().mapToLong(Span::minutes).sum();
  }
}
