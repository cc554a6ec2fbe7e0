package parley.talks.stand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where talks stand on the evening of a day.
 *
 * @param since the day of the last change of state; empty if there was none
 * @param event the event that caused it
 * @param history every change of state, oldest first
 * @param strikeRunning the walkouts that run on the evening of the day, of any union; talks may be
 *     under way all the same
 * @param lastOffer the last offer tabled by either side
 * @param lastDecision the last decision of a gate on any offer
 * @param agenda the issues, in the order of the case
 * @param resumption the last breakdown and what has changed since; empty if there was none
 * @param approaches invitations and agreements, oldest first
 * @param lastMeetings for each counted walkout, the last meeting after it was announced
 */
public record StandAnswer(
    LocalDate asOf,
    TalksState state,
    Optional<LocalDate> since,
    Optional<String> event,
    List<StateChange> history,
    List<String> strikeRunning,
    WalkoutTally walkouts,
    Optional<OfferStanding> lastOffer,
    Optional<LastDecision> lastDecision,
    List<AgendaLine> agenda,
    Optional<Resumption> resumption,
    List<CommitmentLine> commitments,
    CycleTable cycles,
    Said said,
    List<Approach> approaches,
    List<LastMeeting> lastMeetings) {

  /** Copies the lists. */
  public StandAnswer {
    history = List.copyOf(history);
    strikeRunning = List.copyOf(strikeRunning);
    agenda = List.copyOf(agenda);
    commitments = List.copyOf(commitments);
    approaches = List.copyOf(approaches);
    lastMeetings = List.copyOf(lastMeetings);
  }

  /** The issues that both sides themselves call important. */
  public List<AgendaLine> commonGround() {
    return agenda.stream().filter(AgendaLine::commonGround).toList();
  }
}
