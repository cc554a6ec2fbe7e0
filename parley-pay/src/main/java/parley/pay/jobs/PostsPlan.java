package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.casefile.Inputs;

/**
 * How many places there are in each year.
 *
 * @param opening how often a place that is added opens to applicants
 * @param offer the offer that adds them; empty if the question does, or nobody
 * @param added places that are added, by the year in which they start
 * @param evenSplit whether the split over the years is a convention, because nobody states it
 * @param inputs what the numbers rest on
 */
public record PostsPlan(
    Opening opening,
    Optional<String> offer,
    SortedMap<Integer, BigDecimal> added,
    boolean evenSplit,
    Inputs inputs) {

  /** Copies the map. */
  public PostsPlan {
    added = Collections.unmodifiableSortedMap(new TreeMap<>(added));
  }

  /** How often a place that is added opens. */
  public enum Opening {
    /** No place is added. */
    AS_THEY_ARE,
    /** In the year in which it starts, and not again within the horizon. */
    ONCE,
    /** In the year in which it starts and in every later one. */
    EVERY_YEAR
  }

  /** The places as they are. */
  static PostsPlan asTheyAre() {
    return new PostsPlan(
        Opening.AS_THEY_ARE, Optional.empty(), new TreeMap<>(), false, Inputs.NONE);
  }

  /** The same places under the other reading. */
  PostsPlan opening(Opening other) {
    return new PostsPlan(other, offer, added, evenSplit, inputs);
  }

  /** A short name, as in {@code O5-every-year}. */
  public String id() {
    String when = opening.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return opening == Opening.AS_THEY_ARE ? when : offer.orElse("asked") + "-" + when;
  }

  /** All that were added up to a year. */
  public BigDecimal addedBy(int year) {
    return added.headMap(year + 1).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The places that open in a year, given those that open without any addition. */
  BigDecimal posts(BigDecimal base, int year) {
    return switch (opening) {
      case AS_THEY_ARE -> base;
      case ONCE -> base.add(addedBy(year)).subtract(addedBy(year - 1));
      case EVERY_YEAR -> base.add(addedBy(year));
    };
  }
}
