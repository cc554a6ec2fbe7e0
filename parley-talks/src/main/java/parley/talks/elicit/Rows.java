package parley.talks.elicit;

import java.util.List;

/** What a reply says of the steps. */
final class Rows {

  private final Steps steps;
  private final double same;

  /**
   * For replies about some steps.
   *
   * @param same how far apart bundles may be that are called as good
   */
  Rows(Steps steps, double same) {
    this.steps = steps;
    this.same = same;
  }

  /**
   * The rows of a reply.
   *
   * @throws IllegalArgumentException if the answer does not fit the question
   */
  List<Row> of(Reply reply) {
    return switch (reply.question()) {
      case Question.Choice choice -> ofChoice(choice, reply.answer());
      case Question.Swap swap -> ofSwap(swap, reply.answer());
      case Question.Middle middle -> ofMiddle(middle, reply.answer());
    };
  }

  private List<Row> ofChoice(Question.Choice choice, Answer answer) {
    double[] gain = Steps.minus(steps.of(choice.first()), steps.of(choice.second()));
    double[] loss = Steps.minus(new double[gain.length], gain);
    return switch (answer) {
      case Answer.First first -> List.of(Row.above(gain));
      case Answer.Second second -> List.of(Row.above(loss));
      case Answer.Same none -> List.of(Row.notBelow(slack(gain)), Row.notBelow(slack(loss)));
      case Answer.Between between ->
          throw new IllegalArgumentException(
              "A choice is answered by first, second or same; found the level %s."
                  .formatted(between.worse()));
    };
  }

  private double[] slack(double[] gain) {
    double[] more = gain.clone();
    for (int i = 0; i < more.length; i++) {
      more[i] += same;
    }
    return more;
  }

  private List<Row> ofSwap(Question.Swap swap, Answer answer) {
    Criterion criterion = measured(swap.open());
    double[] first = steps.of(swap.first());
    List<String> levels = criterion.levels();
    double[] atWorst = steps.of(swap.second().with(swap.open(), levels.getFirst()));
    double[] atBest = steps.of(swap.second().with(swap.open(), levels.getLast()));
    return switch (answer) {
      case Answer.First none -> List.of(Row.above(Steps.minus(first, atBest)));
      case Answer.Second none -> List.of(Row.above(Steps.minus(atWorst, first)));
      case Answer.Between between -> {
        checkOrder(criterion, between);
        double[] low = steps.of(swap.second().with(swap.open(), between.worse()));
        double[] high = steps.of(swap.second().with(swap.open(), between.better()));
        yield List.of(
            Row.notBelow(Steps.minus(first, low)), Row.notBelow(Steps.minus(high, first)));
      }
      case Answer.Same none ->
          throw new IllegalArgumentException(
              "An even swap is answered by a level of \"%s\", first or second; found same."
                  .formatted(criterion.name()));
    };
  }

  private List<Row> ofMiddle(Question.Middle middle, Answer answer) {
    int c = middle.criterion();
    Criterion criterion = measured(c);
    if (!(answer instanceof Answer.Between between)) {
      throw new IllegalArgumentException(
          "A middle of \"%s\" is answered by a level; found %s."
              .formatted(criterion.name(), answer));
    }
    checkOrder(criterion, between);
    double from = criterion.position(middle.worse());
    double to = criterion.position(middle.better());
    double low = criterion.position(between.worse());
    double high = criterion.position(between.better());
    if (from >= to || low < from || high > to) {
      throw new IllegalArgumentException(
          "A middle of \"%s\" lies between %s and %s; found %s to %s."
              .formatted(
                  criterion.name(),
                  middle.worse(),
                  middle.better(),
                  between.worse(),
                  between.better()));
    }
    return List.of(
        Row.notBelow(Steps.minus(upperHalf(c, low, to), lowerHalf(c, from, low))),
        Row.notBelow(Steps.minus(lowerHalf(c, from, high), upperHalf(c, high, to))));
  }

  private double[] lowerHalf(int criterion, double from, double at) {
    return Steps.minus(steps.upTo(criterion, at), steps.upTo(criterion, from));
  }

  private double[] upperHalf(int criterion, double at, double to) {
    return Steps.minus(steps.upTo(criterion, to), steps.upTo(criterion, at));
  }

  private Criterion measured(int place) {
    Criterion criterion = steps.criteria().get(place);
    if (!(criterion instanceof Criterion.Measured)) {
      throw new IllegalArgumentException(
          "\"%s\" has named options, so no amount of it can be asked for."
              .formatted(criterion.name()));
    }
    return criterion;
  }

  private static void checkOrder(Criterion criterion, Answer.Between between) {
    if (criterion.position(between.worse()) > criterion.position(between.better())) {
      throw new IllegalArgumentException(
          "An answer runs from the worse to the better; of \"%s\" %s is better than %s."
              .formatted(criterion.name(), between.worse(), between.better()));
    }
  }
}
