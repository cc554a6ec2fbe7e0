package parley.room.shuttle;

import java.util.List;
import java.util.Optional;
import parley.room.page.When;

/**
 * The proposals as a seat sees them.
 *
 * @param mayAnswer whether the seat binds a party
 * @param mayPropose whether the seat is a conciliator's
 */
public record ProposalsPage(List<Shown> proposals, boolean mayAnswer, boolean mayPropose) {

  /** Copies the list. */
  public ProposalsPage {
    proposals = List.copyOf(proposals);
  }

  /**
   * A proposal.
   *
   * @param state how it stands, in words for everyone
   * @param own the caller's own answer, in words; empty if there is none
   * @param isTooLate whether that answer is a no that came when every party had said yes already
   * @param fault what was wrong with what was sent for it; empty if nothing was
   */
  public record Shown(
      long number,
      When at,
      String title,
      List<Row> rows,
      boolean isOpen,
      boolean isAgreed,
      String state,
      Optional<String> own,
      boolean isTooLate,
      String fault) {

    /** Copies the list. */
    public Shown {
      rows = List.copyOf(rows);
    }
  }

  /** What of it concerns one issue. */
  public record Row(String issue, String option, String text) {}
}
