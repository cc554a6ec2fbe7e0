package parley.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.casefile.OfferChanges.Change;
import parley.casefile.OfferChanges.IssueChange;
import parley.casefile.OfferChanges.MeasureChange;

/** Compares two offers issue by issue and measure by measure. */
final class OfferComparer {

  private final Offer older;
  private final Offer newer;

  OfferComparer(Offer older, Offer newer) {
    this.older = older;
    this.newer = newer;
  }

  OfferChanges changes(List<Issue> agenda) {
    Stream<String> offered =
        Stream.concat(older.clauses().stream(), newer.clauses().stream()).map(Offer.Clause::issue);
    return new OfferChanges(
        older.id(),
        newer.id(),
        Stream.concat(agenda.stream().map(Issue::id), offered)
            .distinct()
            .map(this::issue)
            .toList());
  }

  private IssueChange issue(String issue) {
    List<Offer.Clause> before = clauses(older, issue);
    List<Offer.Clause> after = clauses(newer, issue);
    List<MeasureChange> measures = measures(issue, figures(before), figures(after));
    List<String> added = wordsOnlyIn(after, before);
    List<String> gone = wordsOnlyIn(before, after);
    Change change;
    if (before.isEmpty() || after.isEmpty()) {
      change = oneSided(before, after);
    } else if (!options(before).equals(options(after))
        || added.size() != gone.size()
        || measures.stream().map(MeasureChange::change).anyMatch(OfferComparer::isOfSubstance)) {
      change = Change.CHANGED;
    } else {
      boolean same =
          texts(before).equals(texts(after))
              && measures.stream().allMatch(m -> m.change() == Change.UNCHANGED);
      change = same ? Change.UNCHANGED : Change.REWORDED;
    }
    return new IssueChange(issue, change, measures, added, gone);
  }

  private static boolean isOfSubstance(Change change) {
    return change != Change.UNCHANGED && change != Change.REWORDED;
  }

  private static Change oneSided(List<?> before, List<?> after) {
    if (before.isEmpty()) {
      return after.isEmpty() ? Change.IN_NEITHER : Change.NEW;
    }
    return Change.GONE;
  }

  private static List<Offer.Clause> clauses(Offer offer, String issue) {
    return offer.clauses().stream().filter(c -> c.issue().equals(issue)).toList();
  }

  private static List<Figure> figures(List<Offer.Clause> clauses) {
    return clauses.stream().flatMap(c -> c.figures().stream()).toList();
  }

  private static Set<String> options(List<Offer.Clause> clauses) {
    return clauses.stream().flatMap(c -> c.option().stream()).collect(Collectors.toSet());
  }

  private static List<String> texts(List<Offer.Clause> clauses) {
    return clauses.stream().map(Offer.Clause::text).toList();
  }

  /**
   * The clauses without an amount that the other offer lacks. Two clauses that amount to the same
   * option of the agenda are the same, whatever their words.
   */
  private static List<String> wordsOnlyIn(List<Offer.Clause> these, List<Offer.Clause> those) {
    return these.stream()
        .filter(c -> !c.isQuantified())
        .filter(c -> those.stream().noneMatch(o -> isSame(c, o)))
        .map(Offer.Clause::text)
        .toList();
  }

  private static boolean isSame(Offer.Clause a, Offer.Clause b) {
    return a.text().equals(b.text()) || a.option().isPresent() && a.option().equals(b.option());
  }

  private List<MeasureChange> measures(String issue, List<Figure> before, List<Figure> after) {
    return Stream.concat(before.stream(), after.stream())
        .map(Key::of)
        .distinct()
        .map(k -> measure(issue, k, k.in(before), k.in(after)))
        .toList();
  }

  private MeasureChange measure(String issue, Key key, List<Figure> before, List<Figure> after) {
    Change change;
    if (before.isEmpty() || after.isEmpty()) {
      change = oneSided(before, after);
    } else if (!amounts(before).equals(amounts(after))) {
      change = Change.CHANGED;
    } else {
      boolean same = stated(before, Figure::text).equals(stated(after, Figure::text));
      change = same ? Change.UNCHANGED : Change.REWORDED;
    }
    return new MeasureChange(
        key.measure(),
        key.unit(),
        key.by(),
        change,
        before,
        after,
        difference(id(issue, key), key, before, after),
        stated(before, Figure::basis).equals(stated(after, Figure::basis)));
  }

  private String id(String issue, Key key) {
    List<Object> parts = new ArrayList<>(List.of(older.id(), newer.id(), issue, key.measure()));
    key.unit().ifPresent(parts::add);
    key.by().ifPresent(parts::add);
    return Derivation.id("change", parts.toArray());
  }

  /** The numbers as they are stated, whatever their trailing zeros. */
  private static List<List<Object>> amounts(List<Figure> figures) {
    return figures.stream()
        .map(f -> List.<Object>of(plain(f.lowest()), plain(f.highest()), f.bound()))
        .toList();
  }

  private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::stripTrailingZeros);
  }

  private static List<Optional<String>> stated(
      List<Figure> figures, Function<Figure, Optional<String>> part) {
    return figures.stream().map(part).toList();
  }

  private static Computed difference(String id, Key key, List<Figure> before, List<Figure> after) {
    String measure = key.measure() + "-difference";
    List<Figure> olds = before.stream().filter(f -> f.lowest().isPresent()).toList();
    List<Figure> news = after.stream().filter(f -> f.lowest().isPresent()).toList();
    if (olds.isEmpty() || news.isEmpty()) {
      boolean words = !before.isEmpty() && !after.isEmpty();
      return new Computed.NotComputable(
          id,
          measure,
          words ? Computed.Reason.WORDS_ONLY : Computed.Reason.NOT_IN_RECORD,
          List.of(key.measure()));
    }
    if (olds.size() > 1 || news.size() > 1) {
      List<Figure> several = olds.size() > 1 ? olds : news;
      return new Computed.NotComputable(
          id, measure, Computed.Reason.AMBIGUOUS, several.stream().map(Figure::id).toList());
    }
    Figure old = olds.getFirst();
    Figure now = news.getFirst();
    return new Derivation(
            id, measure, key.unit().orElse(""), now.id() + " less " + old.id(), Inputs.of(old, now))
        .range(
            Range.of(now).orElseThrow().minus(Range.of(old).orElseThrow()),
            now.bound().and(old.bound().opposite()));
  }

  /** What a figure is of: figures of one key on either side are compared. */
  private record Key(String measure, Optional<String> unit, Optional<String> by) {
    static Key of(Figure figure) {
      return new Key(figure.measure(), figure.unit(), figure.by());
    }

    List<Figure> in(List<Figure> figures) {
      return figures.stream().filter(f -> of(f).equals(this)).toList();
    }
  }
}
