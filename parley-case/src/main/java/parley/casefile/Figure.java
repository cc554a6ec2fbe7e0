package parley.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number with all that is needed to judge it: value, unit, basis, speaker, source, the day it
 * became known, and its range.
 *
 * @param id stable id, unique in the case; a nested figure takes its owner's id and its measure
 * @param measure what is measured, in words shared by the whole case, as in {@code
 *     planned-care-kept}
 * @param value the number, if one is stated
 * @param low the lower end of the range; with {@code high} or not at all
 * @param high the upper end of the range
 * @param bound how the stated number bounds the true one
 * @param text the words of the source where it gives no number
 * @param unit the unit, as in {@code %} or {@code GBP million}
 * @param basis what exactly is counted: population, period, definition, index
 * @param by who states it: id of a party, body, person or office
 * @param sources ids of the sources
 * @param known the day it became known
 */
public record Figure(
    String id,
    String measure,
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    Bound bound,
    Optional<String> text,
    Optional<String> unit,
    Optional<String> basis,
    Optional<String> by,
    List<String> sources,
    LocalDate known,
    Vintage vintage,
    Optional<Confidence> confidence,
    Optional<String> note)
    implements Fact<Figure> {

  /** Checks that the range is a range and fills in the usual case: exact and as reported. */
  public Figure {
    if (low.isPresent() != high.isPresent()) {
      throw new IllegalArgumentException("Figure " + id + " has one end of a range only.");
    }
    if (low.isPresent() && low.get().compareTo(high.orElseThrow()) > 0) {
      throw new IllegalArgumentException(
          "Figure %s: low (%s) is above high (%s).".formatted(id, low.get(), high.orElseThrow()));
    }
    sources = List.copyOf(sources);
  }

  /** Whether it may be charted and exported: a figure without a source may not. */
  public boolean isSourced() {
    return !sources.isEmpty();
  }

  /** The lowest number that the figure allows: {@code low}, else the value itself. */
  public Optional<BigDecimal> lowest() {
    return low.or(() -> value);
  }

  /** The highest number that the figure allows: {@code high}, else the value itself. */
  public Optional<BigDecimal> highest() {
    return high.or(() -> value);
  }

  @Override
  public Figure asOf(LocalDate day) {
    return this;
  }
}
