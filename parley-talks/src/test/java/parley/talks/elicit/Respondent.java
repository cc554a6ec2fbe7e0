package parley.talks.elicit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One who knows the worth of each step, and rounds amounts to twentieths of a step between points.
 */
final class Respondent {

  private static final int PARTS = 20;

  final List<Criterion> criteria;

  /** By criterion and level: the worth above the worst; the best of all add up to one. */
  final double[][] worths;

  private Respondent(List<Criterion> criteria, double[][] worths) {
    this.criteria = criteria;
    this.worths = worths;
  }

  static Respondent of(List<Criterion> criteria, double[][] worths) {
    return new Respondent(criteria, worths);
  }

  static Respondent seeded(SplittableRandom random, List<Criterion> criteria) {
    double[][] worths = new double[criteria.size()][];
    double sum = 0;
    for (int c = 0; c < worths.length; c++) {
      worths[c] = new double[criteria.get(c).levels().size()];
      double weight = random.nextDouble(0.1, 1);
      for (int l = 1; l < worths[c].length; l++) {
        worths[c][l] = worths[c][l - 1] + weight * random.nextDouble(0.2, 1);
      }
      sum += worths[c][worths[c].length - 1];
    }
    double all = sum;
    for (double[] of : worths) {
      Arrays.setAll(of, l -> of[l] / all);
    }
    return new Respondent(criteria, worths);
  }

  double worth(int criterion, String level) {
    double position = criteria.get(criterion).position(level);
    int below = (int) Math.min(Math.floor(position), worths[criterion].length - 2.0);
    double from = worths[criterion][below];
    return from + (position - below) * (worths[criterion][below + 1] - from);
  }

  double worth(Bundle bundle) {
    double sum = 0;
    for (int c = 0; c < criteria.size(); c++) {
      sum += worth(c, bundle.levels().get(c));
    }
    return sum;
  }

  double weight(int criterion) {
    return worths[criterion][worths[criterion].length - 1];
  }

  double value(int criterion, int level) {
    return worths[criterion][level] / weight(criterion);
  }

  Answer answer(Question question, double same) {
    return switch (question) {
      case Question.Choice(Bundle first, Bundle second) -> {
        double more = worth(first) - worth(second);
        yield Math.abs(more) <= same
            ? new Answer.Same()
            : more > 0 ? new Answer.First() : new Answer.Second();
      }
      case Question.Swap(Bundle first, Bundle second, int open) -> {
        String worst = criteria.get(open).levels().getFirst();
        double needed = worth(first) - worth(second.with(open, worst));
        yield needed < 0
            ? new Answer.Second()
            : needed > weight(open) ? new Answer.First() : around(open, needed);
      }
      case Question.Middle(int c, String worse, String better) ->
          around(c, (worth(c, worse) + worth(c, better)) / 2);
    };
  }

  /** The two round amounts on either side. */
  private Answer around(int c, double worth) {
    List<String> round = round((Criterion.Measured) criteria.get(c));
    int at = 1;
    while (at < round.size() - 1 && worth(c, round.get(at)) < worth) {
      at++;
    }
    return new Answer.Between(round.get(at - 1), round.get(at));
  }

  private static List<String> round(Criterion.Measured of) {
    List<String> round = new ArrayList<>();
    round.add(of.points().getFirst().toPlainString());
    for (int p = 1; p < of.points().size(); p++) {
      BigDecimal from = of.points().get(p - 1);
      BigDecimal part =
          of.points()
              .get(p)
              .subtract(from)
              .divide(BigDecimal.valueOf(PARTS), 6, RoundingMode.UNNECESSARY);
      for (int n = 1; n <= PARTS; n++) {
        round.add(from.add(part.multiply(BigDecimal.valueOf(n))).toPlainString());
      }
    }
    return round;
  }
}
