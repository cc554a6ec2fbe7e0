package parley.brief.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Source;
import parley.pay.offer.OffersAnswer;
import parley.pay.offer.Term;
import parley.rota.format.RotaFile;
import parley.rota.needs.Need;
import parley.rota.needs.NeedsAnswer;
import parley.rota.needs.NeedsEngine;
import parley.rota.needs.NeedsQuestion;
import parley.rota.needs.Promise;
import parley.rota.needs.PromiseMeasure;
import parley.rota.needs.PromiseNeed;
import parley.rota.needs.Promises;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;
import parley.rota.search.Budget;
import parley.rota.search.Crew;
import parley.rota.search.Watch;

/**
 * What a clause of an offer that promises something about rotas needs, on each rota of the case.
 * The pay engine finds the clause, the rota engine counts posts. Nothing is searched: the numbers
 * are bounds by counting, so a pattern that keeps the promise may need more posts, never fewer.
 *
 * @param clause its place in the offer, from 1
 * @param promise the figure of the clause that names the promise
 * @param isOfCalendar whether it is a duty of the calendar, which takes no posts
 * @param rotas on which it was counted
 */
public record RotaEffect(int clause, Figure promise, boolean isOfCalendar, List<OnRota> rotas) {

  private static final String POSTS = "posts";

  /** No search: what counting alone gives. */
  private static final Budget COUNTING = Budget.ofWork(0);

  /** Copies the list. */
  public RotaEffect {
    rotas = List.copyOf(rotas);
  }

  /**
   * The promise on one rota.
   *
   * @param name of the rota
   * @param isMadeUp whether its numbers are nobody's
   * @param source stands for the rota's file
   * @param now posts that the contract's rules alone need at least; empty if no number does
   * @param kept posts that these and the promise need at least; empty if no number does
   * @param banned shifts that the rota asks for and that break a rule by themselves, each with the
   *     rule; with one of these no number of posts may do
   */
  public record OnRota(
      String name,
      boolean isMadeUp,
      Source source,
      Optional<Computed.Known> now,
      Optional<Computed.Known> kept,
      List<String> banned) {

    /** Copies the list. */
    public OnRota {
      banned = List.copyOf(banned);
    }
  }

  /**
   * The effects of an offer.
   *
   * @param offer its id
   * @throws IllegalArgumentException in one sentence, if a clause names no promise that the rota
   *     engine knows, or a rota names rules that Parley does not have
   */
  public static List<RotaEffect> of(String offer, List<Term> terms, List<RotaFile> rotas) {
    List<RotaEffect> effects = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof Term.RotaPromise promised) {
        effects.add(of(offer, promised, rotas));
      }
    }
    return List.copyOf(effects);
  }

  /** The effects of the first offer of an answer; none if it has none. */
  public static List<RotaEffect> of(OffersAnswer answer, List<RotaFile> rotas) {
    return answer.executed().stream()
        .limit(1)
        .flatMap(e -> of(e.offer(), e.terms(), rotas).stream())
        .toList();
  }

  private static RotaEffect of(String offer, Term.RotaPromise term, List<RotaFile> rotas) {
    int clause = term.at().position();
    Promise promise;
    try {
      promise = Promises.parse(term.promise().text().orElseThrow());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Clause %s of the offer: %s".formatted(clause, e.getMessage()), e);
    }
    return new RotaEffect(
        clause,
        term.promise(),
        promise instanceof Promise.Notice,
        rotas.stream().map(r -> on(offer, term.promise(), promise, r)).toList());
  }

  private static OnRota on(String offer, Figure said, Promise promise, RotaFile rota) {
    RuleSet rules =
        RuleSets.find(rota.plan().rules())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The rota %s names the rules \"%s\"; expected one of %s."
                        .formatted(
                            rota.plan().id(),
                            rota.plan().rules(),
                            String.join(", ", RuleSets.listIds()))));
    NeedsAnswer answer =
        NeedsEngine.answer(
            NeedsQuestion.of(rota.plan(), rules, List.of(promise)),
            COUNTING,
            Crew.ALONE,
            Watch.NONE);
    PromiseMeasure measure = answer.measures().getFirst();
    Source source = source(rota);
    return new OnRota(
        rota.plan().name(),
        rota.basis().isSynthetic(),
        source,
        posts(offer, said, rota, source, "now", measure.nowAtLeast()),
        posts(offer, said, rota, source, "kept", measure.keptAtLeast()),
        kept(answer).banned().stream().map(b -> b.shift() + " by " + b.rule()).distinct().toList());
  }

  private static Need kept(NeedsAnswer answer) {
    return switch (answer.promises().getFirst()) {
      case PromiseNeed.OfPosts posts -> posts.need();
      case PromiseNeed.OfCalendar calendar -> answer.now();
    };
  }

  private static Optional<Computed.Known> posts(
      String offer, Figure said, RotaFile rota, Source source, String which, OptionalInt posts) {
    if (posts.isEmpty()) {
      return Optional.empty();
    }
    String rules =
        rota.plan().rules()
            + (which.equals("kept") ? " and " + said.text().orElseThrow() : " alone");
    Derivation derivation =
        new Derivation(
            Derivation.id("rota", "promise", offer, said.id(), rota.plan().id(), which),
            "posts-needed",
            POSTS,
            "fewest posts of a rolling pattern for the rota %s under %s, nobody on leave; a bound by counting, nothing is searched"
                .formatted(rota.plan().name(), rules),
            new Inputs(
                Stream.concat(Stream.of(source.id()), said.sources().stream()).distinct().toList(),
                said.known()));
    return Optional.of(derivation.value(BigDecimal.valueOf(posts.getAsInt()), Bound.AT_LEAST));
  }

  private static Source source(RotaFile rota) {
    return new Source(
        Derivation.id("ROTA", rota.plan().id()),
        "The rota %s, a file of the case%s"
            .formatted(
                rota.plan().name(),
                rota.basis().isSynthetic() ? "; its numbers are made up and are nobody's" : ""),
        Optional.empty(),
        "rota",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
