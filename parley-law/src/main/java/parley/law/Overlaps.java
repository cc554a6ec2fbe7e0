package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What no-strike terms leave of the windows of the mandates. */
final class Overlaps {

  private Overlaps() {}

  static List<NoStrikeTerm.Overlap> list(List<NoStrikeTerm> terms, List<Mandate> mandates) {
    return terms.stream().flatMap(t -> mandates.stream().flatMap(m -> of(t, m).stream())).toList();
  }

  private static Optional<NoStrikeTerm.Overlap> of(NoStrikeTerm term, Mandate mandate) {
    if (mandate.window().from().isEmpty() || mandate.window().to().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = mandate.window().from().get();
    LocalDate to = mandate.window().to().get().latest();
    List<LocalDate> inside = from.datesUntil(to.plusDays(1)).filter(term::covers).toList();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    int left = (int) from.datesUntil(to.plusDays(1)).filter(d -> !term.covers(d)).count();
    return Optional.of(
        new NoStrikeTerm.Overlap(
            term, mandate.ballot(), inside.getFirst(), inside.getLast(), left));
  }
}
