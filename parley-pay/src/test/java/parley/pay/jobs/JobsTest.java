package parley.pay.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Range;
import parley.casefile.Series;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.pay.TestCase;
import parley.pay.jobs.JobsAnswer.Competitors;
import parley.pay.jobs.JobsAnswer.Entered;
import parley.pay.jobs.JobsAnswer.Projection;

/** When the bottleneck clears: against published ratios, and against a second, plain simulation. */
class JobsTest {

  private static final Case RECORD = read();
  private static final CaseView VIEW = RECORD.asOf(LocalDate.of(2026, 2, 18));
  private static final JobsQuestion USUAL = JobsQuestion.usual();

  // Applicants and places of round one, 2022 to 2025, typed from the written answers.
  private static final double[] APPLICANTS = {18_260, 20_297, 26_203, 33_870};
  private static final double[] PLACES = {9_235, 9_265, 9_331, 9_479};

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    // Published: 91,999 applications for 12,833 posts in 2025, 59,698 for 12,743 in 2024.
    "'applications, England', 2025, 7.17",
    "'applications, England', 2024, 4.68",
    // The government gave 2025 as 3.5 with its offer, and 2019 as 1.4 from rounded numbers.
    "'applicants-round-1, UK', 2025, 3.57",
    "'applicants-rounded, UK', 2019, 1.33",
    // BMJ Careers, 30 November 2011.
    "'applications-round-1, England', 2011, 2.10",
  })
  void published_ratios(String population, int year, double ratio) {
    JobsAnswer.HistoryYear found = history(Jobs.answer(VIEW, USUAL), population, year);

    assertThat(middle(found.ratio())).isCloseTo(ratio, within(0.005));
    assertThat(found.ratio().find().orElseThrow().sources()).isNotEmpty();
  }

  @Test
  void numbers_of_two_populations_are_never_divided_by_each_other() {
    JobsAnswer answer = Jobs.answer(VIEW, USUAL);

    assertThat(history(answer, "applicants-round-1-home-graduates, UK", 2025).ratio())
        .isInstanceOf(Computed.NotComputable.class);
    assertThat(history(answer, "applicants-round-1, UK", 2021).ratio())
        .isInstanceOf(Computed.NotComputable.class);
  }

  @Test
  void b14_30000_applicants_for_10000_places_and_for_1000_more() {
    CaseView view = counts("30000", "10000").asOf("2026-01-01");
    JobsAnswer answer = Jobs.answer(view, USUAL.withReapply(share("0")).withAdded(List.of(1_000)));

    assertThat(middle(answer.listCounted().getLast().ratio())).isEqualTo(3.0);
    assertThat(ratio(answer, Entered.HELD, PostsPlan.Opening.AS_THEY_ARE, 2026)).isEqualTo(3.0);
    assertThat(ratio(answer, Entered.HELD, PostsPlan.Opening.EVERY_YEAR, 2026))
        .isCloseTo(30.0 / 11, within(1e-9));
    assertThat(
            scenario(answer, Competitors.EVERYONE, Entered.HELD, PostsPlan.Opening.EVERY_YEAR)
                .years()
                .getFirst()
                .ratio()
                .figure()
                .sources())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "0.365", "0.6", "0.95"})
  void a_second_simulation_gives_the_same_years(double r) {
    JobsAnswer answer =
        Jobs.answer(VIEW, USUAL.withOffer("O5").withReapply(share(Double.toString(r))));

    for (Entered way : List.of(Entered.HELD, Entered.TREND)) {
      for (PostsPlan.Opening opening : PostsPlan.Opening.values()) {
        double[] expected = simulate(r, way, opening);
        List<JobsAnswer.Year> years = scenario(answer, Competitors.EVERYONE, way, opening).years();
        assertThat(years).hasSize(10);
        for (int i = 0; i < 10; i++) {
          assertThat(middle(years.get(i).ratio())).isCloseTo(expected[i], within(1e-9));
        }
      }
    }
  }

  @Test
  void the_middle_lies_in_its_range_and_the_ends_are_those_of_the_share() {
    JobsAnswer wide =
        Jobs.answer(
            VIEW, USUAL.withReapply(new Range(new BigDecimal("0.4"), new BigDecimal("0.8"))));
    JobsAnswer low = Jobs.answer(VIEW, USUAL.withReapply(share("0.4")));
    JobsAnswer high = Jobs.answer(VIEW, USUAL.withReapply(share("0.8")));

    JobsAnswer.Year last = last(wide);
    double a = middle(last(low).waiting());
    double b = middle(last(high).waiting());
    assertThat(last.waiting().figure().lowest().orElseThrow().doubleValue())
        .isCloseTo(Math.min(a, b), within(1e-6));
    assertThat(last.waiting().figure().highest().orElseThrow().doubleValue())
        .isCloseTo(Math.max(a, b), within(1e-6));
    assertThat(middle(last.waiting())).isBetween(Math.min(a, b), Math.max(a, b));
  }

  @Test
  void a17_4000_posts_over_three_years_beside_offers_of_1000_and_2000() {
    JobsAnswer asked =
        Jobs.answer(VIEW, USUAL.withReapply(share("0.6")).withAdded(List.of(1_000, 1_500, 1_500)));
    JobsAnswer thousand =
        Jobs.answer(VIEW, USUAL.withReapply(share("0.6")).withAdded(List.of(1_000)));
    JobsAnswer twoThousand =
        Jobs.answer(VIEW, USUAL.withReapply(share("0.6")).withAdded(List.of(1_000, 1_000)));

    assertThat(asked.plans().getLast().added())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                2026, BigDecimal.valueOf(1_000),
                2027, BigDecimal.valueOf(1_500),
                2028, BigDecimal.valueOf(1_500)));
    PostsPlan.Opening every = PostsPlan.Opening.EVERY_YEAR;
    assertThat(ratio(asked, Entered.HELD, every, 2028))
        .isLessThan(ratio(twoThousand, Entered.HELD, every, 2028));
    assertThat(ratio(twoThousand, Entered.HELD, every, 2028))
        .isLessThan(ratio(thousand, Entered.HELD, every, 2028));
    assertThat(ratio(asked, Entered.HELD, every, 2026))
        .isEqualTo(ratio(thousand, Entered.HELD, every, 2026));
  }

  @Test
  void a38_the_newest_offer_is_loaded_unless_the_question_names_another() {
    JobsAnswer answer = Jobs.answer(VIEW, USUAL);

    assertThat(answer.plans().getLast().offer()).contains("O5");
    assertThat(answer.plans().getLast().added().values())
        .extracting(BigDecimal::intValueExact)
        .containsExactly(1_000, 1_500, 1_500);
    assertThat(answer.plans().getLast().evenSplit()).isTrue();
    assertThat(Jobs.answer(VIEW, USUAL.withOffer("O4")).plans().getLast().offer()).contains("O4");
  }

  @Test
  void b15_relabelled_posts_add_nobody_and_new_posts_add_as_many_doctors() {
    JobsAnswer answer = Jobs.answer(VIEW, USUAL.withOffer("O5"));

    JobsAnswer.Headcount last = answer.headcounts().orElseThrow().years().getLast();
    assertThat(last.year()).isEqualTo(2028);
    assertThat(middle(last.trainingPosts())).isEqualTo(4_000);
    assertThat(middle(last.locallyEmployedIfRelabelled())).isEqualTo(-4_000);
    assertThat(middle(last.totalIfRelabelled())).isZero();
    assertThat(middle(last.totalIfNew())).isEqualTo(4_000);
    // Who says which, each in its own words.
    assertThat(answer.posts().labelled())
        .anyMatch(f -> f.by().equals(Optional.of("GOV")) && f.value().isPresent());
    assertThat(answer.posts().headcount())
        .extracting(f -> f.by().orElseThrow())
        .contains("BMA", "GOV");
  }

  @Test
  void the_bottleneck_clears_in_the_first_year_from_which_it_stays_at_the_target() {
    for (JobsAnswer.Scenario scenario :
        Jobs.answer(VIEW, USUAL.withReapply(share("0.6")).withTarget(new BigDecimal("1.5")))
            .listAll(Projection::scenarios)) {
      scenario
          .clears()
          .middle()
          .ifPresentOrElse(
              year ->
                  assertThat(scenario.years())
                      .filteredOn(y -> y.year() >= year)
                      .allMatch(y -> middle(y.ratio()) <= 1.5),
              () -> assertThat(middle(scenario.years().getLast().ratio())).isGreaterThan(1.5));
    }
  }

  @Test
  void with_twice_the_places_that_are_needed_it_clears_and_as_they_are_it_does_not() {
    JobsAnswer answer =
        Jobs.answer(VIEW, USUAL.withReapply(share("0.6")).withAdded(List.of(30_000)));

    assertThat(
            scenario(answer, Competitors.EVERYONE, Entered.HELD, PostsPlan.Opening.EVERY_YEAR)
                .clears()
                .middle())
        .contains(2026);
    assertThat(
            scenario(answer, Competitors.EVERYONE, Entered.HELD, PostsPlan.Opening.AS_THEY_ARE)
                .clears()
                .earliest())
        .isEmpty();
  }

  @Test
  void the_round_numbers_of_2026_lie_in_the_range_projected_from_2025() {
    // NHS England: about 40,000 applicants for about 10,000 places; not used for the projection.
    JobsAnswer.Year first =
        scenario(
                Jobs.answer(VIEW, USUAL),
                Competitors.EVERYONE,
                Entered.HELD,
                PostsPlan.Opening.AS_THEY_ARE)
            .years()
            .getFirst();

    assertThat(first.year()).isEqualTo(2026);
    assertThat(40_000.0 / 10_000)
        .isBetween(
            first.ratio().figure().lowest().orElseThrow().doubleValue(),
            first.ratio().figure().highest().orElseThrow().doubleValue());
  }

  @Test
  void a_year_counted_by_now_is_projected_from_the_years_before_it_only() {
    List<JobsAnswer.Backtest> tests =
        Jobs.answer(VIEW, USUAL.withReapply(share("0.6"))).listAll(Projection::backtest);

    // 2024 held: 20,297 - 0.6 x 9,025 new, and 0.6 x 11,032 again.
    assertThat(tests.getFirst().year()).isEqualTo(2024);
    assertThat(middle(tests.getFirst().projected()))
        .isCloseTo(20_297 - 0.6 * 9_025 + 0.6 * 11_032, within(1e-6));
    assertThat(tests.getFirst().missed()).isTrue();
    assertThat(tests)
        .extracting(t -> t.year() + " " + t.entered())
        .containsExactly("2024 HELD", "2025 HELD", "2025 TREND");
  }

  @Test
  void cohorts_follow_the_starters_then_the_entrants_and_are_held_after() {
    List<JobsAnswer.Cohort> cohorts = Jobs.answer(VIEW, USUAL).listAll(Projection::cohorts);

    assertThat(cohorts.getFirst().year()).isEqualTo(2025);
    assertThat(middle(cohorts.getFirst().leaving())).isEqualTo(8_655);
    // Starters of 2025 x entrants of 2021 / entrants of 2020.
    assertThat(cohorts.get(3).from()).isEqualTo(JobsAnswer.Cohort.From.ENTRANTS);
    assertThat(middle(cohorts.get(3).leaving())).isCloseTo(10_634.0 * 8_485 / 8_405, within(1e-6));
    assertThat(cohorts.getLast().from()).isEqualTo(JobsAnswer.Cohort.From.HELD);
  }

  @Test
  void what_became_known_later_is_not_used() {
    JobsAnswer before = Jobs.answer(RECORD.asOf(LocalDate.of(2025, 8, 15)), USUAL);

    assertThat(before.projection()).isEmpty();
    assertThat(before.missing()).isNotEmpty();
    assertThat(before.history())
        .allMatch(h -> !h.applicants().known().isAfter(LocalDate.of(2025, 8, 15)));
  }

  @Test
  void an_empty_record_has_no_projection_and_says_what_it_lacks() {
    JobsAnswer answer = Jobs.answer(TestCase.empty().asOf("2026-01-01"), USUAL);

    assertThat(answer.history()).isEmpty();
    assertThat(answer.projection()).isEmpty();
    assertThat(answer.missing().getFirst().reason()).isEqualTo(Computed.Reason.NOT_IN_RECORD);
  }

  @Test
  void a_share_that_the_counts_rule_out_is_refused() {
    // 100 waited and only 10 applied a year later: at most a tenth of them can have done so.
    CaseView view = counts(List.of("200", "10"), "100").asOf("2026-01-01");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jobs.answer(view, USUAL.withReapply(share("0.6"))))
        .withMessageContaining("take a lower share");
    assertThat(
            Jobs.answer(view, USUAL)
                .listAll(Projection::assumptions)
                .getFirst()
                .range()
                .orElseThrow()
                .high())
        .isEqualByComparingTo("0.1");
  }

  @Test
  void questions_that_cannot_be_asked_are_refused_in_a_sentence() {
    refused("must lie from 0 to 1", () -> USUAL.withReapply(share("1.2")));
    refused("must be from 1 to 50", () -> USUAL.withHorizon(0));
    refused("must be above 0", () -> USUAL.withTarget(BigDecimal.ZERO));
    refused("only 1 are projected", () -> USUAL.withHorizon(1).withAdded(List.of(1, 2)));
    refused("round-1, round-2", () -> Jobs.answer(VIEW, USUAL.withPopulation("round-3")));
    refused("take away fewer", () -> Jobs.answer(VIEW, USUAL.withAdded(List.of(-9_479))));
  }

  private static void refused(String hint, Runnable question) {
    assertThatIllegalArgumentException()
        .isThrownBy(question::run)
        .withMessageContaining(hint)
        .withMessageEndingWith(".");
  }

  /** The equations of the page on jobs, in plain doubles and without the engine. */
  private static double[] simulate(double r, Entered way, PostsPlan.Opening opening) {
    double firstNew = APPLICANTS[1] - r * (APPLICANTS[0] - PLACES[0]);
    double newest = APPLICANTS[3] - r * (APPLICANTS[2] - PLACES[2]);
    double change = way == Entered.TREND ? (newest - firstNew) / 2 : 0;
    double[] once = {1_000, 1_500, 1_500, 0, 0, 0, 0, 0, 0, 0};
    double[] ratios = new double[once.length];
    double waiting = APPLICANTS[3] - PLACES[3];
    double standing = 0;
    for (int i = 0; i < once.length; i++) {
      standing += once[i];
      double posts =
          PLACES[3]
              + switch (opening) {
                case AS_THEY_ARE -> 0;
                case ONCE -> once[i];
                case EVERY_YEAR -> standing;
              };
      double applicants = newest + change * (i + 1) + r * waiting;
      ratios[i] = applicants / posts;
      waiting = Math.max(0, applicants - posts);
    }
    return ratios;
  }

  /** A record with the same applicants and places in two years in a row. */
  private static TestCase counts(String applicants, String places) {
    return counts(List.of(applicants, applicants), places);
  }

  private static TestCase counts(List<String> applicants, String places) {
    List<String> columns = List.of("year", "measure", "geography", "value", "known", "source");
    List<Series.Row> rows = new ArrayList<>();
    for (int i = 0; i < applicants.size(); i++) {
      String year = String.valueOf(2026 - applicants.size() + i);
      rows.add(row(year, "applicants", applicants.get(i)));
      rows.add(row(year, "training-places", places));
    }
    return TestCase.empty()
        .with(TestCase.series("training", Series.Role.OTHER, "as the measure says", columns, rows));
  }

  private static Series.Row row(String year, String measure, String value) {
    return new Series.Row(
        Map.of(
            "year",
            year,
            "measure",
            measure,
            "geography",
            "Somewhere",
            "value",
            value,
            "known",
            "2025-12-31",
            "source",
            "S1"),
        LocalDate.of(2025, 12, 31));
  }

  private static JobsAnswer.HistoryYear history(JobsAnswer answer, String population, int year) {
    return answer.history().stream()
        .filter(h -> h.population().toString().equals(population) && h.year() == year)
        .findFirst()
        .orElseThrow();
  }

  private static JobsAnswer.Scenario scenario(
      JobsAnswer answer, Competitors who, Entered way, PostsPlan.Opening opening) {
    return answer.listAll(Projection::scenarios).stream()
        .filter(s -> s.competitors() == who && s.entered() == way)
        .filter(s -> s.plan().opening() == opening)
        .findFirst()
        .orElseThrow();
  }

  private static double ratio(JobsAnswer answer, Entered way, PostsPlan.Opening opening, int year) {
    return scenario(answer, Competitors.EVERYONE, way, opening).years().stream()
        .filter(y -> y.year() == year)
        .mapToDouble(y -> middle(y.ratio()))
        .findFirst()
        .orElseThrow();
  }

  private static JobsAnswer.Year last(JobsAnswer answer) {
    return scenario(answer, Competitors.EVERYONE, Entered.HELD, PostsPlan.Opening.AS_THEY_ARE)
        .years()
        .getLast();
  }

  private static double middle(Computed computed) {
    return computed.find().orElseThrow().value().orElseThrow().doubleValue();
  }

  private static Range share(String value) {
    return new Range(new BigDecimal(value), new BigDecimal(value));
  }

  private static Case read() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      return CaseFolder.read(here.resolve("cases/resident-doctors-england"));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
