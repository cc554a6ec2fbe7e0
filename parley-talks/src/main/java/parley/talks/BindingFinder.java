package parley.talks;

import java.util.List;

/**
 * Finds which reserve or gate stands in the way.
 *
 * <p>Thresholds of one side at one height stand or fall together: taking away one of two equal
 * gates would open nothing, so they are taken away at once.
 */
final class BindingFinder {

  private final Domain domain;

  BindingFinder(Domain domain) {
    this.domain = domain;
  }

  Binding find() {
    List<Binding.Effect> effects =
        domain.limits().stream()
            .map(l -> new Binding.Effect(l.threshold(), met(l), opens(l)))
            .toList();
    long most = effects.stream().mapToLong(Binding.Effect::opens).max().orElse(0);
    List<Threshold> binds =
        effects.stream()
            .filter(e -> most > 0 && e.opens() == most)
            .map(Binding.Effect::threshold)
            .toList();
    boolean nothing = domain.pairs(domain::signable) == 0;
    return new Binding(effects, binds, binds.isEmpty() && nothing ? highest() : List.of());
  }

  private long met(Domain.Limit limit) {
    return domain.packages(
        (first, second) -> (limit.side() == 0 ? first : second) >= limit.scaled());
  }

  private long opens(Domain.Limit limit) {
    int side = limit.side();
    long others =
        domain.limits().stream()
            .filter(l -> l.side() == side && l.scaled() != limit.scaled())
            .mapToLong(Domain.Limit::scaled)
            .max()
            .orElse(Long.MIN_VALUE);
    long othersSide = domain.highest(1 - side);
    return domain.packages((first, second) -> {
      long own = side == 0 ? first : second;
      long other = side == 0 ? second : first;
      return other >= othersSide && own >= others && own < limit.scaled();
    });
  }

  private List<Threshold> highest() {
    return domain.limits().stream()
        .filter(l -> l.scaled() == domain.highest(l.side()))
        .map(Domain.Limit::threshold)
        .toList();
  }
}
