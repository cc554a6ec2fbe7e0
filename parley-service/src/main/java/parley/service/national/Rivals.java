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
        .flatMap(m -> {
          ModelFit fitted = new ModelFit(m, evidence, setting);
          return fitted.fit().map(f -> rival(m, fitted, f, setting)).stream();
        })
        .toList();
  }

  private static Rival rival(Rival.Model model, ModelFit fitted, Fit fit, Setting setting) {
    double[] logs = setting.logsLost();
    double mean = Arrays.stream(logs).average().orElseThrow();
    double total = Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).sum();
    double squares =
        IntStream.range(0, logs.length)
            .mapToDouble(i -> fitted.residual(fit, i))
            .map(r -> r * r)
            .sum();
    return new Rival(
        model,
        fit.terms(),
        Math.sqrt(squares / logs.length),
        leaveOneOut(fitted, logs.length),
        1 - squares / total);
  }

  private static OptionalDouble leaveOneOut(ModelFit fitted, int walkouts) {
    double squares = 0;
    for (int i = 0; i < walkouts; i++) {
      Optional<Fit> without = fitted.without(i);
      if (without.isEmpty()) {
        return OptionalDouble.empty();
      }
      double residual = fitted.residual(without.get(), i);
      squares += residual * residual;
    }
    return OptionalDouble.of(Math.sqrt(squares / walkouts));
  }
}
