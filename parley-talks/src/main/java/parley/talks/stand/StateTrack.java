package parley.talks.stand;

import java.util.ArrayList;
import java.util.List;
import parley.casefile.Act;

/** The state machine of talks. */
final class StateTrack {

  private StateTrack() {}

  /** The changes of state that moves bring about, starting from no talks. */
  static List<StateChange> of(List<Move> moves) {
    List<StateChange> changes = new ArrayList<>();
    TalksState state = TalksState.NONE;
    for (Move move : moves) {
      TalksState next = next(state, move.act());
      if (next != state) {
        changes.add(new StateChange(state, next, move));
        state = next;
      }
    }
    return List.copyOf(changes);
  }

  private static TalksState next(TalksState state, Act act) {
    return switch (act) {
      case INVITES ->
          switch (state) {
            case NONE, BROKEN_DOWN, SETTLED -> TalksState.INVITED;
            case INVITED, AGREED, UNDER_WAY, OFFER_TABLED -> state;
          };
      case AGREES -> TalksState.AGREED;
      case MEETS -> TalksState.UNDER_WAY;
      case TABLES -> TalksState.OFFER_TABLED;
      case REJECTS, BREAKS_OFF -> TalksState.BROKEN_DOWN;
      case SETTLES -> TalksState.SETTLED;
      case REOPENS -> TalksState.NONE;
      case DECLINES -> state;
    };
  }
}
