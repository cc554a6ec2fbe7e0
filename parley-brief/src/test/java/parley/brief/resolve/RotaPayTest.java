package parley.brief.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.pay.book.Pence;
import parley.pay.pattern.PayLine;
import parley.rota.check.Checker;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.model.Weights;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;
import parley.rota.work.GuardianReport;
import parley.rota.work.PayNightRules;
import parley.rota.work.WorkPatterns;

class RotaPayTest {

  private static final LocalDate DAY = LocalDate.parse("2026-08-05");
  private static final LocalDate MONDAY = LocalDate.parse("2026-08-10");
  private static final RuleSet RULES = RuleSets.find("tcs-2019").orElseThrow();

  private static CaseView view() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("cases"))) {
      here = here.getParent();
    }
    try {
      return CaseFolder.read(here.resolve("cases/resident-doctors-england"))
          .asOf(LocalDate.parse("2026-11-01"));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static Doctor doctor(String id, String grade, int share) {
    return new Doctor(
        id,
        id,
        grade,
        "all",
        Set.of(),
        share,
        Optional.of(40 * 60),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  private static Shift shift(String id, String start, String end) {
    return new Shift(
        id, id, LocalTime.parse(start), LocalTime.parse(end), Optional.empty(), Set.of(), 60);
  }

  private static RotaPlan plan(Doctor... doctors) {
    return new RotaPlan(
        "ward",
        "Ward",
        "tcs-2019",
        new Horizon(MONDAY, 28, ZoneId.of("Europe/London"), Set.of(), false),
        List.of(
            shift("D", "08:00", "18:00"),
            shift("L", "08:00", "20:30"),
            shift("N", "20:00", "08:30"),
            shift("X", "08:00", "21:30")),
        List.of(doctors),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        History.NONE,
        Weights.USUAL);
  }

  private static Rota rota(String... lines) {
    List<Duty> duties = new ArrayList<>();
    for (String line : lines) {
      String letters = line.substring(2).replace(" ", "");
      for (int i = 0; i < letters.length(); i++) {
        if (letters.charAt(i) != '-') {
          duties.add(
              new Duty(line.substring(0, 1), MONDAY.plusDays(i), letters.substring(i, i + 1)));
        }
      }
    }
    return new Rota(duties);
  }

  private static RotaPay pay(RotaPlan plan, Rota rota) {
    return RotaPay.of(
        plan,
        rota,
        RULES.terms(),
        view(),
        new RotaPay.Question(DAY, Optional.empty(), Pence.Rounding.NEAREST_POUND));
  }

  private static String pounds(Computed amount) {
    return amount.find().flatMap(Figure::value).map(BigDecimal::toPlainString).orElse("unknown");
  }

  private static String pounds(RotaPay.DoctorPay pay, PayLine.Kind kind) {
    return pay.pay().find(kind).map(l -> pounds(l.amount())).orElse("none");
  }

  @Test
  void a_rota_of_two_is_priced_by_hand() {
    // a, full time, ST4 at 67,325: 12 days of 10 h, 2 long days, 3 nights of 12.5 h in four weeks:
    // 182.5 h, 45.625 a week, 9.375 of them at night; one weekend of four.
    // Additional 5.625/40 = 9,467.58; nights 9.375/40 x 0.37 = 5,838.34; weekends 7.5 % = 5,049.38.
    // b, 60 %, FY2 at 45,994: 8 days and 2 long days, 105 h, 26.25 a week; a weekend in four as a:
    // basic 26.25/40 = 30,183.56; weekends 7.5 % = 3,449.55; 1,000.
    RotaPlan plan = plan(doctor("a", "ST4", 1000), doctor("b", "FY2", 600));
    RotaPay pay =
        pay(plan, rota("a:DDDD-LL --DDD-- NNN---- DDDDD--", "b:DD----- DD---LL DD----- DD-----"));
    RotaPay.DoctorPay a = pay.doctors().get(0);
    assertThat(a.pattern().averageMinutes()).isEqualByComparingTo("2737.5");
    RotaPay.DoctorPay b = pay.doctors().get(1);
    assertThat(pounds(b, PayLine.Kind.BASIC)).isEqualTo("30184");
    assertThat(pounds(b, PayLine.Kind.WEEKEND_ALLOWANCE)).isEqualTo("3450");
    assertThat(pounds(b.pay().total())).isEqualTo("34634");
    assertThat(pounds(a, PayLine.Kind.ADDITIONAL_HOURS)).isEqualTo("9468");
    assertThat(pounds(a, PayLine.Kind.NIGHT_ENHANCEMENT)).isEqualTo("5838");
    assertThat(pounds(a.pay().total())).isEqualTo("87680");
    assertThat(pounds(pay.total())).isEqualTo("122314");
    assertThat(pay.total().find().orElseThrow().sources()).contains("M11", "N25", "P03");
  }

  @Test
  void a_friday_night_makes_the_allowance_depend_on_the_reading_of_weekend() {
    RotaPay pay = pay(plan(doctor("a", "ST4", 1000)), rota("a:----N-- ------- ------- -------"));
    PayLine line =
        pay.doctors().getFirst().pay().find(PayLine.Kind.WEEKEND_ALLOWANCE).orElseThrow();
    assertThat(pounds(line.amount())).isEqualTo("5049");
    assertThat(line.otherReadings()).extracting(RotaPayTest::pounds).containsExactly("0");
    assertThat(pay.total().find().orElseThrow().low()).isPresent();
  }

  @Test
  void the_checker_s_fined_breaches_go_into_the_report_and_its_money_is_not_guessed() {
    RotaPlan plan = plan(doctor("a", "ST4", 1000), doctor("b", "ST4", 1000));
    Rota rota = rota("a:X------ ------- ------- -------", "b:D------ ------- ------- -------");
    GuardianReport report =
        GuardianReport.of(
            plan,
            Checker.check(plan, rota, RULES).breaches(),
            WorkPatterns.of(plan, rota, RULES.terms(), PayNightRules.forDay(DAY)));
    // A shift of thirteen and a half hours is half an hour too long.
    assertThat(report.rules())
        .anySatisfy(r -> {
          assertThat(r.rule()).isEqualTo("shift-length");
          assertThat(r.minutesOver()).isEqualTo(30);
        });
    assertThat(report.hours()).hasSize(2);
    RotaPenalties penalties = RotaPenalties.of(plan, report, view(), DAY);
    assertThat(penalties.doctors()).hasSize(1);
    RotaPenalties.DoctorPenalty own = penalties.doctors().getFirst();
    assertThat(own.doctor()).isEqualTo("a");
    assertThat(own.minutes()).isEqualTo(30);
    assertThat(((Computed.NotComputable) own.penalty()).missing())
        .containsExactly("work-pay.penalty-an-hour.NP4 on 2026-08-05");
  }

  @Test
  void a_grade_that_is_not_on_the_scale_is_refused() {
    assertThatThrownBy(() -> pay(plan(doctor("a", "Consultant", 1000)), rota()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "No single point of the pay scale of 2026-08-05 is for the grade \"Consultant\"; it has");
  }
}
