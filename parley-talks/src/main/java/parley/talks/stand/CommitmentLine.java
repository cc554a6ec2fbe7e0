package parley.talks.stand;

import java.util.List;
import java.util.Optional;
import parley.casefile.Commitment;
import parley.casefile.Edtf;

/**
 * A commitment, condition or expectation, and where it stands.
 *
 * @param parties the parties for which those who made it act
 * @param closedBy the event that fulfilled it or let it lapse
 */
public record CommitmentLine(
    String commitment,
    Commitment.Kind kind,
    List<String> by,
    List<String> parties,
    String what,
    Edtf due,
    Commitment.Standing standing,
    Optional<String> closedBy,
    List<String> sources) {

  /** Copies the lists. */
  public CommitmentLine {
    by = List.copyOf(by);
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
  }

  /** Whether it came to pass, as a source confirms. An unconfirmed expectation has not. */
  public boolean held() {
    return standing == Commitment.Standing.FULFILLED;
  }
}
