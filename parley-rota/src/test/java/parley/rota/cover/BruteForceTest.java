package parley.rota.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.rota.cover.TestCover.PLENTY;
import static parley.rota.cover.TestCover.WED;
import static parley.rota.cover.TestCover.band;
import static parley.rota.cover.TestCover.card;
import static parley.rota.cover.TestCover.inHours;
import static parley.rota.cover.TestCover.offer;
import static parley.rota.cover.TestCover.onShift;
import static parley.rota.cover.TestCover.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.rota.model.Days;
import parley.rota.model.Duty;
import parley.rota.search.Budget;

/** On tiny plans, seeded, against every choice there is. */
class BruteForceTest {

  private static final List<String> SHIFTS = List.of("day", "evening", "night");
  private static final int DAYS = 3;

  /** Up to ten offers of three or four volunteers. */
  private static CoverPlan random(SplittableRandom random) {
    RestRules rules =
        new RestRules(
            "usual",
            random.nextInt(4) == 0 ? 600 : 780,
            60 * random.nextInt(4, 13),
            60 * random.nextInt(13, 36),
            30 * random.nextInt(4),
            60 * random.nextInt(10),
            60 * random.nextInt(12),
            60 * random.nextInt(12, 26),
            random.nextInt(1, 4),
            random.nextInt(1, 4));
    TestCover.Plan maker =
        plan(WED, DAYS)
            .rules(rules)
            .cards(
                card(
                    "card",
                    band("night", Days.ALL, "23:00", "07:00", random.nextInt(10_000, 30_000)),
                    band("day", Days.ALL, "07:00", "23:00", random.nextInt(5_000, 20_000))));
    for (String shift : SHIFTS) {
      if (random.nextInt(3) > 0) {
        maker.needs(onShift(shift, random.nextInt(1, 3)));
      }
    }
    maker.needs(inHours("airway", "06:00", "20:30", "airway", random.nextInt(1, 3)));
    Map<LocalDate, Set<String>> workers = new HashMap<>();
    for (int r = 0; r < 2; r++) {
      String id = "R" + r;
      LocalDate day = WED.plusDays(random.nextInt(-1, DAYS));
      Set<String> skills = random.nextBoolean() ? Set.of("airway") : Set.of();
      maker.resident(id, skills, new Duty(id, day, any(random)));
      if (!day.isBefore(WED) && random.nextInt(3) > 0) {
        workers.computeIfAbsent(day, d -> new HashSet<>()).add(id);
      }
    }
    maker.who(new WhoWorks.Named(workers));
    int volunteers = random.nextInt(3, 5);
    for (int v = 0; v < volunteers; v++) {
      Set<Volunteer.Offer> offers = new HashSet<>();
      for (int o = 0; o < 10 / volunteers; o++) {
        offers.add(offer(WED.plusDays(random.nextInt(DAYS)), any(random)));
      }
      maker.volunteer(
          "V" + v,
          random.nextBoolean() ? Set.of("airway") : Set.of(),
          offers.stream()
              .sorted((a, b) -> (a.day() + a.shift()).compareTo(b.day() + b.shift()))
              .toList(),
          sessions(random, v));
    }
    return maker.done();
  }

  private static String any(SplittableRandom random) {
    return SHIFTS.get(random.nextInt(SHIFTS.size()));
  }

  private static OwnSession[] sessions(SplittableRandom random, int v) {
    OwnSession[] sessions = new OwnSession[random.nextInt(3)];
    for (int s = 0; s < sessions.length; s++) {
      LocalDateTime start =
          LocalDateTime.of(WED.plusDays(random.nextInt(-1, DAYS + 1)), LocalTime.of(8, 30))
              .plusMinutes(30L * random.nextInt(12));
      sessions[s] =
          new OwnSession(
              "S" + v + s,
              "surgery",
              "clinic",
              start,
              start.plusHours(random.nextInt(1, 5)),
              random.nextInt(12),
              random.nextInt(1, 4),
              random.nextInt(6) == 0);
    }
    return sessions;
  }

  private static long[] value(CoverAnswer answer, Aims aims) {
    Ranking ranking = new Ranking(aims);
    long[] all = ranking.of(answer.score(), 0);
    return Arrays.copyOf(all, all.length - 1);
  }

  @Test
  void the_exact_method_finds_and_proves_what_no_choice_beats() {
    for (int seed = 0; seed < 120; seed++) {
      CoverPlan plan = random(new SplittableRandom(seed));
      SplittableRandom weights = new SplittableRandom(-seed - 1L);
      for (Aims aims :
          List.of(
              Aims.IN_ORDER, new Aims.Weighted(weights.nextInt(2_000), weights.nextInt(50_000)))) {
        CoverAnswer answer =
            CoverEngine.answer(CoverQuestion.of(plan).with(aims).withoutMargins(), PLENTY);
        assertThat(value(answer, aims)).as("seed " + seed).isEqualTo(Brute.of(plan).best(aims));
        assertThat(answer.isProven()).isTrue();
        assertThat(answer.levels()).allMatch(l -> l.bound() == l.value());
        assertThat(answer.method()).isEqualTo(CoverAnswer.Method.EXACT);
      }
    }
  }

  @Test
  void the_search_without_a_solver_finds_it_too_and_calls_only_the_truth_proven() {
    int equal = 0;
    int proven = 0;
    int count = 120;
    for (int seed = 0; seed < count; seed++) {
      CoverPlan plan = random(new SplittableRandom(seed));
      CoverAnswer answer =
          CoverEngine.answer(CoverQuestion.of(plan).withoutMargins(), Budget.ofWork(0.3), false);
      long[] best = Brute.of(plan).best(Aims.IN_ORDER);
      long[] found = value(answer, Aims.IN_ORDER);
      assertThat(Arrays.compare(found, best)).isGreaterThanOrEqualTo(0);
      assertThat(answer.levels().getFirst().bound()).isLessThanOrEqualTo(best[0]);
      equal += Arrays.equals(found, best) ? 1 : 0;
      if (answer.isProven()) {
        proven++;
        assertThat(found).isEqualTo(best);
      }
    }
    assertThat(equal).isGreaterThanOrEqualTo(count * 95 / 100);
    assertThat(proven).isLessThan(count);
  }

  @Test
  void what_is_said_to_clash_cannot_be_filled_and_all_but_one_of_it_can() {
    int several = 0;
    for (int seed = 0; seed < 120; seed++) {
      CoverPlan plan = random(new SplittableRandom(seed));
      CoverAnswer answer = CoverEngine.answer(CoverQuestion.of(plan).withoutMargins(), PLENTY);
      assertThat(answer.clashes().isEmpty()).as("seed " + seed).isEqualTo(answer.isCovered());
      for (Clash clash : answer.clashes()) {
        Brute brute = Brute.of(plan);
        assertThat(brute.canFill(clash.needs())).as("seed " + seed).isFalse();
        several += clash.needs().size() > 1 ? 1 : 0;
        for (CoverGap left : clash.needs()) {
          List<CoverGap> others = new ArrayList<>(clash.needs());
          others.remove(left);
          assertThat(brute.canFill(others)).as("seed " + seed).isTrue();
        }
      }
    }
    assertThat(several).isPositive();
  }
}
