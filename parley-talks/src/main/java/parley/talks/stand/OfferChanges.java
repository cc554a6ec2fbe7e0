package parley.talks.stand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.casefile.Offer;

/** Sets two offers side by side, issue by issue. */
final class OfferChanges {

  private OfferChanges() {}

  /** What changed, in the order of the agenda. */
  static OfferStanding.Changes between(CaseView view, Offer before, Offer after) {
    Set<String> issues = new LinkedHashSet<>();
    view.record().agenda().stream().map(Issue::id).forEach(issues::add);
    Stream.concat(before.clauses().stream(), after.clauses().stream())
        .map(Offer.Clause::issue)
        .forEach(issues::add);
    List<OfferStanding.IssueChange> changes = new ArrayList<>();
    for (String issue : issues) {
      List<Offer.Clause> was = on(issue, before);
      List<Offer.Clause> is = on(issue, after);
      if (!was.isEmpty() || !is.isEmpty()) {
        List<OfferStanding.FigureChange> figures = figures(was, is);
        changes.add(
            new OfferStanding.IssueChange(issue, change(was, is, figures), was, is, figures));
      }
    }
    return new OfferStanding.Changes(before.id(), changes);
  }

  private static List<Offer.Clause> on(String issue, Offer offer) {
    return offer.clauses().stream().filter(c -> c.issue().equals(issue)).toList();
  }

  private static OfferStanding.Change change(
      List<Offer.Clause> was, List<Offer.Clause> is, List<OfferStanding.FigureChange> figures) {
    if (was.isEmpty()) {
      return OfferStanding.Change.ADDED;
    }
    if (is.isEmpty()) {
      return OfferStanding.Change.REMOVED;
    }
    if (!options(was).equals(options(is)) || figures.stream().anyMatch(OfferChanges::differs)) {
      return OfferStanding.Change.CHANGED;
    }
    return words(was).equals(words(is))
        ? OfferStanding.Change.UNCHANGED
        : OfferStanding.Change.REWORDED;
  }

  private static Set<String> options(List<Offer.Clause> clauses) {
    return clauses.stream().flatMap(c -> c.option().stream()).collect(Collectors.toSet());
  }

  private static List<String> words(List<Offer.Clause> clauses) {
    return clauses.stream().map(Offer.Clause::text).toList();
  }

  /** What a figure is of: figures of one key on either side are compared. */
  private record Key(String measure, Optional<String> unit, Optional<String> by) {
    static Key of(Figure figure) {
      return new Key(figure.measure(), figure.unit(), figure.by());
    }
  }

  private static List<OfferStanding.FigureChange> figures(
      List<Offer.Clause> was, List<Offer.Clause> is) {
    List<Figure> before = was.stream().flatMap(c -> c.figures().stream()).toList();
    List<Figure> after = is.stream().flatMap(c -> c.figures().stream()).toList();
    List<Key> keys =
        Stream.concat(before.stream(), after.stream()).map(Key::of).distinct().toList();
    List<OfferStanding.FigureChange> changes = new ArrayList<>();
    for (Key key : keys) {
      List<Figure> b = before.stream().filter(f -> Key.of(f).equals(key)).toList();
      List<Figure> a = after.stream().filter(f -> Key.of(f).equals(key)).toList();
      if (b.size() == 1 && a.size() == 1) {
        changes.add(pair(key, b.getFirst(), a.getFirst()));
      } else {
        // Several figures of one kind cannot be paired without a guess.
        b.forEach(f -> changes.add(single(key, Optional.of(f), Optional.empty())));
        a.forEach(f -> changes.add(single(key, Optional.empty(), Optional.of(f))));
      }
    }
    return changes;
  }

  private static OfferStanding.FigureChange pair(Key key, Figure before, Figure after) {
    Optional<BigDecimal> difference =
        before.low().isEmpty() && after.low().isEmpty()
            ? after.value().flatMap(a -> before.value().map(a::subtract))
            : Optional.empty();
    return new OfferStanding.FigureChange(
        key.measure(), Optional.of(before), Optional.of(after), difference);
  }

  private static OfferStanding.FigureChange single(
      Key key, Optional<Figure> before, Optional<Figure> after) {
    return new OfferStanding.FigureChange(key.measure(), before, after, Optional.empty());
  }

  private static boolean differs(OfferStanding.FigureChange change) {
    return !change
        .before()
        .map(OfferChanges::amounts)
        .equals(change.after().map(OfferChanges::amounts));
  }

  private static List<Object> amounts(Figure f) {
    return List.of(strip(f.value()), strip(f.low()), strip(f.high()), f.bound());
  }

  private static Optional<BigDecimal> strip(Optional<BigDecimal> number) {
    return number.map(BigDecimal::stripTrailingZeros);
  }
}
