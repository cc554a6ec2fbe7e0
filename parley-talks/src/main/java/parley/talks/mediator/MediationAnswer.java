package parley.talks.mediator;

import java.util.List;
import java.util.Optional;
import parley.talks.frontier.Frontier;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * What the mediator found. For the mediator only: it holds values of both parties. What a party may
 * see is its {@link PartyTable}.
 *
 * @param points the space, every party on its own scale from 0 to 100 points
 * @param reserves the value of no deal to each party, in points
 * @param frontier of the space
 * @param zone the points of the frontier that are worth the reserve to both
 * @param suggestions none without an agreement zone
 * @param trades for each suggestion the trades from its references
 * @param leakages what the suggestions, or that there are none, reveal to each party of the other
 * @param text the single text, worked on with both answering truly
 * @param textReveals what the joint answers reveal to each party of the other, on the grid
 * @param textClose how near its last draft is to the frontier
 * @param signed whether both would sign the last draft
 * @param improvement of the deal that was named
 * @param closing of the gap between the last offers
 * @param draw the lots that a package was drawn by
 * @param drawn the package
 */
public record MediationAnswer(
    AdditiveSpace points,
    List<Ratio> reserves,
    Frontier frontier,
    List<Integer> zone,
    List<Suggestion> suggestions,
    List<List<Trade>> trades,
    List<Leakage> leakages,
    TextRun text,
    List<Leakage.Revealed> textReveals,
    Closeness textClose,
    boolean signed,
    Optional<Improvement> improvement,
    Optional<Closing> closing,
    Optional<PrivateDraw> draw,
    Optional<Terms> drawn) {

  /** Copies the lists. */
  public MediationAnswer {
    reserves = List.copyOf(reserves);
    zone = List.copyOf(zone);
    suggestions = List.copyOf(suggestions);
    trades = trades.stream().map(List::copyOf).toList();
    leakages = List.copyOf(leakages);
    textReveals = List.copyOf(textReveals);
  }
}
