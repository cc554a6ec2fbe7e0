package parley.pay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.pay.OfferDiff.Change;

/** Compares two offers issue by issue and measure by measure. */
final class OfferDiffs {

  private OfferDiffs() {}

  static OfferDiff of(List<Issue> agenda, Offer older, Offer newer) {
    Set<String> issues = new LinkedHashSet<>();
    agenda.forEach(i -> issues.add(i.id()));
    older.clauses().forEach(c -> issues.add(c.issue()));
    newer.clauses().forEach(c -> issues.add(c.issue()));
    return new OfferDiff(
        older.id(),
        newer.id(),
        issues.stream()
            .map(i -> issue(i, newer.id(), clauses(older, i), clauses(newer, i)))
            .toList());
  }

  private static List<Offer.Clause> clauses(Offer offer, String issue) {
    return offer.clauses().stream().filter(c -> c.issue().equals(issue)).toList();
  }

  private static OfferDiff.IssueDiff issue(
      String issue, String newer, List<Offer.Clause> before, List<Offer.Clause> after) {
    List<OfferDiff.MeasureDiff> measures = measures(issue, newer, before, after);
    List<String> added = wordsOnlyIn(after, before);
    List<String> gone = wordsOnlyIn(before, after);
    Change change;
    if (before.isEmpty() || after.isEmpty()) {
      change = before.isEmpty() ? (after.isEmpty() ? Change.IN_NEITHER : Change.NEW) : Change.GONE;
    } else {
      change =
          added.isEmpty()
                  && gone.isEmpty()
                  && measures.stream().allMatch(m -> m.change() == Change.UNCHANGED)
              ? Change.UNCHANGED
              : Change.CHANGED;
    }
    return new OfferDiff.IssueDiff(issue, change, measures, added, gone);
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

  private static List<OfferDiff.MeasureDiff> measures(
      String issue, String newer, List<Offer.Clause> before, List<Offer.Clause> after) {
    Set<Key> keys = new LinkedHashSet<>();
    figures(before).forEach(f -> keys.add(new Key(f.measure(), f.unit())));
    figures(after).forEach(f -> keys.add(new Key(f.measure(), f.unit())));
    List<OfferDiff.MeasureDiff> diffs = new ArrayList<>();
    for (Key key : keys) {
      List<Figure> olds = figures(before).stream().filter(key::fits).toList();
      List<Figure> news = figures(after).stream().filter(key::fits).toList();
      diffs.add(
          measure(
              Derived.id("diff", newer, issue, key.measure(), key.unit().orElse("")),
              key,
              olds,
              news));
    }
    return diffs;
  }

  private static List<Figure> figures(List<Offer.Clause> clauses) {
    return clauses.stream().flatMap(c -> c.figures().stream()).toList();
  }

  private static OfferDiff.MeasureDiff measure(
      String id, Key key, List<Figure> before, List<Figure> after) {
    Amount difference = difference(id, key, before, after);
    Change change;
    if (before.isEmpty() || after.isEmpty()) {
      change = before.isEmpty() ? Change.NEW : Change.GONE;
    } else {
      change = isSame(before, after) ? Change.UNCHANGED : Change.CHANGED;
    }
    return new OfferDiff.MeasureDiff(
        key.measure(),
        key.unit(),
        change,
        before,
        after,
        difference,
        bases(before).equals(bases(after)));
  }

  /** Two offers of words only are the same if they use the same words. */
  private static boolean isSame(List<Figure> before, List<Figure> after) {
    return before.size() == after.size() && stated(before).equals(stated(after));
  }

  private static List<List<Optional<?>>> stated(List<Figure> figures) {
    return figures.stream()
        .map(f ->
            List.<Optional<?>>of(
                f.lowest().map(Derived::round), f.highest().map(Derived::round), f.text()))
        .toList();
  }

  private static List<Optional<String>> bases(List<Figure> figures) {
    return figures.stream().map(Figure::basis).toList();
  }

  private static Amount difference(String id, Key key, List<Figure> before, List<Figure> after) {
    String measure = key.measure() + "-difference";
    List<Figure> olds = before.stream().filter(f -> f.lowest().isPresent()).toList();
    List<Figure> news = after.stream().filter(f -> f.lowest().isPresent()).toList();
    if (olds.isEmpty() || news.isEmpty()) {
      boolean words = !before.isEmpty() && !after.isEmpty();
      return Derived.none(
          id,
          measure,
          words ? Amount.Reason.WORDS_ONLY : Amount.Reason.NOT_IN_RECORD,
          List.of(key.measure()));
    }
    if (olds.size() > 1 || news.size() > 1) {
      List<Figure> several = olds.size() > 1 ? olds : news;
      return Derived.none(
          id, measure, Amount.Reason.AMBIGUOUS, several.stream().map(Figure::id).toList());
    }
    Figure old = olds.getFirst();
    Figure now = news.getFirst();
    return Derived.range(
        id,
        measure,
        Derived.Range.of(now).orElseThrow().minus(Derived.Range.of(old).orElseThrow()),
        Bounds.growingWithFirst(now.bound(), old.bound()),
        key.unit().orElse(""),
        now.id() + " less " + old.id(),
        Inputs.of(old, now));
  }

  private record Key(String measure, Optional<String> unit) {
    boolean fits(Figure figure) {
      return figure.measure().equals(measure) && figure.unit().equals(unit);
    }
  }
}
