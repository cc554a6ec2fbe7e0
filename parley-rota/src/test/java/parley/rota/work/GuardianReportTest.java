package parley.rota.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.casefile.Confidence;
import parley.rota.check.Breach;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Clause;

class GuardianReportTest {

  private static Clause clause(String id, boolean fined) {
    return new Clause(id, id, "para " + id, fined, false, Confidence.HIGH, List.of(), "");
  }

  private static Breach breach(
      String rule, boolean fined, String doctor, long measured, long limit, Breach.Unit unit) {
    var from = LocalDateTime.parse("2026-06-01T08:00").atZone(Plans.LONDON);
    return new Breach(clause(rule, fined), doctor, from, from.plusHours(13), measured, limit, unit);
  }

  @Test
  void fined_breaches_are_listed_with_what_is_over_and_others_are_left_out() {
    RotaPlan plan = Plans.of("2026-06-01", 7).doctor("a", 1000).doctor("b", 1000).plan();
    GuardianReport report =
        GuardianReport.of(
            plan,
            List.of(
                breach("shift-length", true, "b", 800, 780, Breach.Unit.MINUTES),
                breach("rest", true, "a", 600, 660, Breach.Unit.MINUTES),
                breach("shift-length", true, "a", 790, 780, Breach.Unit.MINUTES),
                breach("average", true, "a", 2910, 2880, Breach.Unit.MINUTES_A_WEEK),
                breach("nights", false, "a", 5, 4, Breach.Unit.DUTIES)),
            List.of());
    assertThat(report.fines())
        .extracting(f -> f.doctor() + " " + f.rule() + " " + f.over())
        .containsExactly("a average 30", "a rest 60", "a shift-length 10", "b shift-length 20");
    assertThat(report.fines().getFirst().minutesOver()).isEqualTo(Optional.empty());
    assertThat(report.rules())
        .containsExactly(
            new GuardianReport.RuleCount("average", "para average", 1, 1, 0),
            new GuardianReport.RuleCount("rest", "para rest", 1, 1, 60),
            new GuardianReport.RuleCount("shift-length", "para shift-length", 2, 2, 30));
  }

  @Test
  void the_rota_is_set_beside_the_work_schedule() {
    RotaPlan plan =
        Plans.of("2026-06-01", 7)
            .scheduled("a", 2400)
            .doctor("b", 1000)
            .scheduled("c", 2880)
            .plan();
    GuardianReport report =
        GuardianReport.of(
            plan,
            List.of(),
            WorkPatterns.of(
                plan,
                Plans.rota(plan, "a: LLLL---", "b: LLLL---", "c: DDDDD--"),
                Plans.TERMS,
                PayNightRules.forDay(LocalDate.parse("2026-06-01"))));
    assertThat(report.hours())
        .extracting(GuardianReport.HoursRow::doctor)
        .containsExactly("a", "c");
    assertThat(report.hours().get(0).more()).isEqualByComparingTo("600");
    assertThat(report.hours().get(1).more()).isEqualByComparingTo("-480");
    assertThat(report.fines()).isEmpty();
  }
}
