package parley.service;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Walkout;

/** Sorts the figures of the record into the blocks of effects. */
final class Blocks {

  private Blocks() {}

  static List<ImpactBlock> of(CaseView view) {
    List<Figure> ofWalkouts =
        view.record().walkouts().stream().map(Walkout::figures).flatMap(List::stream).toList();
    Stream<Figure> others =
        view.record().figures().stream()
            .filter(f -> Measures.blockOf(f.measure()) != ImpactBlock.Kind.NOT_PLACED);
    List<Figure> all =
        Stream.concat(ofWalkouts.stream(), others)
            .filter(Figure::isSourced)
            .sorted(Comparator.comparing(Figure::known))
            .toList();
    return Arrays.stream(ImpactBlock.Kind.values())
        .map(k ->
            new ImpactBlock(
                k, all.stream().filter(f -> Measures.blockOf(f.measure()) == k).toList()))
        .filter(b -> b.kind() != ImpactBlock.Kind.NOT_PLACED || !b.hasNoData())
        .toList();
  }
}
