package parley.service.national;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Fits each model to the same walkouts. */
final class Rivals {

  private Rivals() {}

  static List<Rival> of(Evidence evidence, Setting setting) {
    return Arrays.stream(Rival.Model.values())
        .flatMap(m ->
            ModelFit.of(m, evidence, setting).stream().map(f -> rival(m, f, evidence, setting)))
        .toList();
  }

  private static Rival rival(
      Rival.Model model, ModelFit fitted, Evidence evidence, Setting setting) {
    double[] logs = setting.logsLost();
    double mean = Arrays.stream(logs).average().orElseThrow();
    double total = Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).sum();
    double squares =
        IntStream.range(0, logs.length).mapToDouble(fitted::residual).map(r -> r * r).sum();
    return new Rival(
        model,
        fitted.fit().terms(),
        Math.sqrt(squares / logs.length),
        leaveOneOut(model, evidence, setting),
        1 - squares / total);
  }

  private static OptionalDouble leaveOneOut(Rival.Model model, Evidence evidence, Setting setting) {
    int walkouts = setting.lost().length;
    double squares = 0;
    for (int i = 0; i < walkouts; i++) {
      Optional<ModelFit> others = ModelFit.without(i, model, evidence, setting);
      if (others.isEmpty()) {
        return OptionalDouble.empty();
      }
      double residual = others.get().residual(i);
      squares += residual * residual;
    }
    return OptionalDouble.of(Math.sqrt(squares / walkouts));
  }
}
