package parley.talks.mediator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;

/**
 * A package: the place of one option for each issue, in the order of the space.
 *
 * @param places from 0
 */
public record Terms(List<Integer> places) implements Comparable<Terms> {

  /** Copies the list. */
  public Terms {
    places = List.copyOf(places);
  }

  /** The package of an outcome. */
  public static Terms of(int... outcome) {
    return new Terms(Arrays.stream(outcome).boxed().toList());
  }

  /**
   * The package with the middle option of every issue, the earlier of two. It hangs on nobody's
   * values.
   */
  public static Terms middle(List<Integer> options) {
    return new Terms(options.stream().map(n -> (n - 1) / 2).toList());
  }

  /** The place of the option of an issue. */
  public int place(int issue) {
    return places.get(issue);
  }

  /** The same with another option of one issue. */
  public Terms with(int issue, int option) {
    List<Integer> other = new ArrayList<>(places);
    other.set(issue, option);
    return new Terms(other);
  }

  /** The issues on which another package differs. */
  public List<Integer> differences(Terms other) {
    return IntStream.range(0, places.size())
        .filter(i -> !places.get(i).equals(other.places.get(i)))
        .boxed()
        .toList();
  }

  /** The places as an outcome of a space. */
  public int[] outcome() {
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The names of the options. */
  public List<String> options(AdditiveSpace space) {
    return IntStream.range(0, places.size()).mapToObj(i -> space.option(i, places.get(i))).toList();
  }

  /** By the first issue on which they differ, which favours no party. */
  @Override
  public int compareTo(Terms other) {
    return Arrays.compare(outcome(), other.outcome());
  }
}
