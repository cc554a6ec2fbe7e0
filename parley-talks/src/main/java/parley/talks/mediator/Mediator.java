package parley.talks.mediator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.talks.frontier.Frontier;
import parley.talks.frontier.Solutions;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;

/** The mediator of two parties who entrust it with their values. */
public final class Mediator {

  private static final int PARTIES = 2;

  private Mediator() {}

  /**
   * Answers a question about a space.
   *
   * @throws IllegalArgumentException if there are not two parties, or the question does not fit the
   *     space; the message says why
   */
  public static MediationAnswer answer(AdditiveSpace space, MediationQuestion question) {
    if (space.parties() != PARTIES) {
      throw new IllegalArgumentException(
          "The mediator works for two parties; %s has %s: %s. Name two of them."
              .formatted(
                  space.name(),
                  space.parties(),
                  IntStream.range(0, space.parties())
                      .mapToObj(p -> space.profile(p).name())
                      .toList()));
    }
    AdditiveSpace points = OwnScales.of(space);
    Frontier frontier = Frontier.of(points);
    Solutions solutions = SuggestionRule.solve(frontier);
    List<Suggestion> suggestions = question.rule().suggest(frontier, solutions);
    List<Integer> options = IntStream.range(0, points.issues()).mapToObj(points::options).toList();
    TextRun text =
        TextRun.truthful(
            SingleText.start(
                options,
                question.draft().orElseGet(() -> Terms.middle(options)),
                question.text(),
                question.seed()),
            points);
    Optional<PrivateDraw> draw = question.epsilon().map(e -> PrivateDraw.of(points, e));
    return new MediationAnswer(
        points,
        OwnScales.reserves(points),
        frontier,
        solutions.zone(),
        suggestions,
        trades(space, points, question, suggestions),
        leakages(points, question, suggestions),
        text,
        IntStream.range(0, PARTIES)
            .mapToObj(p ->
                Leakage.ofAnswers(Knowledge.of(points, p), text.last().asked(), question.grid()))
            .toList(),
        Closeness.of(frontier, text.last().draft()),
        text.isSignedBy(points),
        question.agreed().map(a -> Improvement.of(frontier, a, question.rule())),
        question.last().isEmpty() ? Optional.empty() : Optional.of(close(points, question)),
        draw,
        draw.map(d -> d.draw(new SplittableRandom(question.seed()))));
  }

  /** Split from the positions alone if that can be done; else from the values of both. */
  private static Closing close(AdditiveSpace points, MediationQuestion question) {
    Terms first = question.last().get(0);
    Terms second = question.last().get(1);
    Closing split =
        Closer.USUAL.split(
            IntStream.range(0, points.issues()).mapToObj(points::issue).toList(),
            first.options(points),
            second.options(points));
    return split instanceof Closing.NotClosed ? Closer.USUAL.compute(points, first, second) : split;
  }

  private static List<List<Trade>> trades(
      AdditiveSpace space,
      AdditiveSpace points,
      MediationQuestion question,
      List<Suggestion> suggestions) {
    List<Reference> fixed = new ArrayList<>();
    statusQuo(space).ifPresent(t -> fixed.add(new Reference.StatusQuo(t)));
    for (int p = 0; p < question.last().size(); p++) {
      fixed.add(new Reference.LastOffer(p, question.last().get(p)));
    }
    question.agreed().ifPresent(a -> fixed.add(new Reference.Agreed(a)));
    List<List<Trade>> trades = new ArrayList<>();
    for (int s = 0; s < suggestions.size(); s++) {
      List<Reference> references = new ArrayList<>(fixed);
      neighbour(suggestions, s).ifPresent(references::add);
      Terms to = suggestions.get(s).terms();
      trades.add(references.stream().map(r -> Trade.of(points, r, to)).toList());
    }
    return trades;
  }

  private static Optional<Reference> neighbour(List<Suggestion> suggestions, int of) {
    return IntStream.range(0, suggestions.size())
        .filter(s -> s != of)
        .boxed()
        .min(Comparator.comparing(s -> apart(suggestions.get(s), suggestions.get(of))))
        .map(s -> new Reference.Neighbour(s + 1, suggestions.get(s).terms()));
  }

  private static Ratio apart(Suggestion one, Suggestion other) {
    return IntStream.range(0, PARTIES)
        .mapToObj(p -> one.points().get(p).minus(other.points().get(p)))
        .map(d -> d.max(Ratio.ZERO.minus(d)))
        .max(Ratio::compareTo)
        .orElseThrow();
  }

  /** What holds without a deal, if both profiles name one and the same package for it. */
  private static Optional<Terms> statusQuo(AdditiveSpace space) {
    List<Profile.OfOutcome> named =
        IntStream.range(0, PARTIES)
            .mapToObj(p -> space.profile(p).reserve())
            .flatMap(Optional::stream)
            .filter(Profile.OfOutcome.class::isInstance)
            .map(Profile.OfOutcome.class::cast)
            .distinct()
            .toList();
    boolean both =
        IntStream.range(0, PARTIES)
            .allMatch(p -> space.profile(p).reserve().orElse(null) instanceof Profile.OfOutcome);
    return both && named.size() == 1
        ? Optional.of(PackageText.terms(space, named.getFirst().outcome()))
        : Optional.empty();
  }

  private static List<Leakage> leakages(
      AdditiveSpace points, MediationQuestion question, List<Suggestion> suggestions) {
    List<Terms> shown = suggestions.stream().map(Suggestion::terms).toList();
    return IntStream.range(0, PARTIES)
        .mapToObj(p -> Leakage.of(Knowledge.of(points, p), question.rule(), shown, question.grid()))
        .toList();
  }
}
