package parley.service.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.service.hospital.Hospital;
import parley.service.kernel.Threads;
import parley.service.walkout.Policy;

/** The walkout of December 2025 on the eve of its first day. */
class CaseEngineTest {

  private static final List<Hospital> HOSPITALS = Doctors.hospitals(Doctors.BEFORE_DECEMBER);
  private static final Conduct LEARNED = new Conduct.AsLearned(Optional.empty());
  private static final CaseImpact ALL = answer(LEARNED, Optional.empty(), OptionalInt.empty());

  private static CaseImpact answer(
      Conduct conduct, Optional<String> hospital, OptionalInt absentADay) {
    return CaseEngine.answer(
        Doctors.view(Doctors.BEFORE_DECEMBER),
        new CaseQuestion(
            HOSPITALS,
            Doctors.GROUP,
            LocalDate.parse("2025-12-17"),
            LocalDate.parse("2025-12-22"),
            LocalTime.of(7, 0),
            absentADay,
            conduct,
            hospital,
            Map.of(),
            60,
            false),
        1,
        20,
        Threads.of(2));
  }

  private static double mid(Computed computed) {
    return number(computed.find().flatMap(Figure::value));
  }

  private static double number(Optional<BigDecimal> number) {
    return number.orElseThrow().doubleValue();
  }

  @Test
  void all_hospitals_together_say_what_the_prediction_says() {
    assertThat(ALL.kept()).isEqualTo(ALL.prediction().kept());
    assertThat(ALL.cancelled()).isEqualTo(ALL.prediction().cancelled());
    double lost = Arrays.stream(ALL.prediction().lostShares()).average().orElseThrow();
    double kept = Arrays.stream(ALL.planned().draws().kept()).average().orElseThrow();
    assertThat(1 - kept).as("on weekdays, in the hospitals").isCloseTo(lost, within(0.01));
    assertThat(mid(ALL.keptOutpatient())).isCloseTo(mid(ALL.kept()), within(1.0));
    assertThat(mid(ALL.cancelledInpatient()) + mid(ALL.cancelledOutpatient()))
        .isCloseTo(mid(ALL.cancelled()), within(0.02 * mid(ALL.cancelled())));
  }

  @Test
  void more_absent_keep_less_and_the_range_narrows_with_what_is_known() {
    CaseImpact few = answer(LEARNED, Optional.empty(), OptionalInt.of(16_000));
    CaseImpact many = answer(LEARNED, Optional.empty(), OptionalInt.of(28_000));

    assertThat(mid(many.kept())).isLessThan(mid(few.kept()));
    assertThat(width(few.kept())).isLessThan(width(ALL.kept()));
  }

  private static double width(Computed computed) {
    Figure figure = computed.find().orElseThrow();
    return number(figure.high()) - number(figure.low());
  }

  @Test
  void rules_kept_to_the_letter_bound_what_was_learned() {
    CaseImpact none =
        answer(
            new Conduct.Exactly(new Policy.CancelAll()), Optional.empty(), OptionalInt.of(16_000));
    CaseImpact most =
        answer(
            new Conduct.Exactly(new Policy.PriorityOrder()),
            Optional.empty(),
            OptionalInt.of(16_000));

    assertThat(mid(none.kept())).isLessThan(15);
    assertThat(mid(most.kept())).isGreaterThan(mid(ALL.kept()));
    assertThat(mid(none.cancelled()))
        .as("270,000 a weekday, of which some 87 % are counted")
        .isBetween(600_000.0, 800_000.0);
  }

  @Test
  void one_hospital_tells_its_own_patients() {
    CaseImpact one = answer(LEARNED, Optional.of("R1H"), OptionalInt.empty());

    assertThat(one.planned().hospitals()).hasSize(1);
    assertThat(one.planned().hospitals().getFirst())
        .isEqualTo(
            ALL.planned().hospitals().stream()
                .filter(h -> h.code().equals("R1H"))
                .findFirst()
                .orElseThrow());
    assertThat(mid(one.cancelled())).isLessThan(0.05 * mid(ALL.cancelled()));
  }

  @Test
  void an_unknown_hospital_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answer(LEARNED, Optional.of("XXX"), OptionalInt.empty()))
        .withMessageStartingWith("There is no hospital \"XXX\"; expected one of [R0A, ");
  }
}
