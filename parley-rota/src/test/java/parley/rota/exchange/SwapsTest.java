package parley.rota.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.rota.ShippedRotas;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Request;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;

/** Swaps that stay legal, in the shipped rota of twelve registrars. */
class SwapsTest {

  private static final RotaPlan PLAN = ShippedRotas.read(ShippedRotas.REGISTRARS).plan();
  private static final Rota ROTA = ShippedRotas.duties(PLAN);
  private static final RuleSet RULES = RuleSets.find("tcs-2019").orElseThrow();
  private static final int NEAR = 2;

  /** A day with this duty, by the count. */
  private static Duty duty(String shift, int count) {
    return ROTA.duties().stream()
        .filter(d -> d.shift().equals(shift))
        .filter(d -> d.day().isAfter(PLAN.horizon().first().plusDays(6)))
        .skip(count)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isGood(Rota rota) {
    CheckAnswer answer = Checker.check(PLAN, rota, RULES);
    return answer.isLegal() && answer.isAsPlanned();
  }

  @Test
  void the_shipped_duties_are_legal_and_as_planned() {
    assertThat(Checker.check(PLAN, ROTA, RULES)).isEqualTo(new CheckAnswer(List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({"D, 40", "N, 12"})
  void every_swap_is_legal_and_none_is_missed(String shift, int count) {
    Duty given = duty(shift, count);
    List<Swap> found = Swaps.propose(PLAN, ROTA, RULES, given.doctor(), given.day(), NEAR);

    assertThat(found).allMatch(s -> isGood(s.apply(ROTA)));
    assertThat(found.stream().map(s -> s.apply(ROTA)).toList()).doesNotHaveDuplicates();
    assertThat(new HashSet<>(found.stream().map(s -> s.apply(ROTA)).toList()))
        .isEqualTo(byForce(given));
  }

  /** All rotas that one exchange makes, without a second duty on a day, judged whole. */
  private static Set<Rota> byForce(Duty given) {
    Set<Rota> good = new HashSet<>();
    for (Doctor other : PLAN.doctors()) {
      if (other.id().equals(given.doctor())) {
        continue;
      }
      List<Optional<Duty>> taken = new ArrayList<>(List.of(Optional.empty()));
      ROTA.listOf(other.id()).forEach(d -> taken.add(Optional.of(d)));
      for (Optional<Duty> duty : taken) {
        List<Duty> duties = new ArrayList<>(ROTA.duties());
        duties.remove(given);
        duties.add(new Duty(other.id(), given.day(), given.shift()));
        if (duty.isPresent()) {
          long days = duty.get().day().toEpochDay() - given.day().toEpochDay();
          if (Math.abs(days) > NEAR || days == 0 && duty.get().shift().equals(given.shift())) {
            continue;
          }
          duties.remove(duty.get());
          duties.add(new Duty(given.doctor(), duty.get().day(), duty.get().shift()));
        }
        Rota rota = new Rota(duties);
        long places = duties.stream().map(d -> d.doctor() + d.day()).distinct().count();
        if (places == duties.size() && isGood(rota)) {
          good.add(rota);
        }
      }
    }
    return good;
  }

  @Test
  void it_tells_hours_and_wishes_that_change() {
    Duty given = duty("D", 40);
    List<Swap> found = Swaps.propose(PLAN, ROTA, RULES, given.doctor(), given.day(), NEAR);

    assertThat(found).isNotEmpty();
    for (Swap swap : found) {
      long minutes =
          swap.taken().map(t -> PLAN.findShift(t.shift()).orElseThrow().clockMinutes()).orElse(0)
              - 480L;
      assertThat(swap.effects().getFirst().doctor()).isEqualTo(given.doctor());
      assertThat(swap.effects().getLast().doctor()).isEqualTo(swap.other());
      if (swap.taken().map(t -> !t.shift().equals("R")).orElse(true)) {
        assertThat(swap.effects().getFirst().minutes()).isEqualTo(minutes);
      }
      assertThat(swap.effects().getLast().minutes())
          .isEqualTo(-swap.effects().getFirst().minutes());
    }
  }

  @Test
  void a_wish_that_a_swap_breaks_counts_with_its_weight() {
    Swap swap =
        IntStream.range(0, 60)
            .mapToObj(i -> duty("D", i))
            .flatMap(d -> Swaps.propose(PLAN, ROTA, RULES, d.doctor(), d.day(), 0).stream())
            .filter(s -> s.taken().isEmpty())
            .findFirst()
            .orElseThrow();
    Duty given = swap.given();
    String other = swap.other();
    List<Request> wishes = new ArrayList<>(PLAN.requests());
    wishes.add(new Request(other, given.day(), Optional.of("D"), false, 17));
    wishes.add(new Request(given.doctor(), given.day(), Optional.empty(), false, 8));
    RotaPlan plan = with(wishes);

    assertThat(Swaps.propose(plan, ROTA, RULES, given.doctor(), given.day(), 0))
        .filteredOn(s -> s.other().equals(other) && s.taken().isEmpty())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.effects().getFirst().unmetWishes()).isEqualTo(-8);
          assertThat(s.effects().getLast().unmetWishes()).isEqualTo(17);
        });
  }

  private static RotaPlan with(List<Request> requests) {
    return new RotaPlan(
        PLAN.id(),
        PLAN.name(),
        PLAN.rules(),
        PLAN.horizon(),
        PLAN.shifts(),
        PLAN.doctors(),
        PLAN.demand(),
        PLAN.absences(),
        requests,
        PLAN.fixed(),
        PLAN.history(),
        PLAN.weights());
  }

  @Test
  void a_day_without_duty_is_refused() {
    LocalDate free =
        PLAN.horizon().all().filter(d -> ROTA.find("D01", d).isEmpty()).findFirst().orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Swaps.propose(PLAN, ROTA, RULES, "D01", free, NEAR))
        .withMessageStartingWith(
            "Doctor D01 has no duty on %s; expected a day with one, such as ".formatted(free));
  }
}
