package parley.talks.session;

import java.util.List;

/**
 * Makes the offers of a list, one a round, the last again and again, and accepts what it is told.
 */
public record Scripted(List<int[]> offers, boolean accepting) implements Strategy {

  /** Offers on a single issue. */
  public static Scripted of(boolean accepting, int... options) {
    return new Scripted(
        java.util.Arrays.stream(options).mapToObj(o -> new int[] {o}).toList(), accepting);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Party sit(Seat seat) {
    return new Party() {

      @Override
      public boolean accepts(int[] offer, int round) {
        return accepting;
      }

      @Override
      public boolean propose(int[] offer, int round) {
        int[] next = offers.get(Math.min(round, offers.size()) - 1);
        System.arraycopy(next, 0, offer, 0, next.length);
        return true;
      }
    };
  }
}
