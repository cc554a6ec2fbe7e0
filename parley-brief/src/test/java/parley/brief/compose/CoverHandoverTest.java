package parley.brief.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.casefile.io.CaseFaultsException;
import parley.rota.cover.CoverAnswer;
import parley.rota.cover.CoverEngine;
import parley.rota.cover.CoverQuestion;
import parley.rota.cover.format.CoverFiles;
import parley.rota.search.Budget;
import parley.service.format.HospitalReader;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Specialty;
import parley.service.walkout.Absence;
import parley.service.walkout.Outcome;
import parley.service.walkout.Policy;
import parley.service.walkout.SessionPlan;
import parley.service.walkout.WalkoutEngine;
import parley.service.walkout.WalkoutQuestion;

/** The example of a cover handed over to the small hospital. */
class CoverHandoverTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 17);
  private static final int DAYS = 3;

  private final Hospital hospital = hospital();
  private final CoverAnswer answer = cover(text("examples/strike-cover.yaml"));

  private static String text(String path) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("examples"))) {
      here = here.getParent();
    }
    try {
      return Files.readString(here.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hospital hospital() {
    try {
      return HospitalReader.read("small-hospital.yaml", text("examples/small-hospital.yaml"))
          .hospital();
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CoverAnswer cover(String text) {
    try {
      return CoverEngine.answer(
          CoverQuestion.of(CoverFiles.read("strike-cover.yaml", text).plan()).withoutMargins(),
          Budget.ofWork(500));
    } catch (CaseFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome outcome(Policy policy, double absent) {
    Absence absence =
        Absence.even(
            hospital,
            "resident doctors",
            FIRST.atTime(7, 0),
            FIRST.plusDays(DAYS).atTime(7, 0),
            absent);
    return WalkoutEngine.outcome(
        WalkoutQuestion.of(hospital, FIRST, 30).withAbsence(absence).withPolicy(policy), 1, 0);
  }

  private int specialty(String name) {
    return hospital.specialties().stream().map(s -> s.name()).toList().indexOf(name);
  }

  private int cancelled(Outcome o, int day, String specialty, SessionKind kind) {
    int sum = 0;
    for (int u = 0; u < hospital.urgencies().size(); u++) {
      sum += o.cancelledBeforehand(day, specialty(specialty), kind, u);
    }
    return sum;
  }

  private int booked(Outcome o, int day, String specialty, SessionKind kind) {
    int sum = 0;
    for (int u = 0; u < hospital.urgencies().size(); u++) {
      sum += o.booked(day, specialty(specialty), kind, u);
    }
    return sum;
  }

  @Test
  void all_lines_of_the_days_are_listed_and_each_fallen_session_is_taken_off_once() {
    CoverHandover handover = CoverHandover.of(answer, hospital);

    assertThat(handover.shares()).hasSize(DAYS * hospital.specialties().size() * 2);
    int inWalkout =
        (int)
            answer.fallen().stream()
                .filter(f -> f.session().day().isBefore(FIRST.plusDays(DAYS)))
                .count();
    assertThat(handover.shares().stream().mapToInt(CoverHandover.Share::fallen).sum())
        .isEqualTo(inWalkout)
        .isPositive();
    assertThat(handover.plan().kept())
        .allSatisfy(k ->
            assertThat(handover.shares())
                .filteredOn(s ->
                    s.day().equals(k.day())
                        && s.specialty().equals(k.specialty())
                        && s.kind() == k.kind())
                .singleElement()
                .satisfies(s -> {
                  assertThat(s.sessions() - s.fallen()).isEqualTo(k.sessions());
                  assertThat(s.kept()).isBetween(0.0, 1.0);
                }));
  }

  @Test
  void every_duty_stands_in_or_is_told_to_be_left() {
    CoverHandover handover = CoverHandover.of(answer, hospital);

    int named = handover.plan().standIns().stream().mapToInt(SessionPlan.StandIn::number).sum();
    long left =
        handover.left().stream().filter(l -> l.reason() == CoverHandover.Reason.NO_SESSION).count();
    assertThat(named + left).isEqualTo(answer.duties().size());
    assertThat(handover.left())
        .filteredOn(l -> l.reason() == CoverHandover.Reason.NO_SESSION)
        .allMatch(l -> l.what().endsWith(" day"));
  }

  @Test
  void with_nobody_absent_the_service_engine_puts_off_the_share_that_falls_and_no_more() {
    CoverHandover handover = CoverHandover.of(answer, hospital);

    Outcome outcome = outcome(new Policy.Chosen(handover.plan()), 0);

    for (CoverHandover.Share share : handover.shares()) {
      int day = (int) (share.day().toEpochDay() - FIRST.toEpochDay());
      double expected = (1 - share.kept()) * booked(outcome, day, share.specialty(), share.kind());
      assertThat((double) cancelled(outcome, day, share.specialty(), share.kind()))
          .as(share.toString())
          .isCloseTo(expected, within(share.fallen() == 0 ? 0.0 : 1.0));
    }
    assertThat(outcome.cancelled()).isPositive();
  }

  @Test
  void in_a_walkout_those_named_stand_in_and_no_more_is_held_than_is_kept() {
    CoverHandover handover = CoverHandover.of(answer, hospital);

    Outcome outcome = outcome(new Policy.Chosen(handover.plan()), 0.8);

    for (CoverHandover.Share share : handover.shares()) {
      int day = (int) (share.day().toEpochDay() - FIRST.toEpochDay());
      int put = cancelled(outcome, day, share.specialty(), share.kind());
      int booked = booked(outcome, day, share.specialty(), share.kind());
      assertThat((double) put)
          .as(share.toString())
          .isGreaterThanOrEqualTo((1 - share.kept()) * booked - 1);
    }
    for (SessionPlan.StandIn standIn : handover.plan().standIns()) {
      int day = (int) (standIn.day().toEpochDay() - FIRST.toEpochDay());
      int shift = hospital.shifts().stream().map(s -> s.name()).toList().indexOf(standIn.shift());
      int grade = hospital.grades().stream().map(g -> g.name()).toList().indexOf(standIn.grade());
      assertThat(outcome.standIns(day, shift, grade))
          .as(standIn.toString())
          .isGreaterThanOrEqualTo(standIn.number());
    }
  }

  @Test
  void names_that_the_hospital_does_not_have_are_refused_in_one_sentence() {
    CoverAnswer other =
        cover(
            text("examples/strike-cover.yaml")
                .replace("group: consultant", "group: registrar")
                .replace("specialty: General Medicine", "specialty: Medicine"));

    assertThatThrownBy(() -> CoverHandover.of(other, hospital))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The cover names the specialty Medicine, which the hospital Small hospital (invented) does not have; expected one of General Surgery, Trauma and Orthopaedics, Ophthalmology, Gynaecology, General Medicine.");
  }

  @Test
  void more_sessions_than_the_hospital_has_are_refused_and_unknown_kinds_are_told() {
    String file = text("examples/strike-cover.yaml");
    Hospital none =
        new Hospital(
            hospital.code(),
            hospital.name(),
            hospital.region(),
            hospital.grades(),
            hospital.shifts(),
            hospital.urgencies(),
            hospital.duties(),
            hospital.specialties().stream()
                .map(s ->
                    new Specialty(
                        s.name(),
                        s.code(),
                        Optional.empty(),
                        s.startsAWeek(),
                        s.removedShareAWeek(),
                        List.of(),
                        s.stay(),
                        s.criticalShare()))
                .toList(),
            hospital.emergency(),
            hospital.beds(),
            hospital.rebooking(),
            hospital.bases());

    assertThatThrownBy(() -> CoverHandover.of(answer, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the hospital Small hospital (invented) has 0; expected no more");
    assertThat(
            CoverHandover.of(cover(file.replace("kind: clinic", "kind: teaching")), hospital)
                .left())
        .extracting(CoverHandover.Left::reason)
        .contains(CoverHandover.Reason.KIND);
  }
}
