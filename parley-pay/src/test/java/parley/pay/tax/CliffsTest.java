package parley.pay.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.casefile.Computed;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;

/** Where one pound more of pay leaves less. */
class CliffsTest {

  static List<String> years() {
    return Statute.years();
  }

  private static CliffsAnswer cliffs(String year, Circumstances who) {
    return Cliffs.answer(Doctors.VIEW, CliffsQuestion.usual(PayYear.parse(year), who));
  }

  @Test
  void crossing_65_191_in_2025_26_costs_703_pounds() {
    CliffsAnswer.Cliff cliff =
        cliffs("2025/26", Doctors.circumstances("nhs", "plan2")).cliffs().getLast();
    assertThat(cliff.at()).isEqualTo(pounds(65_191));
    assertThat(value(cliff.loss())).isCloseTo(703.63, within(1.0));
    assertThat(cliff.causes())
        .containsExactly(
            new CliffsAnswer.Cause(
                "pension.nhs.member-rate",
                LocalDate.of(2025, 4, 1),
                new BigDecimal("0.107"),
                new BigDecimal("0.125"),
                12));
  }

  @Test
  void pay_is_whole_again_once_the_rise_makes_up_for_the_loss() {
    Circumstances who = Doctors.circumstances("nhs", "plan2");
    CliffsAnswer.Cliff cliff = cliffs("2025/26", who).cliffs().getLast();
    // 60 % of 87.5 %, less 2 % and 9 %, is left of a pound: 703.63 / 0.415 above 65,191.
    double until = cliff.until().orElseThrow().inPounds().doubleValue();
    assertThat(until).isCloseTo(65_191 + 703.63 / 0.415, within(1.0));
    Statute statute = Statute.of("2025/26");
    assertThat(left(statute, cliff.until().orElseThrow().pence() + 2))
        .isGreaterThanOrEqualTo(left(statute, 65_190_00));
    assertThat(left(statute, cliff.until().orElseThrow().pence() - 100))
        .isLessThan(left(statute, 65_190_00));
  }

  private static long left(Statute statute, long pay) {
    Statute.Deductions d = statute.annual(pay, true, Optional.of("plan2"));
    return pay - d.pension() - d.tax() - d.insurance() - d.loan();
  }

  @ParameterizedTest
  @MethodSource("years")
  void a_walk_over_every_pound_finds_the_same_cliffs(String year) {
    for (Circumstances who : Doctors.circumstancesOf(year)) {
      List<Pence> walked = new ArrayList<>();
      FastTakeHome fast = TaxRules.of(Doctors.BOOK, PayYear.parse(year), who).orElseThrow().fast();
      for (int pay = 1; pay <= 200_000; pay++) {
        if (fast.takeHome(pay) < fast.takeHome(pay - 1.0)) {
          walked.add(pounds(pay));
        }
      }
      assertThat(cliffs(year, who).cliffs())
          .as("%s %s", year, who)
          .extracting(CliffsAnswer.Cliff::at)
          .containsExactlyElementsOf(walked);
    }
  }

  /** The same walk over every pound, by the computation that knows nothing of the engine. */
  @Test
  void a_walk_by_the_second_computation_finds_the_same_cliffs_of_2025_26() {
    Statute statute = Statute.of("2025/26");
    for (Circumstances who : Doctors.circumstancesOf("2025/26")) {
      List<Pence> walked = new ArrayList<>();
      long before = 0;
      for (int pay = 1; pay <= 200_000; pay++) {
        Statute.Deductions d = statute.annual(pay * 100L, who.pension().isPresent(), who.loan());
        long left = pay * 100L - d.pension() - d.tax() - d.insurance() - d.loan();
        if (left < before) {
          walked.add(pounds(pay));
        }
        before = left;
      }
      assertThat(cliffs("2025/26", who).cliffs())
          .as("%s", who)
          .extracting(CliffsAnswer.Cliff::at)
          .containsExactlyElementsOf(walked);
    }
  }

  @Test
  void the_cliffs_of_2025_26_are_the_five_thresholds_of_the_pension() {
    assertThat(cliffs("2025/26", Doctors.circumstances("nhs", "none")).cliffs())
        .extracting(CliffsAnswer.Cliff::at)
        .containsExactly(
            pounds(13_260), pounds(27_798), pounds(33_869), pounds(50_846), pounds(65_191));
  }

  /** Rates of slices take more of the next pound, never more than the pound. */
  @ParameterizedTest
  @MethodSource("years")
  void without_a_pension_there_is_no_cliff(String year) {
    Statute statute = Statute.of(year);
    for (Circumstances who : Doctors.circumstancesOf(year)) {
      if (who.pension().isEmpty()) {
        assertThat(cliffs(year, who).cliffs()).as("%s %s", year, who).isEmpty();
      }
    }
    // The taper of the allowance, at its start and its end, and the top rate.
    for (long pay : List.of(100_000, 125_140, 150_000)) {
      assertThat(leftWithoutPension(statute, pay + 1))
          .isGreaterThan(leftWithoutPension(statute, pay));
    }
  }

  private static long leftWithoutPension(Statute statute, long pounds) {
    Statute.Deductions d = statute.annual(pounds * 100, false, Optional.empty());
    return pounds * 100 - d.tax() - d.insurance();
  }

  @Test
  void rounding_by_the_month_moves_losses_by_pounds_and_finds_no_other_cliff() {
    CliffsQuestion question =
        CliffsQuestion.usual(PayYear.parse("2025/26"), Doctors.circumstances("nhs", "plan2"));
    CliffsAnswer annual = Cliffs.answer(Doctors.VIEW, question);
    CliffsAnswer monthly = Cliffs.answer(Doctors.VIEW, question.with(Rounding.MONTHLY));
    assertThat(monthly.cliffs())
        .extracting(CliffsAnswer.Cliff::at)
        .containsExactlyElementsOf(annual.cliffs().stream().map(CliffsAnswer.Cliff::at).toList());
    for (int i = 0; i < annual.cliffs().size(); i++) {
      assertThat(value(monthly.cliffs().get(i).loss()))
          .isCloseTo(value(annual.cliffs().get(i).loss()), within(13.0));
    }
  }

  @Test
  void one_per_cent_lowers_the_take_home_of_those_just_below_the_cliff() {
    CliffsAnswer.AwardLoss loss =
        cliffs("2025/26", Doctors.circumstances("nhs", "plan2")).awards().stream()
            .filter(a -> a.grade().equals("CT3/ST3-5"))
            .findFirst()
            .orElseThrow();
    // 65,191 / 65,048 = 1.00219838; whole again at 66,744 or so.
    assertThat(value(loss.from())).isEqualTo(0.2199);
    assertThat(value(loss.to().orElseThrow())).isBetween(2.5, 2.7);
    assertThat(loss.reaching()).isEqualTo(pounds(65_191));
  }

  @ParameterizedTest
  @MethodSource("years")
  void an_award_within_the_range_lowers_take_home_and_one_outside_does_not(String year) {
    if (!Statute.of(year).hasPension()) {
      return;
    }
    Circumstances who = Doctors.circumstances("nhs", "none");
    Statute statute = Statute.of(year);
    for (CliffsAnswer.AwardLoss loss : cliffs(year, who).awards()) {
      long basic = Pence.ofPounds(loss.basic().value().orElseThrow()).pence();
      long before = leftWithoutLoan(statute, basic);
      assertThat(leftWithoutLoan(statute, loss.reaching().pence())).isLessThan(before);
      assertThat(leftWithoutLoan(statute, loss.reaching().pence() - 1)).isGreaterThan(before - 2);
      loss.until()
          .ifPresent(u -> {
            assertThat(leftWithoutLoan(statute, u.pence() - 100)).isLessThan(before);
            assertThat(leftWithoutLoan(statute, u.pence() + 2)).isGreaterThanOrEqualTo(before);
          });
    }
  }

  private static long leftWithoutLoan(Statute statute, long pay) {
    Statute.Deductions d = statute.annual(pay, true, Optional.empty());
    return pay - d.pension() - d.tax() - d.insurance();
  }

  @Test
  void half_a_year_of_each_table_makes_two_sets_of_smaller_cliffs() {
    List<CliffsAnswer.Cliff> cliffs =
        cliffs("2022/23", Doctors.circumstances("nhs", "none")).cliffs();
    assertThat(cliffs)
        .filteredOn(c -> c.at().equals(pounds(47_846)) || c.at().equals(pounds(49_246)))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.causes()).singleElement().extracting("months").isEqualTo(6));
  }

  private static double value(Computed.Known known) {
    return known.figure().value().orElseThrow().doubleValue();
  }

  private static Pence pounds(long pounds) {
    return new Pence(pounds * 100);
  }
}
