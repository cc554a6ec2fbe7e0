package parley.talks.mediator;

import java.util.ArrayList;
import java.util.List;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * A single text worked on to its end with voters in place of the parties. For the mediator only.
 *
 * @param last the state at the end
 * @param answers what each party answered, in order
 */
public record TextRun(SingleText last, List<Answers> answers) {

  /** What the two parties answered to one proposal. */
  public record Answers(boolean first, boolean second) {

    /** The answer of a party by place. */
    public boolean of(int party) {
      return party == 0 ? first : second;
    }
  }

  /** Copies the list. */
  public TextRun {
    answers = List.copyOf(answers);
  }

  /** Asks until the end. */
  public static TextRun of(SingleText start, Voter first, Voter second) {
    SingleText state = start;
    List<Answers> answers = new ArrayList<>();
    while (state.proposal().isPresent()) {
      Change change = state.proposal().get();
      Answers given = new Answers(first.accepts(change), second.accepts(change));
      answers.add(given);
      state = state.answered(given.first() && given.second());
    }
    return new TextRun(state, answers);
  }

  /** The same with voters who answer truly. */
  public static TextRun truthful(SingleText start, AdditiveSpace space) {
    return of(start, Voter.truthful(space, 0), Voter.truthful(space, 1));
  }

  /** How often a party said yes: only then does the joint answer tell it anything of the other. */
  public int yesOf(int party) {
    return (int) answers.stream().filter(a -> a.of(party)).count();
  }

  /** The path of the text: the draft at the start and after each change. */
  public List<Terms> path() {
    List<Terms> path = new ArrayList<>();
    last.asked().stream()
        .filter(SingleText.Asked::both)
        .map(a -> a.change().from())
        .forEach(path::add);
    path.add(last.draft());
    return path;
  }

  /** Whether both would sign the last draft: it is worth at least the reserve to each. */
  public boolean isSignedBy(AdditiveSpace points) {
    List<Ratio> reserves = OwnScales.reserves(points);
    return points.utility(0, last.draft().outcome()).compareTo(reserves.get(0)) >= 0
        && points.utility(1, last.draft().outcome()).compareTo(reserves.get(1)) >= 0;
  }
}
