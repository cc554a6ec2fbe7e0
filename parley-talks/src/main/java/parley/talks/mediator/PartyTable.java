package parley.talks.mediator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * What one party is shown. It has its own values, the packages, and whether both accepted what it
 * was asked; it has no field for a value or an answer of the other. Nor does it say what the
 * suggestions reveal, which is computed from the shape of the other's values.
 *
 * @param party its name
 * @param reserve its own value of no deal, in points of its own scale
 * @param suggestions in the order of the list
 * @param questions what it was asked about the single text
 * @param text the last draft, by option
 * @param closing the midpoint that the closer put to it; why there is none, it is not told
 */
public record PartyTable(
    String party,
    Ratio reserve,
    List<Shown> suggestions,
    List<Question> questions,
    List<String> text,
    Optional<Closing> closing) {

  /** Copies the lists. */
  public PartyTable {
    suggestions = List.copyOf(suggestions);
    questions = List.copyOf(questions);
    text = List.copyOf(text);
  }

  /**
   * A suggestion as one party sees it.
   *
   * @param options by name, one for each issue
   * @param points what it is worth to this party
   * @param moves what changes from the suggestion before it in the list, whose order hangs on
   *     nobody's values; none for the first
   */
  public record Shown(List<String> options, Ratio points, List<Move> moves) {

    /** Copies the lists. */
    public Shown {
      options = List.copyOf(options);
      moves = List.copyOf(moves);
    }
  }

  /** An issue that moves, and what that is worth to this party. */
  public record Move(String issue, String from, String to, Ratio change) {}

  /**
   * A question about the single text.
   *
   * @param moves what would change
   * @param accepted what this party answered
   * @param both whether both accepted; if this party refused, that says nothing of the other
   */
  public record Question(List<Move> moves, boolean accepted, boolean both) {

    /** Copies the list. */
    public Question {
      moves = List.copyOf(moves);
    }
  }

  /** What a party is shown of an answer. */
  public static PartyTable of(MediationAnswer answer, int party) {
    AdditiveSpace points = answer.points();
    List<Shown> shown = new ArrayList<>();
    for (int s = 0; s < answer.suggestions().size(); s++) {
      Suggestion suggestion = answer.suggestions().get(s);
      shown.add(
          new Shown(
              suggestion.terms().options(points),
              suggestion.points().get(party),
              s == 0
                  ? List.of()
                  : moves(
                      points, party, answer.suggestions().get(s - 1).terms(), suggestion.terms())));
    }
    TextRun text = answer.text();
    List<Question> questions =
        IntStream.range(0, text.answers().size())
            .mapToObj(q -> {
              SingleText.Asked asked = text.last().asked().get(q);
              return new Question(
                  moves(points, party, asked.change().from(), asked.change().to()),
                  text.answers().get(q).of(party),
                  asked.both());
            })
            .toList();
    return new PartyTable(
        points.profile(party).name(),
        answer.reserves().get(party),
        shown,
        questions,
        text.last().draft().options(points),
        answer.closing().filter(c -> !(c instanceof Closing.NotClosed)));
  }

  private static List<Move> moves(AdditiveSpace points, int party, Terms from, Terms to) {
    return from.differences(to).stream()
        .map(i ->
            new Move(
                points.issue(i).name(),
                points.option(i, from.place(i)),
                points.option(i, to.place(i)),
                OwnScales.value(points, party, i, to.place(i))
                    .minus(OwnScales.value(points, party, i, from.place(i)))))
        .toList();
  }
}
