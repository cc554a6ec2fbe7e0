package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Offer;
import parley.casefile.Range;
import parley.pay.book.Measures;
import parley.pay.jobs.Group.Pair;
import parley.pay.jobs.JobsAnswer.Entered;
import parley.pay.jobs.JobsAnswer.HistoryYear;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersAnswer;

/**
 * Answers when the bottleneck before specialty training clears.
 *
 * <p>Method, equations, sources and limits are in {@code docs/pay-jobs.md}.
 */
public final class Jobs {

  private static final Range ALL_SHARES = new Range(BigDecimal.ZERO, BigDecimal.ONE);

  private final CaseView view;
  private final JobsQuestion question;
  private final Counts counts;
  private final List<HistoryYear> history;
  private final Optional<Offer> offer;
  private final List<Computed.NotComputable> missing = new ArrayList<>();
  private final List<Assumption> assumptions = new ArrayList<>();

  private Jobs(CaseView view, JobsQuestion question) {
    this.view = view;
    this.question = question;
    this.counts = Counts.of(view);
    this.history = counts.history();
    this.offer = Offers.find(view, question.offer());
  }

  /**
   * The answer, from what was known on the day of the view. Without two years in a row with
   * applicants and places it has no scenarios and says so.
   *
   * @throws IllegalArgumentException if the question names an offer or a population that was not
   *     known on the day, or takes away more places than there are
   */
  public static JobsAnswer answer(CaseView view, JobsQuestion question) {
    return new Jobs(view, question).answer();
  }

  private JobsAnswer answer() {
    Optional<Population> population = population();
    int newest = population.map(p -> pairs(p).lastKey()).orElse(view.asOf().getYear());
    PostsPlans plans = PostsPlans.of(view, question, offer, newest + 1);
    missing.addAll(plans.missing());
    if (population.isEmpty()) {
      missing.add(
          new Computed.NotComputable(
              Derivation.id(Measures.VERB, "jobs", "projection"),
              Training.MEASURE,
              Computed.Reason.NOT_IN_RECORD,
              List.of("two years in a row with applicants and places of one population")));
    }
    Optional<JobsAnswer.Projection> projection = population.map(p -> projection(p, plans.all()));
    return new JobsAnswer(
        view.asOf(),
        question,
        history,
        plans.all(),
        new OffersAnswer.Posts(
            offer.map(o -> Offers.figures(o, Measures.NEW_POSTS)).orElse(List.of()),
            offer.map(o -> Offers.figures(o, Measures.HEADCOUNT)).orElse(List.of())),
        Headcounts.of(plans.all().getLast()),
        view.listFigures(Measures.APPLICANTS_PER_PLACE_STATED),
        projection,
        missing);
  }

  private JobsAnswer.Projection projection(Population population, List<PostsPlan> plans) {
    SortedMap<Integer, Pair> pairs = pairs(population);
    int start = pairs.lastKey();
    Map<Integer, JobsAnswer.Cohort> cohorts =
        Cohorts.of(view, counts).between(start, start + question.horizon());
    Scenarios scenarios = new Scenarios(question, cohorts);
    List<Group> groups = groups(population, pairs);
    List<JobsAnswer.Scenario> runs = new ArrayList<>();
    List<JobsAnswer.LongRun> longRun = new ArrayList<>();
    List<JobsAnswer.Sensitivity> sensitivity = new ArrayList<>();
    for (Group group : groups) {
      for (Entered way : scenarios.waysOf(group)) {
        plans.forEach(p -> runs.add(scenarios.scenario(group, way, p)));
        if (way != Entered.TREND) {
          longRun.add(scenarios.postsNeeded(group, way));
        }
      }
      sensitivity.addAll(scenarios.sensitivity(group, plans.getLast()));
    }
    assume(plans.getLast(), runs);
    return new JobsAnswer.Projection(
        population,
        assumptions,
        runs,
        List.copyOf(cohorts.values()),
        longRun,
        sensitivity,
        Backtests.of(population, history, pairs, groups.getFirst().reapply()));
  }

  /** The population asked for, or the first that can be projected. */
  private Optional<Population> population() {
    List<Population> able =
        history.stream()
            .map(HistoryYear::population)
            .distinct()
            .filter(p -> p.unit() == Population.Unit.APPLICANTS && pairs(p).size() > 1)
            .toList();
    if (question.population().isEmpty()) {
      return able.stream().findFirst();
    }
    String kind = question.population().get();
    return Optional.of(
        able.stream()
            .filter(p -> p.kind().equals(kind))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "On %s nothing can be projected for the places \"%s\"; the record has two years in a row for %s."
                        .formatted(
                            view.asOf(),
                            kind,
                            able.isEmpty()
                                ? "none"
                                : String.join(
                                    ", ", able.stream().map(Population::kind).toList())))));
  }

  /** The newest years in a row with applicants and places. */
  private SortedMap<Integer, Pair> pairs(Population population) {
    SortedMap<Integer, Pair> pairs = new TreeMap<>();
    for (HistoryYear year : history) {
      if (year.population().equals(population) && year.ratio().find().isPresent()) {
        if (!pairs.isEmpty() && pairs.lastKey() != year.year() - 1) {
          pairs.clear();
        }
        pairs.put(year.year(), pair(year.applicants(), year.places().orElseThrow()));
      }
    }
    return pairs;
  }

  private static Pair pair(Figure applicants, Figure places) {
    return new Pair(
        applicants.value().orElseThrow(),
        places.value().orElseThrow(),
        Inputs.of(applicants, places));
  }

  private List<Group> groups(Population population, SortedMap<Integer, Pair> pairs) {
    List<Figure> evidence = view.listFigures(Measures.REAPPLY);
    Optional<Range> recorded = Range.over(evidence);
    Range asked = question.reapply().or(() -> recorded).orElse(ALL_SHARES);
    Inputs inputs = question.reapply().isPresent() ? Inputs.NONE : Inputs.of(evidence);
    Group everyone = Group.everyone(pairs, asked).with(inputs);
    assumptions.add(
        new Assumption(
            Assumption.Kind.REAPPLY,
            Optional.of(everyone.reapply()),
            question.reapply().isPresent()
                ? Assumption.Origin.ASKER
                : recorded.isPresent() ? Assumption.Origin.RECORD : Assumption.Origin.OPEN,
            evidence));
    List<Group> groups = new ArrayList<>(List.of(everyone));
    home(population, pairs, asked).map(g -> g.with(inputs)).ifPresent(groups::add);
    return groups;
  }

  private Optional<Group> home(
      Population population, SortedMap<Integer, Pair> pairs, Range reapply) {
    List<Figure> evidence = view.listFigures(Measures.UNPLACED_HOME);
    Optional<Range> unplaced = Range.over(evidence);
    SortedMap<Integer, Pair> home = new TreeMap<>();
    List<String> lacking = new ArrayList<>();
    for (int year : List.of(pairs.lastKey() - 1, pairs.lastKey())) {
      Optional<Figure> applied =
          counts.find(population.homeGraduates(), population.geography(), year);
      Pair all = pairs.get(year);
      if (applied.isPresent() && all != null) {
        home.put(
            year,
            new Pair(
                applied.get().value().orElseThrow(),
                all.places(),
                Inputs.of(applied.get()).plus(all.inputs())));
      } else {
        lacking.add(population.homeGraduates() + " " + year);
      }
    }
    if (unplaced.isEmpty()) {
      lacking.add(Measures.UNPLACED_HOME);
    }
    if (!lacking.isEmpty()) {
      missing.add(
          new Computed.NotComputable(
              Derivation.id(Measures.VERB, "jobs", "home-first"),
              Training.MEASURE,
              Computed.Reason.NOT_IN_RECORD,
              lacking));
      return Optional.empty();
    }
    assumptions.add(
        new Assumption(
            Assumption.Kind.UNPLACED_HOME, unplaced, Assumption.Origin.RECORD, evidence));
    return Optional.of(Group.homeFirst(home, reapply, unplaced.get()).with(Inputs.of(evidence)));
  }

  private void assume(PostsPlan plan, List<JobsAnswer.Scenario> runs) {
    convention(Assumption.Kind.ALL_PLACES_FILLED, view.listFigures(Measures.FILL_RATE));
    convention(Assumption.Kind.NO_FEEDBACK, List.of());
    if (plan.opening() != PostsPlan.Opening.AS_THEY_ARE) {
      convention(Assumption.Kind.POSTS_OF_THIS_KIND, List.of());
    }
    if (plan.evenSplit()) {
      convention(Assumption.Kind.EVEN_SPLIT, List.of());
    }
    Stream.of(Entered.values())
        .filter(way -> runs.stream().anyMatch(r -> r.entered() == way))
        .forEach(way ->
            convention(
                switch (way) {
                  case HELD -> Assumption.Kind.ENTERED_HELD;
                  case TREND -> Assumption.Kind.ENTERED_TREND;
                  case COHORTS -> Assumption.Kind.ENTERED_COHORTS;
                },
                List.of()));
  }

  private void convention(Assumption.Kind kind, List<Figure> rests) {
    assumptions.add(new Assumption(kind, Optional.empty(), Assumption.Origin.CONVENTION, rests));
  }
}
