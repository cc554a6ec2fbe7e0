package parley.talks.stand;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;

/** Answers where talks stand. */
public final class StandEngine {

  /** Where talks stand on the day of the view, by the case's own rules. */
  public StandAnswer answer(CaseView view) {
    return answer(view, StandQuestion.of());
  }

  /** Where talks stand on the day of the view. */
  public StandAnswer answer(CaseView view, StandQuestion question) {
    WalkoutInclusion rule =
        question.walkouts().orElseGet(() -> WalkoutInclusion.of(view.record().header().walkouts()));
    List<Move> moves = Moves.of(view);
    List<StateChange> history = StateTrack.of(moves);
    Optional<StateChange> last = history.stream().reduce((a, b) -> b);
    WalkoutTally walkouts = new WalkoutCount(view, rule).tally(moves);
    OfferReader offers = new OfferReader(view);
    return new StandAnswer(
        view.asOf(),
        last.map(StateChange::to).orElse(TalksState.NONE),
        last.map(StateChange::on),
        last.map(c -> c.cause().event()),
        history,
        WalkoutCount.running(view),
        walkouts,
        offers.last(walkouts, moves),
        offers.lastDecision(),
        AgendaReader.read(view),
        ResumptionReader.read(view, history),
        CommitmentRegister.read(view),
        new CycleReader(view, walkouts).read(history),
        new SaidReader(view).read(moves),
        ApproachReader.read(view, moves),
        LastMeetings.read(view, walkouts, moves, question.meetingsFrom()));
  }
}
