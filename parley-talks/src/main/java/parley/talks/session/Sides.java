package parley.talks.session;

import java.util.List;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;

/**
 * The parties of a space, made ready once for many sessions. They act in the order of the space.
 */
public final class Sides {

  private final AdditiveSpace space;
  private final List<Side> sides;

  private Sides(AdditiveSpace space) {
    if (space.parties() < 2) {
      throw new IllegalArgumentException(
          "A session needs two parties or more; %s has %s."
              .formatted(space.name(), space.parties()));
    }
    this.space = space;
    sides = IntStream.range(0, space.parties()).mapToObj(p -> Side.of(space, p)).toList();
  }

  /**
   * The parties of a space.
   *
   * @throws IllegalArgumentException if there are fewer than two, or a discount is not above 0 and
   *     up to 1
   */
  public static Sides of(AdditiveSpace space) {
    return new Sides(space);
  }

  /** The space. */
  public AdditiveSpace space() {
    return space;
  }

  /** How many there are. */
  public int size() {
    return sides.size();
  }

  /** A party. */
  public Side side(int place) {
    return sides.get(place);
  }
}
