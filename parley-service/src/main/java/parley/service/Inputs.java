package parley.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.Fact;
import parley.casefile.Figure;

/**
 * What a derived figure rests on: the sources of its inputs, first come first, and the day on which
 * the last of them became known.
 */
record Inputs(List<String> sources, LocalDate known) {

  Inputs {
    sources = List.copyOf(sources);
  }

  static Inputs of(Collection<Figure> figures) {
    return new Inputs(
        figures.stream().flatMap(f -> f.sources().stream()).distinct().toList(),
        figures.stream().map(Figure::known).max(LocalDate::compareTo).orElse(Fact.ALWAYS));
  }

  Inputs plusSources(List<String> more) {
    return new Inputs(Stream.concat(sources.stream(), more.stream()).distinct().toList(), known);
  }
}
