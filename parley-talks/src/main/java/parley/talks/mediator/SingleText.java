package parley.talks.mediator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

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
    List<Terms> within = within();
    SplittableRandom random = new SplittableRandom(seed + GOLDEN * (asked.size() + 1));
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

  /** Every package within one or two changes that was not refused or left behind. */
  private List<Terms> within() {
    Set<Terms> known = new HashSet<>();
    for (Asked a : asked) {
      known.add(a.both() ? a.change().from() : a.change().to());
    }
    List<Terms> within = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      for (int o : steps(i)) {
        Terms one = draft.with(i, o);
        within.add(one);
        for (int j = i + 1; j < options.size(); j++) {
          for (int q : steps(j)) {
            within.add(one.with(j, q));
          }
        }
      }
    }
    within.removeIf(known::contains);
    return within;
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
