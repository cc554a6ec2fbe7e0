package parley.service.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Walkout;

/**
 * How what is put off divides into inpatient and outpatient care, from the walkouts that publish
 * both.
 *
 * @param logOdds of an inpatient, one for each walkout
 */
record Split(double[] logOdds, Inputs inputs) {

  static final String INPATIENT = "rescheduled-inpatient";
  static final String OUTPATIENT = "rescheduled-outpatient";

  /** The split; empty if no walkout publishes both. */
  static Optional<Split> of(CaseView view) {
    List<Figure> used = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    for (Walkout walkout : PastWalkouts.held(view)) {
      Optional<Figure> in = newest(walkout, INPATIENT);
      Optional<Figure> out = newest(walkout, OUTPATIENT);
      if (in.isPresent() && out.isPresent()) {
        odds.add(Math.log(Evidence.number(in.get()) / Evidence.number(out.get())));
        used.add(in.get());
        used.add(out.get());
      }
    }
    return odds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Split(odds.stream().mapToDouble(Double::doubleValue).toArray(), Inputs.of(used)));
  }

  private static Optional<Figure> newest(Walkout walkout, String measure) {
    return walkout.figures().stream()
        .filter(f -> f.measure().equals(measure) && f.isSourced())
        .filter(f -> f.lowest().filter(n -> n.signum() > 0).isPresent())
        .reduce((a, b) -> b.known().isBefore(a.known()) ? a : b);
  }

  /** The share of inpatients in a new walkout. */
  double draw(RandomGenerator random) {
    double mean = Arrays.stream(logOdds).average().orElseThrow();
    int degrees = logOdds.length - 1;
    if (degrees == 0) {
      double part = 2 * random.nextDouble() - 1;
      return share(mean + part * Math.log(Assumed.ODDS_OF_ONE));
    }
    double squares = Arrays.stream(logOdds).map(o -> (o - mean) * (o - mean)).sum();
    double error = Math.sqrt(squares / degrees * (1 + 1.0 / logOdds.length));
    return share(mean + error * StudentT.draw(degrees, random));
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
