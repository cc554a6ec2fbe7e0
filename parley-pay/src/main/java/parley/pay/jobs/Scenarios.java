package parley.pay.jobs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.pay.book.Measures;
import parley.pay.jobs.JobsAnswer.Competitors;
import parley.pay.jobs.JobsAnswer.Entered;

/** Runs the stock and flow of a group under plans and assumptions. */
final class Scenarios {

  private static final String PERSONS = "doctors";

  private final JobsQuestion question;
  private final Map<Integer, JobsAnswer.Cohort> cohorts;

  Scenarios(JobsQuestion question, Map<Integer, JobsAnswer.Cohort> cohorts) {
    this.question = question;
    this.cohorts = cohorts;
  }

  /** The ways in which new applicants of a group can be projected. */
  List<Entered> waysOf(Group group) {
    List<Entered> ways = new ArrayList<>(List.of(Entered.HELD));
    if (group.competitors() == Competitors.HOME_FIRST) {
      if (cohorts.containsKey(group.start())) {
        ways.add(Entered.COHORTS);
      }
    } else if (group.middle().change().isPresent()) {
      ways.add(Entered.TREND);
    }
    return ways;
  }

  /** Who enters in each projected year. */
  private List<BigDecimal> entered(Group group, Group.State state, Entered way) {
    List<BigDecimal> entered = new ArrayList<>();
    for (int i = 1; i <= question.horizon(); i++) {
      BigDecimal newest = state.newest();
      entered.add(
          switch (way) {
            case HELD -> newest;
            case TREND ->
                newest
                    .add(state.change().orElseThrow().multiply(BigDecimal.valueOf(i)))
                    .max(BigDecimal.ZERO);
            case COHORTS ->
                newest
                    .multiply(leaving(group.start() + i))
                    .divide(leaving(group.start()), Derivation.EXACT);
          });
    }
    return entered;
  }

  private BigDecimal leaving(int year) {
    return Objects.requireNonNull(cohorts.get(year)).leaving().figure().value().orElseThrow();
  }

  private List<BigDecimal> posts(Group group, PostsPlan plan) {
    List<BigDecimal> posts = new ArrayList<>();
    for (int i = 1; i <= question.horizon(); i++) {
      int year = group.start() + i;
      BigDecimal open = plan.posts(group.posts(), year);
      if (open.signum() <= 0) {
        throw new IllegalArgumentException(
            "In %s there would be %s places; a competition needs some, so take away fewer."
                .formatted(year, open.setScale(0, RoundingMode.HALF_EVEN)));
      }
      posts.add(open);
    }
    return posts;
  }

  private List<Pipeline.Year> run(
      Group group, Group.State state, List<BigDecimal> entered, List<BigDecimal> posts) {
    return state.pipeline().run(group.start() + 1, state.waiting(), entered, posts);
  }

  JobsAnswer.Scenario scenario(Group group, Entered way, PostsPlan plan) {
    List<BigDecimal> posts = posts(group, plan);
    List<List<Pipeline.Year>> runs =
        group.states().stream().map(s -> run(group, s, entered(group, s, way), posts)).toList();
    List<Pipeline.Year> middle =
        run(group, group.middle(), entered(group, group.middle(), way), posts);
    String id = id(group.competitors(), way, plan);
    List<JobsAnswer.Year> years = new ArrayList<>();
    for (int i = 0; i < question.horizon(); i++) {
      int at = i;
      int year = group.start() + 1 + i;
      Inputs inputs = inputs(group, way, plan, year);
      Basis basis = new Basis(id, year, describe(group, way, plan), inputs);
      Function<Function<Pipeline.Year, BigDecimal>, Band> band =
          number ->
              Band.of(
                  number.apply(middle.get(at)),
                  runs.stream().map(r -> number.apply(r.get(at))).toList());
      years.add(
          new JobsAnswer.Year(
              year,
              posts.get(i),
              plan.addedBy(year),
              basis.figure("applicants", PERSONS, band.apply(Pipeline.Year::applicants)),
              basis.figure(Training.MEASURE, Training.UNIT, band.apply(Pipeline.Year::ratio)),
              basis.figure("waiting", PERSONS, band.apply(Pipeline.Year::waiting))));
    }
    return new JobsAnswer.Scenario(
        id, group.competitors(), way, plan, years, clears(middle, runs), longRun(group, way, plan));
  }

  private JobsAnswer.Clears clears(List<Pipeline.Year> middle, List<List<Pipeline.Year>> runs) {
    List<Optional<Integer>> all = runs.stream().map(this::clears).toList();
    List<Integer> found = all.stream().flatMap(Optional::stream).sorted().toList();
    return new JobsAnswer.Clears(
        question.target(),
        found.stream().findFirst(),
        clears(middle),
        found.size() == all.size() ? Optional.of(found.getLast()) : Optional.empty());
  }

  /** The first year from which the ratio never rises above the target again. */
  private Optional<Integer> clears(List<Pipeline.Year> years) {
    Optional<Integer> since = Optional.empty();
    for (Pipeline.Year year : years) {
      if (year.ratio().compareTo(question.target()) > 0) {
        since = Optional.empty();
      } else if (since.isEmpty()) {
        since = Optional.of(year.year());
      }
    }
    return since;
  }

  private Computed longRun(Group group, Entered way, PostsPlan plan) {
    int end = group.start() + question.horizon();
    Basis basis =
        new Basis(
            id(group.competitors(), way, plan),
            end,
            describe(group, way, plan),
            inputs(group, way, plan, end));
    Group.State state = group.middle();
    Optional<BigDecimal> waiting =
        way == Entered.TREND
            ? Optional.empty()
            : state
                .pipeline()
                .longRunWaiting(entered(group, state, way).getLast(), posts(group, plan).getLast());
    return waiting
        .<Computed>map(
            w -> basis.figure("waiting-in-the-long-run", PERSONS, Band.of(w, List.of(w))))
        .orElseGet(() ->
            new Computed.NotComputable(
                basis.id("waiting-in-the-long-run"),
                "waiting-in-the-long-run",
                Computed.Reason.OUT_OF_RANGE,
                List.of("it grows without end")));
  }

  /** The places a year that hold the target for good, if as many enter as in the last year. */
  JobsAnswer.LongRun postsNeeded(Group group, Entered way) {
    int end = group.start() + question.horizon();
    PostsPlan plan = PostsPlan.asTheyAre();
    Function<Group.State, BigDecimal> needed =
        s -> s.pipeline().postsFor(entered(group, s, way).getLast(), question.target());
    Basis basis =
        new Basis(
            id(group.competitors(), way, plan),
            end,
            "who enters / (r + target x (1 - r)), target "
                + question.target().toPlainString()
                + "; "
                + describe(group, way, plan),
            inputs(group, way, plan, end));
    return new JobsAnswer.LongRun(
        group.competitors(),
        way,
        basis.figure(
            "places-needed",
            "places a year",
            Band.of(needed.apply(group.middle()), group.states().stream().map(needed).toList())));
  }

  /** The last year for the ends and the middle of r, with fewer and more who enter. */
  List<JobsAnswer.Sensitivity> sensitivity(Group group, PostsPlan plan) {
    List<JobsAnswer.Sensitivity> rows = new ArrayList<>();
    BigDecimal middle = group.middle().pipeline().reapply();
    List<BigDecimal> shares =
        List.of(group.reapply().low(), middle, group.reapply().high()).stream().distinct().toList();
    Entered way = waysOf(group).getLast() == Entered.COHORTS ? Entered.COHORTS : Entered.HELD;
    for (BigDecimal share : shares) {
      List<Group.State> states =
          group.states().stream()
              .filter(s -> s.pipeline().reapply().compareTo(share) == 0)
              .toList();
      Group.State state = states.get((states.size() - 1) / 2);
      for (String factor : List.of("0.8", "1", "1.2")) {
        rows.add(sensitivity(group, plan, way, state, new BigDecimal(factor)));
      }
    }
    return rows;
  }

  private JobsAnswer.Sensitivity sensitivity(
      Group group, PostsPlan plan, Entered way, Group.State state, BigDecimal factor) {
    List<BigDecimal> entered =
        entered(group, state, way).stream().map(e -> e.multiply(factor)).toList();
    List<Pipeline.Year> years = run(group, state, entered, posts(group, plan));
    BigDecimal share = state.pipeline().reapply();
    Basis basis =
        new Basis(
            id(group.competitors(), way, plan)
                + "-r"
                + share.stripTrailingZeros().toPlainString()
                + "-x"
                + factor.toPlainString(),
            years.getLast().year(),
            describe(group, way, plan)
                + "; share %s applies again, new applicants x %s"
                    .formatted(share.stripTrailingZeros().toPlainString(), factor.toPlainString()),
            inputs(group, way, plan, years.getLast().year()));
    BigDecimal ratio = years.getLast().ratio();
    return new JobsAnswer.Sensitivity(
        group.competitors(),
        plan,
        share,
        factor,
        basis.figure(Training.MEASURE, Training.UNIT, Band.of(ratio, List.of(ratio))),
        clears(years));
  }

  private Inputs inputs(Group group, Entered way, PostsPlan plan, int year) {
    Inputs inputs = group.inputs().plus(plan.inputs());
    if (way == Entered.COHORTS) {
      inputs =
          inputs
              .plus(
                  Inputs.of(Objects.requireNonNull(cohorts.get(group.start())).leaving().figure()))
              .plus(Inputs.of(Objects.requireNonNull(cohorts.get(year)).leaving().figure()));
    }
    return inputs;
  }

  private static String id(Competitors competitors, Entered way, PostsPlan plan) {
    return "%s-%s-%s"
        .formatted(
            competitors.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            way.name().toLowerCase(Locale.ROOT),
            plan.id());
  }

  private static String describe(Group group, Entered way, PostsPlan plan) {
    Range share = group.reapply();
    return "%s, new applicants %s, places %s; share that applies again %s"
        .formatted(
            group.competitors() == Competitors.EVERYONE
                ? "everyone competes"
                : "home graduates placed first",
            switch (way) {
              case HELD -> "as in " + group.start();
              case TREND -> "on the average change to " + group.start();
              case COHORTS -> "in proportion to those who leave foundation training";
            },
            plan.opening() == PostsPlan.Opening.AS_THEY_ARE
                ? "as in " + group.start()
                : "as in %s and %s, opening %s"
                    .formatted(
                        group.start(),
                        plan.added(),
                        plan.opening() == PostsPlan.Opening.ONCE ? "once" : "every year"),
            share.isSingle()
                ? share.low().toPlainString()
                : share.low().toPlainString() + " to " + share.high().toPlainString());
  }

  /** The middle of a number and its range. */
  private record Band(BigDecimal middle, Range range) {

    static Band of(BigDecimal middle, List<BigDecimal> all) {
      return new Band(
          middle,
          new Range(
              all.stream().reduce(middle, BigDecimal::min),
              all.stream().reduce(middle, BigDecimal::max)));
    }
  }

  /** What the figures of one year share. */
  private record Basis(String scenario, int year, String words, Inputs inputs) {

    String id(String measure) {
      return Derivation.id(Measures.VERB, "jobs", scenario, year, measure);
    }

    Computed.Known figure(String measure, String unit, Band band) {
      return new Derivation(id(measure), measure, unit, year + ": " + words, inputs)
          .within(band.range(), band.middle(), Bound.EXACT);
    }
  }
}
