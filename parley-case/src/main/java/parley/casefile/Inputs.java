package parley.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a derived figure rests on.
 *
 * @param sources ids of the sources of its inputs, first come first, each once
 * @param known the day on which the last of them became known
 */
public record Inputs(List<String> sources, LocalDate known) {

  /** Nothing that needs a source. */
  public static final Inputs NONE = new Inputs(List.of(), Fact.ALWAYS);

  /** Copies the list. */
  public Inputs {
    sources = List.copyOf(sources);
  }

  /** The sources of some figures. */
  public static Inputs of(Figure... figures) {
    return of(Arrays.asList(figures));
  }

  /** The sources of some figures. */
  public static Inputs of(Collection<Figure> figures) {
    Inputs all = NONE;
    for (Figure figure : figures) {
      all = all.plus(new Inputs(figure.sources(), figure.known()));
    }
    return all;
  }

  /** A row rests on its own sources where it names any, else on those of its series. */
  public static Inputs of(Series series, Series.Row row) {
    List<String> own =
        row.find("source").map(s -> List.of(s.strip().split("[\\s;]+"))).orElse(series.sources());
    return new Inputs(own, row.known());
  }

  /** The sources of some rows of a series. */
  public static Inputs of(Series series, Collection<Series.Row> rows) {
    Inputs all = NONE;
    for (Series.Row row : rows) {
      all = all.plus(of(series, row));
    }
    return all;
  }

  /** These inputs and others. */
  public Inputs plus(Inputs other) {
    return new Inputs(
        Stream.concat(sources.stream(), other.sources.stream()).distinct().toList(),
        known.isAfter(other.known) ? known : other.known);
  }
}
