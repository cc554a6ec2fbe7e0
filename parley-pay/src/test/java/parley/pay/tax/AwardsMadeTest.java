package parley.pay.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/** The awards that were made, and those of them that lowered somebody's take-home. */
class AwardsMadeTest {

  private static final List<Circumstances> EVERYBODY =
      Stream.of("none", "plan1", "plan2", "plan5")
          .map(l -> Doctors.circumstances("nhs", l))
          .toList();

  private static final CliffYearsAnswer ANSWER =
      CliffYears.answer(Doctors.VIEW, new CliffYearsQuestion(EVERYBODY, Rounding.ANNUAL));

  @Test
  void three_awards_lowered_take_home_in_2018_and_2019() {
    assertThat(lowered("none"))
        .containsExactly(
            "2018/19 FY1 NP1 26614.00 to 27146.00: -146.23",
            "2019/20 CT3/ST3-5 NP4 47132.00 to 48075.00: -659.65",
            "2019/20 ST6-8 NP5 47132.00 to 48075.00: -659.65");
    assertThat(lowered("plan2"))
        .containsExactly(
            "2018/19 FY1 NP1 26614.00 to 27146.00: -194.11",
            "2019/20 CT3/ST3-5 NP4 47132.00 to 48075.00: -744.52",
            "2019/20 ST6-8 NP5 47132.00 to 48075.00: -744.52");
  }

  private static List<String> lowered(String loan) {
    return of(loan)
        .flatMap(y ->
            y.made().stream()
                .filter(MadeAward::lowers)
                .map(a ->
                    "%s %s %s %s to %s: %s"
                        .formatted(
                            y.question().year(),
                            a.after().grade(),
                            a.after().point(),
                            a.before().basic(),
                            a.after().basic(),
                            a.change().figure().value().orElseThrow())))
        .toList();
  }

  private static Stream<CliffsAnswer> of(String loan) {
    return ANSWER.years().stream()
        .filter(y -> y.question().circumstances().equals(Doctors.circumstances("nhs", loan)));
  }

  @Test
  void the_threshold_that_the_award_of_2019_crosses_was_frozen() {
    MadeAward award =
        of("none")
            .filter(y -> y.question().year().equals(PayYear.parse("2019/20")))
            .flatMap(y -> y.made().stream())
            .filter(a -> a.after().point().equals("NP4"))
            .findFirst()
            .orElseThrow();
    assertThat(award.thresholdBefore()).contains(new Pence(47_846_00));
    assertThat(award.threshold()).contains(new Pence(47_846_00));
    assertThat(award.crossed()).containsExactly(new Pence(47_846_00));
  }

  /** Every award at every point, for everybody, by the computation that knows nothing of these. */
  @Test
  void no_other_award_lowered_it_and_every_change_is_that_of_the_second_computation() {
    int awards = 0;
    for (CliffsAnswer year : ANSWER.years()) {
      Statute statute = Statute.of(year.question().year().toString());
      Optional<String> loan = year.question().circumstances().loan();
      for (MadeAward award : year.made()) {
        long change =
            left(statute, award.after().basic(), loan)
                - left(statute, award.before().basic(), loan);
        assertThat(award.change().figure().value().orElseThrow())
            .as("%s %s", year.question().year(), award.after())
            .isEqualByComparingTo(new Pence(change).inPounds());
        assertThat(award.lowers()).isEqualTo(change < 0);
        awards++;
      }
    }
    assertThat(awards).isGreaterThan(250);
  }

  @Test
  void what_changed_since_the_year_before_counts_the_rules_of_that_year() {
    List<MadeAward> less = new ArrayList<>();
    for (CliffsAnswer year : ANSWER.years()) {
      String before = year.question().year().plus(-1).toString();
      Optional<String> loan = year.question().circumstances().loan();
      for (MadeAward award : year.made()) {
        if (PayYear.of(award.before().effectiveFrom()).equals(year.question().year())) {
          assertThat(award.sinceYearBefore().map(c -> c.figure().value()))
              .contains(award.change().figure().value());
        } else if (award.sinceYearBefore().isPresent()) {
          long change =
              left(Statute.of(year.question().year().toString()), award.after().basic(), loan)
                  - left(Statute.of(before), award.before().basic(), loan);
          assertThat(award.sinceYearBefore().get().figure().value().orElseThrow())
              .isEqualByComparingTo(new Pence(change).inPounds());
        }
        if (award.leavesLessThanTheYearBefore() && !award.lowers()) {
          less.add(award);
        }
      }
    }
    // Contracting out ended on 5 April 2016: 1.4 % more of pay.
    assertThat(less)
        .isNotEmpty()
        .allSatisfy(a -> assertThat(a.after().effectiveFrom()).isEqualTo(LocalDate.of(2016, 4, 1)));
  }

  private static long left(Statute statute, Pence pay, Optional<String> loan) {
    Statute.Deductions d = statute.annual(pay.pence(), true, loan);
    return pay.pence() - d.pension() - d.tax() - d.insurance() - d.loan();
  }

  @Test
  void every_year_with_parameters_is_there_and_the_others_are_told() {
    assertThat(of("none").map(y -> y.question().year().toString()))
        .containsExactlyElementsOf(
            Statute.years().stream().filter(y -> Statute.of(y).hasPension()).toList());
    assertThat(ANSWER.missing())
        .filteredOn(m -> m.who().equals(EVERYBODY.getFirst()))
        .singleElement()
        .satisfies(m -> {
          assertThat(m.parameters().year()).hasToString("2008/09");
          assertThat(m.parameters().names())
              .containsExactly("pension.nhs.member-rate on 2008-04-30");
        });
  }

  @Test
  void a_backdated_change_is_an_award_between_two_editions_of_a_year() {
    List<MadeAward> first =
        of("none")
            .filter(y -> y.question().year().equals(PayYear.parse("2023/24")))
            .flatMap(y -> y.made().stream())
            .filter(a -> a.after().grade().equals("FY1"))
            .toList();
    assertThat(first)
        .extracting(a -> a.before().basic() + " to " + a.after().basic())
        .containsExactly("29384.00 to 32398.00", "32398.00 to 33600.00");
  }
}
