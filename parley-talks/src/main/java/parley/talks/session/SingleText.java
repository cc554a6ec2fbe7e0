package parley.talks.session;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.talks.index.Worths;

/**
 * One text, drafted by a mediator who knows no preferences (Klein, Faratin, Sayama and Bar-Yam
 * 2003, Group Decision and Negotiation 12:111). It starts from an outcome drawn at random. In each
 * round the mediator changes one issue, drawn at random, to another option, drawn at random; every
 * party votes, as {@link Voter} says; a draft that all accept becomes the current text.
 *
 * <p>What is passed on the way binds nobody. At the end each party signs the current text if it is
 * worth its reserve.
 */
public final class SingleText {

  private final Sides sides;
  private final List<Voter> voters;
  private final Setting setting;
  private final Trace trace;
  private final int parties;
  private final SplittableRandom mediator;
  private final SplittableRandom[] random;

  /** Issues with more than one option. */
  private final int[] open;

  private SingleText(Sides sides, List<Voter> voters, Setting setting, Trace trace) {
    if (voters.size() != sides.size()) {
      throw new IllegalArgumentException(
          "There are %s voters for %s parties.".formatted(voters.size(), sides.size()));
    }
    this.sides = sides;
    this.voters = List.copyOf(voters);
    this.setting = setting;
    this.trace = trace;
    parties = sides.size();
    mediator = Draws.of(setting, parties);
    random =
        IntStream.range(0, parties)
            .mapToObj(p -> Draws.of(setting, p))
            .toArray(SplittableRandom[]::new);
    open =
        IntStream.range(0, sides.space().issues())
            .filter(i -> sides.space().options(i) > 1)
            .toArray();
  }

  /**
   * Runs a session.
   *
   * @param voters one for each party, in the order of the sides
   * @param trace where each act is written; what it held is dropped
   */
  public static SessionResult run(Sides sides, List<Voter> voters, Setting setting, Trace trace) {
    trace.clear();
    return new SingleText(sides, voters, setting, trace).run();
  }

  private SessionResult run() {
    int[] text =
        IntStream.range(0, sides.space().issues())
            .map(i -> mediator.nextInt(sides.space().options(i)))
            .toArray();
    trace.add(1, parties, Act.TAKE, text);
    for (int round = 1; round <= setting.rounds() && open.length > 0; round++) {
      int issue = open[mediator.nextInt(open.length)];
      int before = text[issue];
      long[] worths = worths(text);
      int other = mediator.nextInt(sides.space().options(issue) - 1);
      text[issue] = other < before ? other : other + 1;
      trace.add(round, parties, Act.OFFER, text);
      if (isAccepted(worths, text, round)) {
        trace.add(round, parties, Act.TAKE, text);
      } else {
        text[issue] = before;
      }
    }
    return sign(text);
  }

  private long[] worths(int[] text) {
    return IntStream.range(0, parties).mapToLong(p -> sides.side(p).worths().of(text)).toArray();
  }

  private boolean isAccepted(long[] before, int[] text, int round) {
    boolean all = true;
    for (int p = 0; p < parties; p++) {
      Worths worths = sides.side(p).worths();
      double range = (double) worths.most() - worths.least();
      double loss = (before[p] - worths.of(text)) / Math.max(1, range);
      boolean accepts = voters.get(p).accepts(loss, setting.time(round), random[p]);
      trace.add(round, p, accepts ? Act.ACCEPT : Act.REJECT, text);
      all &= accepts;
    }
    return all;
  }

  private SessionResult sign(int[] text) {
    int last = setting.rounds();
    int refuses = parties;
    trace.add(last, parties, Act.OFFER, text);
    for (int p = 0; p < parties; p++) {
      Side side = sides.side(p);
      boolean signs = side.worths().of(text) >= side.floor();
      trace.add(last, p, signs ? Act.ACCEPT : Act.REJECT, text);
      refuses = signs ? refuses : Math.min(refuses, p);
    }
    return refuses == parties
        ? SessionResult.agreement(sides, setting, last, parties, text)
        : SessionResult.noDeal(sides, setting, Ending.NOT_SIGNED, last, refuses);
  }
}
