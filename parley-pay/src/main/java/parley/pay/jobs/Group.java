package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Range;

/**
 * Those who compete, calibrated to the counts under every combination of the assumptions.
 *
 * <p>The counts give who applied, not who of them applied again. For each share r that applies
 * again there is one number of new applicants that fits: entered(t) = applicants(t) - r x
 * waiting(t-1). So r stays an assumption, and every projection is made over its whole range.
 *
 * @param start the newest year with applicants and places
 * @param posts the places of that year
 * @param states one for each combination
 * @param middle the one at the middle of every range
 * @param inputs what all of this rests on
 */
record Group(
    JobsAnswer.Competitors competitors,
    int start,
    BigDecimal posts,
    List<State> states,
    State middle,
    Inputs inputs) {

  /** Points at which a range is tried, its ends included. */
  static final int POINTS = 21;

  private static final int FEW_POINTS = 5;

  Group {
    states = List.copyOf(states);
  }

  /**
   * The group in its newest year under one combination of the assumptions.
   *
   * @param waiting who applied in that year and got no place
   * @param entered who entered, by year, as far as the counts tell it
   */
  record State(Pipeline pipeline, BigDecimal waiting, SortedMap<Integer, BigDecimal> entered) {

    BigDecimal newest() {
      return at(entered, entered.lastKey());
    }

    /** The average change a year, if more than one year is known. */
    Optional<BigDecimal> change() {
      int years = entered.lastKey() - entered.firstKey();
      return years == 0
          ? Optional.empty()
          : Optional.of(
              newest()
                  .subtract(at(entered, entered.firstKey()))
                  .divide(BigDecimal.valueOf(years), Derivation.EXACT));
    }

    private boolean isPossible() {
      return entered.values().stream().allMatch(e -> e.signum() >= 0);
    }
  }

  /** Applicants and places of a year. */
  record Pair(BigDecimal applicants, BigDecimal places, Inputs inputs) {

    /** Who gets no place, if every place is filled. */
    BigDecimal waiting() {
      return applicants.subtract(places).max(BigDecimal.ZERO);
    }

    /** Who gets no place if this share does not, and no more are placed than there are places. */
    BigDecimal waiting(BigDecimal share) {
      return applicants.multiply(share).max(waiting());
    }
  }

  /**
   * Everybody who applies.
   *
   * @param pairs the counts by year, without a gap before the newest
   * @param reapply the shares that may apply again
   */
  static Group everyone(SortedMap<Integer, Pair> pairs, Range reapply) {
    int start = pairs.lastKey();
    List<BigDecimal> shares = points(reapply, POINTS);
    List<State> states = new ArrayList<>();
    for (BigDecimal share : shares) {
      Pipeline pipeline = new Pipeline(share);
      SortedMap<Integer, BigDecimal> entered = new TreeMap<>();
      pairs.forEach((year, pair) -> {
        Pair before = pairs.get(year - 1);
        if (before != null) {
          entered.put(year, pipeline.entered(pair.applicants(), before.waiting()));
        }
      });
      states.add(new State(pipeline, at(pairs, start).waiting(), entered));
    }
    return of(JobsAnswer.Competitors.EVERYONE, start, pairs, states, reapply);
  }

  /**
   * Home graduates only, before all others.
   *
   * @param pairs home graduates who applied, and all places, in the newest year and the one before
   * @param unplaced the share of them that may have got no place in either
   */
  static Group homeFirst(SortedMap<Integer, Pair> pairs, Range reapply, Range unplaced) {
    int start = pairs.lastKey();
    List<State> states = new ArrayList<>();
    for (BigDecimal share : points(reapply, POINTS)) {
      for (BigDecimal without : points(unplaced, FEW_POINTS)) {
        Pipeline pipeline = new Pipeline(share);
        SortedMap<Integer, BigDecimal> entered = new TreeMap<>();
        entered.put(
            start,
            pipeline.entered(at(pairs, start).applicants(), at(pairs, start - 1).waiting(without)));
        states.add(new State(pipeline, at(pairs, start).waiting(without), entered));
      }
    }
    return of(JobsAnswer.Competitors.HOME_FIRST, start, pairs, states, reapply);
  }

  private static Group of(
      JobsAnswer.Competitors competitors,
      int start,
      SortedMap<Integer, Pair> pairs,
      List<State> all,
      Range reapply) {
    List<State> states = all.stream().filter(State::isPossible).toList();
    if (states.isEmpty()) {
      throw new IllegalArgumentException(
          "If %s or more of those without a place applied again, there were more of them than applicants in a year; take a lower share."
              .formatted(reapply.low().stripTrailingZeros().toPlainString()));
    }
    Inputs inputs = pairs.values().stream().map(Pair::inputs).reduce(Inputs.NONE, Inputs::plus);
    return new Group(
        competitors,
        start,
        at(pairs, start).places(),
        states,
        states.get((states.size() - 1) / 2),
        inputs);
  }

  /** The shares that apply again which the counts allow. */
  Range reapply() {
    BigDecimal low = states.getFirst().pipeline().reapply();
    return new Range(low, states.getLast().pipeline().reapply());
  }

  /** The same group on more inputs. */
  Group with(Inputs more) {
    return new Group(competitors, start, posts, states, middle, inputs.plus(more));
  }

  /** Numbers from one end of a range to the other at even steps; one, if the ends are the same. */
  static List<BigDecimal> points(Range range, int count) {
    if (range.isSingle()) {
      return List.of(range.low());
    }
    BigDecimal step =
        range.high().subtract(range.low()).divide(BigDecimal.valueOf(count - 1), Derivation.EXACT);
    List<BigDecimal> points = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      points.add(range.low().add(step.multiply(BigDecimal.valueOf(i))));
    }
    points.add(range.high());
    return points;
  }

  private static <T> T at(SortedMap<Integer, T> years, int year) {
    return Objects.requireNonNull(years.get(year));
  }
}
