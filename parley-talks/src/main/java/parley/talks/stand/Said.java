package parley.talks.stand;

import java.util.List;
import java.util.Optional;
import parley.casefile.Act;
import parley.casefile.Claim;
import parley.casefile.Issue;

/**
 * What was said, in order of days and not by side. Nothing here says whether it is true.
 *
 * @param availability the latest signal of each side that it would meet
 * @param allAvailability every such signal
 * @param refusals refusals to talk or to discuss, by either side, to be read beside them
 * @param rhetoric claims of the kinds that {@link Weeks#rhetoric} names
 * @param criticism criticism of what somebody did; each claim says of what it speaks
 * @param acknowledgements thanks and recognition; never offers
 * @param trust what was claimed about trust
 * @param processRequests what was asked of the other side's conduct
 * @param beliefs what was said of the other side's mind
 */
public record Said(
    List<By> availability,
    List<By> allAvailability,
    List<Refusal> refusals,
    List<By> rhetoric,
    List<By> criticism,
    List<By> acknowledgements,
    List<By> trust,
    List<By> processRequests,
    List<By> beliefs,
    Weeks weeks) {

  /** Copies the lists. */
  public Said {
    availability = List.copyOf(availability);
    allAvailability = List.copyOf(allAvailability);
    refusals = List.copyOf(refusals);
    rhetoric = List.copyOf(rhetoric);
    criticism = List.copyOf(criticism);
    acknowledgements = List.copyOf(acknowledgements);
    trust = List.copyOf(trust);
    processRequests = List.copyOf(processRequests);
    beliefs = List.copyOf(beliefs);
  }

  /**
   * A claim and the party for which its speaker speaks.
   *
   * @param party empty for an anonymous or outside speaker
   */
  public record By(Optional<String> party, Claim claim) {}

  /** A refusal. */
  public sealed interface Refusal {}

  /** A move that declines, rejects or breaks off. */
  public record RefusedByMove(Move move) implements Refusal {}

  /** A position that keeps an issue off the table. */
  public record KeptOut(String issue, Issue.Position position) implements Refusal {}

  /**
   * Counts a week of the ISO calendar.
   *
   * @param rhetoric the kinds of claims that count as rhetoric
   * @param moves the acts that count as substantive moves
   * @param weeks every week that has either, oldest first
   * @param unplaced how many claims and moves have a date too coarse for one week
   */
  public record Weeks(List<Claim.Kind> rhetoric, List<Act> moves, List<Week> weeks, int unplaced) {

    /** Copies the lists. */
    public Weeks {
      rhetoric = List.copyOf(rhetoric);
      moves = List.copyOf(moves);
      weeks = List.copyOf(weeks);
    }
  }

  /**
   * A week.
   *
   * @param week as in {@code 2025-W50}
   */
  public record Week(String week, int rhetoric, int moves, List<PartyCount> byParty) {

    /** Copies the list. */
    public Week {
      byParty = List.copyOf(byParty);
    }
  }

  /** A side's share of a week; a move that both make counts for each. */
  public record PartyCount(String party, int rhetoric, int moves) {}
}
