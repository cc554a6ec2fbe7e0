package parley.law;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Whether a walkout runs on the day of the view.
 *
 * @param since the end of the latest walkout that was held, where none runs
 * @param running ids of the walkouts that run at some time of that day
 * @param announced ids of the walkouts that are announced and not called off
 * @param calledOff ids of the walkouts called off since the latest one that was held
 * @param pausedBy ids of the events since then that called action off or settled the dispute
 */
public record ActionState(
    Kind kind,
    Optional<LocalDateTime> since,
    List<String> running,
    List<String> announced,
    List<String> calledOff,
    List<String> pausedBy) {

  /** Copies the lists. */
  public ActionState {
    running = List.copyOf(running);
    announced = List.copyOf(announced);
    calledOff = List.copyOf(calledOff);
    pausedBy = List.copyOf(pausedBy);
  }

  /** What kind of state it is. */
  public enum Kind {
    RUNNING,
    ANNOUNCED,
    NONE
  }
}
