package parley.talks.mediator;

import java.util.List;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;

/**
 * One issue that moves from one option to another: who gains how much by it and what it takes from
 * the other. For the mediator only, since it holds values of both.
 *
 * @param issue its name
 * @param changes what the move is worth to each party, in points of the party's own scale; below
 *     zero if the party gives
 */
public record Concession(String issue, String from, String to, List<Ratio> changes) {

  /** Copies the list. */
  public Concession {
    changes = List.copyOf(changes);
  }

  static Concession of(AdditiveSpace points, int issue, int from, int to) {
    return new Concession(
        points.issue(issue).name(),
        points.option(issue, from),
        points.option(issue, to),
        IntStream.range(0, points.parties())
            .mapToObj(p ->
                OwnScales.value(points, p, issue, to)
                    .minus(OwnScales.value(points, p, issue, from)))
            .toList());
  }
}
