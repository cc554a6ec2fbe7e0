package parley.casefile.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.Case;
import parley.casefile.Figure;
import parley.casefile.Walkout;

/** All lints of a case. */
public final class Lints {

  private Lints() {}

  /** The lints of a case, rule by rule, each in the order of the record. */
  public static List<Lint> of(Case record) {
    List<Passage> passages = Passage.of(record);
    Terms terms = new Terms(record);
    return Stream.of(
            passages.stream().flatMap(p -> Weekdays.check(p).stream()),
            missingSources(record).stream(),
            record.allFigures().flatMap(Lints::gaps),
            passages.stream().flatMap(p -> terms.check(p).stream()),
            record.claims().stream().flatMap(c -> Quotations.check(c, record.texts()).stream()),
            ordinals(record).stream(),
            record.events().stream()
                .filter(e -> e.background())
                .map(e ->
                    new Lint(
                        Lint.Kind.BACKGROUND,
                        e.id(),
                        "this event rests on the editors' own knowledge and needs a source.")))
        .flatMap(s -> s)
        .sorted(Comparator.comparing(Lint::kind))
        .toList();
  }

  private static List<Lint> missingSources(Case record) {
    List<Lint> lints = new ArrayList<>();
    record.events().stream()
        .filter(e -> e.sources().isEmpty())
        .forEach(e -> lints.add(unsourced(e.id(), "this event")));
    record.claims().stream()
        .filter(c -> c.sources().isEmpty())
        .forEach(c -> lints.add(unsourced(c.id(), "this claim")));
    record
        .allFigures()
        .filter(f -> !f.isSourced())
        .forEach(f -> lints.add(unsourced(f.id(), "this figure")));
    return lints;
  }

  private static Lint unsourced(String item, String what) {
    return new Lint(
        Lint.Kind.SOURCE_MISSING, item, what + " has no source, so no page shows or exports it.");
  }

  private static Stream<Lint> gaps(Figure figure) {
    Stream.Builder<Lint> lints = Stream.builder();
    if (figure.unit().isEmpty() && figure.lowest().isPresent()) {
      lints.add(new Lint(Lint.Kind.UNIT_MISSING, figure.id(), "this figure has no unit."));
    }
    if (figure.basis().isEmpty()) {
      lints.add(
          new Lint(
              Lint.Kind.BASIS_MISSING, figure.id(), "this figure does not say what it counts."));
    }
    return lints.build();
  }

  /** Walkouts that count, by start: the n-th should be called the n-th. */
  private static List<Lint> ordinals(Case record) {
    List<Walkout> counted =
        record.walkouts().stream()
            .filter(record.header().walkouts()::counts)
            .filter(w -> w.calledOff().isEmpty())
            .sorted(Comparator.comparing(Walkout::start))
            .toList();
    List<Lint> lints = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      int ordinal = i + 1;
      Walkout walkout = counted.get(i);
      if (walkout.number().filter(n -> n != ordinal).isPresent()) {
        lints.add(
            new Lint(
                Lint.Kind.ORDINAL,
                walkout.id(),
                "its stated number is "
                    + walkout.number().get()
                    + ", but it is number "
                    + ordinal
                    + " in the record."));
      }
    }
    return lints;
  }
}
