package parley.talks.mediator;

import java.util.List;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * What is exchanged between one package and another. For the mediator only.
 *
 * @param reference the package that it is compared with
 * @param concessions one for each issue that moves, in the order of the issues
 * @param totals the sum of the changes for each party, in points of its own scale
 */
public record Trade(Reference reference, List<Concession> concessions, List<Ratio> totals) {

  /** Copies the lists. */
  public Trade {
    concessions = List.copyOf(concessions);
    totals = List.copyOf(totals);
  }

  /**
   * The trade from a reference to a package.
   *
   * @param points a space in points
   */
  public static Trade of(AdditiveSpace points, Reference reference, Terms to) {
    List<Concession> concessions =
        reference.terms().differences(to).stream()
            .map(i -> Concession.of(points, i, reference.terms().place(i), to.place(i)))
            .toList();
    List<Ratio> totals =
        IntStream.range(0, points.parties())
            .mapToObj(p ->
                concessions.stream().map(c -> c.changes().get(p)).reduce(Ratio.ZERO, Ratio::plus))
            .toList();
    return new Trade(reference, concessions, totals);
  }
}
