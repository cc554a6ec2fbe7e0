package parley.service.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model fitted to the walkouts under one setting, as a whole and with one of them left out. */
final class ModelFit {

  private final Rival.Model model;
  private final Setting setting;
  private final List<Situation> situations;
  private final double[] logs;
  private final Optional<Fit> fit;

  ModelFit(Rival.Model model, Evidence evidence, Setting setting) {
    this.model = model;
    this.setting = setting;
    situations = setting.situations(evidence);
    logs = model.usesForced() ? setting.logsBeforehand() : setting.logsLost();
    fit = Fit.of(model.terms(), situations, logs);
  }

  Optional<Fit> fit() {
    return fit;
  }

  /** The fit without one walkout; empty if the others are too few. */
  Optional<Fit> without(int left) {
    List<Situation> others = new ArrayList<>(situations);
    others.remove(left);
    double[] theirs = new double[logs.length - 1];
    System.arraycopy(logs, 0, theirs, 0, left);
    System.arraycopy(logs, left + 1, theirs, left, theirs.length - left);
    return Fit.of(model.terms(), others, theirs);
  }

  /** The share that a fit says a walkout lost, with the interval of a new walkout like it. */
  Estimate lost(Fit of, int walkout) {
    Estimate log = of.interval(situations.get(walkout));
    double forced = model.usesForced() ? setting.forced()[walkout] : 0;
    return new Estimate(
        Lost.share(forced, log.low()),
        Lost.share(forced, log.mid()),
        Lost.share(forced, log.high()));
  }

  /** The logarithm of what was lost against what a fit says. */
  double residual(Fit of, int walkout) {
    return Math.log(setting.lost()[walkout] / lost(of, walkout).mid());
  }
}
