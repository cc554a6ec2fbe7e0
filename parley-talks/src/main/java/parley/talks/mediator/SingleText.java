package parley.talks.mediator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One text that both parties improve by yes and no. The mediator proposes a change of one issue, or
 * of two against each other; each party answers in private whether the changed text is at least as
 * good for it as the draft; the mediator learns only whether both accept, and then the changed text
 * is the draft. So no step is worse for anybody who answers truly.
 *
 * <p>A state is immutable and is all that the mediator knows: it holds no value of any party. The
 * same seed and the same answers give the same states.
 *
 * <p>What not both accept is not asked again: the draft has not become worse for the party that
 * refused it.
 */
public final class SingleText {

  /** Why there is no further proposal. */
  public enum End {
    /** Every change within reach was refused. */
    NOTHING_LEFT,
    /** No change within reach is likely enough to be accepted. */
    UNLIKELY,
    /** The number of questions is used up. */
    QUESTIONS_USED
  }

  /** A proposal and whether both accepted it. */
  public record Asked(Change change, boolean both) {}

  /** More pairs of changes than this are drawn from. */
  private static final int MOST_PAIRS = 20_000;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SingleTextRule rule;
  private final List<Integer> options;
  private final long seed;
  private final Terms draft;
  private final List<Asked> asked;
  private final Optional<Belief> belief;
  private final Optional<Change> proposal;
  private final Optional<End> end;

  private SingleText(
      SingleTextRule rule,
      List<Integer> options,
      long seed,
      Terms draft,
      List<Asked> asked,
      Optional<Belief> belief) {
    this.rule = rule;
    this.options = options;
    this.seed = seed;
    this.draft = draft;
    this.asked = List.copyOf(asked);
    this.belief = belief;
    if (asked.size() >= rule.mostQuestions()) {
      proposal = Optional.empty();
      end = Optional.of(End.QUESTIONS_USED);
      return;
    }
    SplittableRandom random = new SplittableRandom(seed + GOLDEN * (asked.size() + 1));
    List<Terms> within = within(random);
    Optional<Terms> next =
        belief.isPresent()
            ? belief.get().best(draft, within, rule.leastChance())
            : within.isEmpty()
                ? Optional.empty()
                : Optional.of(within.get(random.nextInt(within.size())));
    proposal = next.map(t -> new Change(draft, t));
    end =
        proposal.isPresent()
            ? Optional.empty()
            : Optional.of(within.isEmpty() ? End.NOTHING_LEFT : End.UNLIKELY);
  }

  /**
   * Starts from a draft.
   *
   * @param options how many options each issue has
   * @throws IllegalArgumentException if the draft is no package of these issues, or they have more
   *     options than can be learned about
   */
  public static SingleText start(
      List<Integer> options, Terms draft, SingleTextRule rule, long seed) {
    if (draft.places().size() != options.size()) {
      throw new IllegalArgumentException(
          "The draft has %s options for %s issues."
              .formatted(draft.places().size(), options.size()));
    }
    for (int i = 0; i < options.size(); i++) {
      if (draft.place(i) < 0 || draft.place(i) >= options.get(i)) {
        throw new IllegalArgumentException(
            "The draft names option %s of an issue with %s options."
                .formatted(draft.place(i), options.get(i)));
      }
    }
    return new SingleText(
        rule,
        List.copyOf(options),
        seed,
        draft,
        List.of(),
        rule.search() == Search.LEARNED
            ? Optional.of(Belief.prior(options, new SplittableRandom(seed)))
            : Optional.empty());
  }

  /** The text as it stands. */
  public Terms draft() {
    return draft;
  }

  /** What is asked next; empty at the end. */
  public Optional<Change> proposal() {
    return proposal;
  }

  /** Why nothing is asked; empty before the end. */
  public Optional<End> end() {
    return end;
  }

  /** What was asked so far. */
  public List<Asked> asked() {
    return asked;
  }

  /**
   * The state after the answer to the proposal.
   *
   * @param both whether both accept; nothing else about the answers is told
   * @throws IllegalStateException at the end
   */
  public SingleText answered(boolean both) {
    Change change =
        proposal.orElseThrow(() -> new IllegalStateException("Nothing was asked: " + end));
    List<Asked> more = new ArrayList<>(asked);
    more.add(new Asked(change, both));
    SplittableRandom random = new SplittableRandom(seed - GOLDEN * (asked.size() + 1));
    return new SingleText(
        rule,
        options,
        seed,
        both ? change.to() : draft,
        more,
        belief.map(b -> b.after(more, random)));
  }

  /**
   * The packages within one or two changes that were not refused or left behind; of very many pairs
   * of changes a draw.
   */
  private List<Terms> within(SplittableRandom random) {
    Set<Terms> known = new HashSet<>();
    for (Asked a : asked) {
      known.add(a.both() ? a.change().from() : a.change().to());
    }
    List<List<Integer>> steps = IntStream.range(0, options.size()).mapToObj(this::steps).toList();
    Set<Terms> within = new LinkedHashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      for (int o : steps.get(i)) {
        within.add(draft.with(i, o));
      }
    }
    if (pairs(steps) <= MOST_PAIRS) {
      for (int i = 0; i < steps.size(); i++) {
        for (int o : steps.get(i)) {
          pairsWith(i, draft.with(i, o), steps, within);
        }
      }
    } else {
      for (int drawn = 0; drawn < MOST_PAIRS; drawn++) {
        int i = random.nextInt(steps.size());
        int j = random.nextInt(steps.size());
        if (i != j && !steps.get(i).isEmpty() && !steps.get(j).isEmpty()) {
          within.add(draft.with(i, any(steps.get(i), random)).with(j, any(steps.get(j), random)));
        }
      }
    }
    return within.stream().filter(t -> !known.contains(t)).toList();
  }

  private static void pairsWith(
      int first, Terms changed, List<List<Integer>> steps, Set<Terms> within) {
    for (int j = first + 1; j < steps.size(); j++) {
      for (int o : steps.get(j)) {
        within.add(changed.with(j, o));
      }
    }
  }

  private static long pairs(List<List<Integer>> steps) {
    long pairs = 0;
    long before = 0;
    for (List<Integer> issue : steps) {
      pairs += before * issue.size();
      before += issue.size();
    }
    return pairs;
  }

  private static int any(List<Integer> steps, SplittableRandom random) {
    return steps.get(random.nextInt(steps.size()));
  }

  /** The options of an issue to try; of many those at one, two, four, eight steps, and so on. */
  private List<Integer> steps(int issue) {
    int from = draft.place(issue);
    int many = options.get(issue);
    List<Integer> steps = new ArrayList<>();
    for (int o = 0; o < many; o++) {
      int far = Math.abs(o - from);
      if (far > 0 && (many <= rule.allOptionsUpTo() || Integer.bitCount(far) == 1)) {
        steps.add(o);
      }
    }
    return steps;
  }
}
