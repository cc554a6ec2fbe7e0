package parley.talks.stand;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Commitment;

/** Reads what was promised and expected. */
final class CommitmentRegister {

  private CommitmentRegister() {}

  static List<CommitmentLine> read(CaseView view) {
    return view.record().commitments().stream().map(c -> line(view, c)).toList();
  }

  private static CommitmentLine line(CaseView view, Commitment c) {
    Optional<String> closedBy = c.fulfilled().or(c::lapsed).flatMap(o -> o.event());
    return new CommitmentLine(
        c.id(),
        c.kind(),
        c.by(),
        Moves.partiesOf(view.record().parties(), c.by()),
        c.what(),
        c.due(),
        c.standingOn(view.asOf()),
        closedBy,
        c.sources());
  }
}
