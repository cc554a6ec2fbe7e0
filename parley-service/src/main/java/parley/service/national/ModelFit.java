package parley.service.national;

import java.util.Optional;
import java.util.stream.IntStream;

/** A model fitted to the walkouts under one setting, or to all but one of them. */
final class ModelFit {

  private static final int NONE = -1;

  private final Setting setting;
  private final Evidence evidence;
  private final double factor;
  private final Fit fit;

  private ModelFit(Setting setting, Evidence evidence, double factor, Fit fit) {
    this.setting = setting;
    this.evidence = evidence;
    this.factor = factor;
    this.fit = fit;
  }

  /** Fitted to all; empty if the walkouts are too few to say how far they scatter. */
  static Optional<ModelFit> of(Rival.Model model, Evidence evidence, Setting setting) {
    return without(NONE, model, evidence, setting);
  }

  /** Fitted to all but one. */
  static Optional<ModelFit> without(
      int left, Rival.Model model, Evidence evidence, Setting setting) {
    int[] used = IntStream.range(0, setting.lost().length).filter(i -> i != left).toArray();
    double factor = model.usesForced() ? factor(setting, used) : 0;
    return Fit.of(
            model.terms(),
            IntStream.of(used).mapToObj(i -> setting.situation(evidence, i)).toList(),
            IntStream.of(used).mapToDouble(i -> logBeforehand(setting, factor, i)).toArray())
        .map(fit -> new ModelFit(setting, evidence, factor, fit));
  }

  /** One factor for all: what staffing forces is less than what was lost in each of them. */
  private static double factor(Setting setting, int[] used) {
    return IntStream.of(used)
        .filter(i -> setting.forced()[i] > 0)
        .mapToDouble(i -> Assumed.MOST_FORCED * setting.lost()[i] / setting.forced()[i])
        .reduce(1, Math::min);
  }

  /** What is cancelled beforehand beyond what is forced, as a logarithm. */
  private static double logBeforehand(Setting setting, double factor, int walkout) {
    double forced = factor * setting.forced()[walkout];
    return Math.log((setting.lost()[walkout] - forced) / (1 - forced));
  }

  Fit fit() {
    return fit;
  }

  double factor() {
    return factor;
  }

  /** The share that a walkout lost, as fitted, with the interval of a new walkout like it. */
  Estimate lost(int walkout) {
    Estimate log = fit.interval(setting.situation(evidence, walkout));
    double forced = factor * setting.forced()[walkout];
    return new Estimate(
        Lost.share(forced, log.low()),
        Lost.share(forced, log.mid()),
        Lost.share(forced, log.high()));
  }

  /** The logarithm of what was lost against what is fitted. */
  double residual(int walkout) {
    return Math.log(setting.lost()[walkout] / lost(walkout).mid());
  }
}
