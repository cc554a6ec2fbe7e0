package parley.talks.stand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.casefile.CaseView;

/** Pairs invitations with the agreement that follows them. */
final class ApproachReader {

  private final CaseView view;
  private final List<Approach> approaches = new ArrayList<>();
  private final List<Move> open = new ArrayList<>();

  private ApproachReader(CaseView view) {
    this.view = view;
  }

  static List<Approach> read(CaseView view, List<Move> moves) {
    ApproachReader reader = new ApproachReader(view);
    for (Move move : moves) {
      switch (move.act()) {
        case INVITES -> reader.open.add(move);
        case AGREES -> reader.close(Optional.of(move));
        case MEETS, TABLES, REJECTS, BREAKS_OFF, SETTLES, REOPENS -> reader.close(Optional.empty());
        case DECLINES -> {
          // A refusal does not withdraw the other side's invitation.
        }
      }
    }
    reader.close(Optional.empty());
    return List.copyOf(reader.approaches);
  }

  private void close(Optional<Move> agreement) {
    if (open.isEmpty() && agreement.isEmpty()) {
      return;
    }
    Set<String> events =
        Stream.concat(open.stream(), agreement.stream())
            .map(Move::event)
            .collect(Collectors.toSet());
    approaches.add(
        new Approach(
            open,
            agreement,
            view.record().conflicts().stream()
                .filter(c -> c.about().stream().anyMatch(events::contains))
                .toList()));
    open.clear();
  }
}
