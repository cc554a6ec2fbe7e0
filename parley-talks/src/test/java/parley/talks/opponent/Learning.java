package parley.talks.opponent;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import parley.talks.index.SeededSpaces;
import parley.talks.index.Worths;
import parley.talks.session.Act;
import parley.talks.session.AlternatingOffers;
import parley.talks.session.Setting;
import parley.talks.session.Sides;
import parley.talks.session.Strategy;
import parley.talks.session.Trace;
import parley.talks.space.AdditiveSpace;

/** Has models listen to sessions and scores each on both parties at the end. */
final class Learning {

  private Learning() {}

  /**
   * Means over sessions and both parties.
   *
   * @param ownScaleError of utilities as they are stated, the estimate carried to a scale on which
   *     the worst outcome is worth what the worst is worth to the one who estimates, and the best 1
   */
  record Figures(
      double error,
      double plainError,
      double ownScaleError,
      double spearman,
      double kendall,
      int sessions) {

    @Override
    public String toString() {
      return "RMSE %.3f (as stated %.3f, own scale %.3f), Spearman %.3f, Kendall %.3f, %d sessions"
          .formatted(error, plainError, ownScaleError, spearman, kendall, sessions);
    }
  }

  /** Every ordered pair of different strategies on every space. */
  static Figures of(
      Models kind, List<AdditiveSpace> spaces, List<? extends Strategy> strategies, int rounds) {
    List<ModelScore> scores = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    for (AdditiveSpace space : spaces) {
      Sides sides = Sides.of(space);
      Trace trace = new Trace(sides);
      for (Strategy a : strategies) {
        for (Strategy b : strategies) {
          if (a != b) {
            AlternatingOffers.run(sides, List.of(a, b), Setting.of(rounds, 1), trace);
            for (int party = 0; party < 2; party++) {
              Worths truth = sides.side(party).worths();
              OpponentModel model = kind.make(truth);
              listen(model, trace, party, rounds);
              scores.add(ModelScore.of(model, truth, 1));
              Worths observer = sides.side(1 - party).worths();
              own.add(error(model, truth, observer.utility(observer.least())));
            }
          }
        }
      }
    }
    return new Figures(
        scores.stream().mapToDouble(ModelScore::error).average().orElseThrow(),
        scores.stream().mapToDouble(ModelScore::plainError).average().orElseThrow(),
        own.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
        scores.stream().mapToDouble(s -> s.spearman().orElse(0)).average().orElseThrow(),
        scores.stream().mapToDouble(s -> s.kendall().orElse(0)).average().orElseThrow(),
        scores.size() / 2);
  }

  private static double error(OpponentModel model, Worths truth, double least) {
    List<int[]> all = SeededSpaces.all(truth);
    DoubleSummaryStatistics range = all.stream().mapToDouble(model::utility).summaryStatistics();
    double squares = 0;
    for (int[] outcome : all) {
      double share = (model.utility(outcome) - range.getMin()) / (range.getMax() - range.getMin());
      double off = least + (1 - least) * share - truth.utility(truth.of(outcome));
      squares += off * off;
    }
    return Math.sqrt(squares / all.size());
  }

  /** Tells a model the offers of a party. */
  static void listen(OpponentModel model, Trace trace, int party, int rounds) {
    int[] offer = new int[trace.sides().space().issues()];
    for (int act = 0; act < trace.size(); act++) {
      if (trace.who(act) == party && trace.act(act) == Act.OFFER) {
        trace.offer(act, offer);
        model.observe(offer, Bezier.time(trace.round(act), rounds));
      }
    }
  }
}
