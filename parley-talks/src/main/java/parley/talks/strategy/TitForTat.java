package parley.talks.strategy;

import parley.talks.index.Worths;
import parley.talks.session.Party;
import parley.talks.session.Seat;
import parley.talks.session.Strategy;

/**
 * Answers concessions in kind (Faratin, Sierra and Jennings 1998). What the other has given is
 * measured by what its offers are worth to this party, x(1) to x(n) counted from the worst outcome;
 * what this party asks, y, is counted likewise.
 *
 * <pre>
 *   absolute   y' = y - (x(n) - x(n-1))
 *   relative   y' = y x(n-1) / x(n)
 *   averaged   y' = y x(n-w) / x(n)
 * </pre>
 *
 * <p>Before it has heard enough offers it asks for its best outcome; an x(n) of zero changes
 * nothing. What it asks stays between its reserve and its best. It accepts what is worth at least
 * its own next offer. The article states the rules issue by issue; here they hold for the package.
 * The random step of its absolute rule is left out, so two who play this wait for each other until
 * the deadline.
 *
 * @param window how many offers back it looks; 1 for the first two rules
 */
public record TitForTat(Kind kind, int window) implements Strategy {

  private static final int USUAL_WINDOW = 3;

  /** What is answered with what. */
  public enum Kind {
    ABSOLUTE,
    RELATIVE,
    AVERAGED
  }

  /** Checks the window. */
  public TitForTat {
    if (window < 1 || window > 1 && kind != Kind.AVERAGED) {
      throw new IllegalArgumentException(
          "The window of tit-for-tat is 1, or 1 or more if it averages; not %s.".formatted(window));
    }
  }

  /** Gives as much as it was given. */
  public static TitForTat absolute() {
    return new TitForTat(Kind.ABSOLUTE, 1);
  }

  /** Gives by as large a share. */
  public static TitForTat relative() {
    return new TitForTat(Kind.RELATIVE, 1);
  }

  /** Gives by the share of the last three steps. */
  public static TitForTat averaged() {
    return new TitForTat(Kind.AVERAGED, USUAL_WINDOW);
  }

  @Override
  public String name() {
    return switch (kind) {
      case ABSOLUTE -> "absolute-tit-for-tat";
      case RELATIVE -> "relative-tit-for-tat";
      case AVERAGED ->
          window == USUAL_WINDOW ? "averaged-tit-for-tat" : "averaged-tit-for-tat:" + window;
    };
  }

  @Override
  public Party sit(Seat seat) {
    Seats.checkPair(name(), seat);
    return new Mirror(seat, kind, window);
  }

  private static final class Mirror implements Party {

    private final Seat seat;
    private final Kind kind;
    private final Worths worths;
    private final Plan plan;

    /** The last offers heard, in turn; one more than the window. */
    private final long[] given;

    private int heard;
    private boolean hasNews;
    private int planned;

    /** What it asks above the worst outcome; not rounded, so that small steps add up. */
    private double asked;

    Mirror(Seat seat, Kind kind, int window) {
      this.seat = seat;
      this.kind = kind;
      worths = seat.worths();
      plan = new Plan(seat);
      given = new long[window + 1];
      asked = (double) worths.most() - worths.least();
    }

    @Override
    public void hear(int from, int[] offer, int round) {
      hasNews = true;
      int latest = heard++ % given.length;
      given[latest] = worths.of(offer) - worths.least();
      if (heard < given.length) {
        return;
      }
      double now = given[latest];
      double then = given[heard % given.length];
      double next =
          switch (kind) {
            case ABSOLUTE -> asked - (now - then);
            case RELATIVE, AVERAGED -> now > 0 ? asked * then / now : asked;
          };
      double floor = (double) seat.floor() - worths.least();
      asked = Math.min((double) worths.most() - worths.least(), Math.max(floor, next));
    }

    private void plan(int round) {
      if (round != planned || hasNews) {
        plan.aim(Math.max(seat.floor(), Shares.above(worths, asked)));
        planned = round;
        hasNews = false;
      }
    }

    @Override
    public boolean accepts(int[] offer, int round) {
      plan(round);
      return plan.isReachedBy(offer);
    }

    @Override
    public boolean propose(int[] offer, int round) {
      plan(round);
      return plan.write(offer);
    }
  }
}
