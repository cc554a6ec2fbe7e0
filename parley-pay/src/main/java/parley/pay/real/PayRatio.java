package parley.pay.real;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.casefile.Computed.Reason;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Awards;
import parley.pay.book.Earnings;
import parley.pay.book.GradeLabel;
import parley.pay.book.Grades;
import parley.pay.book.PayYear;
import parley.pay.book.Scales;

/** Pay of one year over pay of another, under each concept of pay. */
final class PayRatio {

  private PayRatio() {}

  /** A ratio, or what stands in its way. */
  sealed interface Result {}

  /**
   * A ratio.
   *
   * @param basis the method in words
   */
  record Found(BigDecimal ratio, String basis, Inputs inputs, List<Finding> findings)
      implements Result {

    Found with(Finding finding) {
      return new Found(
          ratio, basis, inputs, Stream.concat(findings.stream(), Stream.of(finding)).toList());
    }
  }

  /** What stands in the way, also as a sentence. */
  record Lacking(Reason reason, List<String> missing, String sentence) implements Result {}

  /**
   * The ratio that some switches ask for.
   *
   * @param day the day on which the data were known
   */
  static Result of(KnownData data, Switches s, LocalDate day) {
    return switch (s.concept()) {
      case AWARDS -> awards(data, s, day);
      case SCALE -> scale(data, s, day);
      case EARNINGS -> earnings(data, s, day);
    };
  }

  private static Result awards(KnownData data, Switches s, LocalDate day) {
    if (data.awards().isEmpty()) {
      return new Lacking(
          Reason.AWARD_MISSING,
          List.of(s.to().toString()),
          "The record has no pay awards that were known on %s.".formatted(day));
    }
    Awards awards = data.awards().get();
    Awards.Product product = awards.product(s.chain(), s.from().plus(1), s.to());
    if (!product.missing().isEmpty()) {
      return new Lacking(
          Reason.AWARD_MISSING,
          product.missing(),
          "The chain %s has no award of %s on %s; it has awards from %s to %s."
              .formatted(
                  s.chain().word(),
                  String.join(", ", product.missing()),
                  day,
                  awards.years().getFirst(),
                  awards.years().getLast()));
    }
    return new Found(
        product.factor(),
        "awards (column %s) compounded".formatted(s.chain().column()),
        product.inputs(),
        List.of());
  }

  private static Result scale(KnownData data, Switches s, LocalDate day) {
    String grade = s.grade().orElseThrow();
    Optional<Grades.Match> from = match(data, s.from(), grade);
    Optional<Grades.Match> to = match(data, s.to(), grade);
    if (from.isEmpty() || to.isEmpty()) {
      PayYear year = from.isEmpty() ? s.from() : s.to();
      return new Lacking(
          Reason.NOT_IN_RECORD,
          List.of(grade + " " + year),
          "On the pay scale of %s, as known on %s, no one point counts for the grade \"%s\"; %s."
              .formatted(year, day, grade, known(data, year)));
    }
    Scales.Point before = from.get().point();
    Scales.Point after = to.get().point();
    List<Finding> findings = new ArrayList<>();
    if (!before.contract().equals(after.contract())) {
      findings.add(
          new Finding.ContractBreak(
              before.contract(), after.contract(), to.get().place().flatMap(Grades.Place::note)));
    }
    return new Found(
        after.basic().inPounds().divide(before.basic().inPounds(), Derivation.EXACT),
        "basic pay of %s (%s %s, before %s %s)"
            .formatted(grade, after.grade(), after.point(), before.grade(), before.point()),
        from.get().inputs().plus(to.get().inputs()),
        findings);
  }

  private static Optional<Grades.Match> match(KnownData data, PayYear year, String grade) {
    return data.scales().flatMap(scales -> data.grades().match(scales.ofYear(year), grade));
  }

  private static String known(KnownData data, PayYear year) {
    List<Scales.Point> scale = data.scales().map(s -> s.ofYear(year)).orElse(List.of());
    if (scale.isEmpty()) {
      return "the record has no scale that starts in that year";
    }
    List<String> names = data.grades().names();
    return "it has "
        + (names.isEmpty()
            ? GradeLabel.listOf(scale)
            : names.stream().sorted().collect(Collectors.joining(", ")));
  }

  private static Result earnings(KnownData data, Switches s, LocalDate day) {
    String grade = s.grade().orElseThrow();
    Optional<Earnings.Amount> from = data.earnings().find(s.from(), grade);
    Optional<Earnings.Amount> to = data.earnings().find(s.to(), grade);
    if (from.isEmpty() || to.isEmpty()) {
      PayYear year = from.isEmpty() ? s.from() : s.to();
      String pairs = data.earnings().pairs();
      return new Lacking(
          Reason.NOT_IN_RECORD,
          List.of(grade + " " + year),
          "The record has no total earnings of the grade \"%s\" in %s that were known on %s; it has %s."
              .formatted(grade, year, day, pairs.isEmpty() ? "none" : pairs));
    }
    List<Finding> findings = new ArrayList<>();
    finding(data, from.get()).ifPresent(findings::add);
    finding(data, to.get()).ifPresent(findings::add);
    return new Found(
        to.get().earnings().inPounds().divide(from.get().earnings().inPounds(), Derivation.EXACT),
        "total earnings of %s, GBP %s over GBP %s"
            .formatted(
                grade,
                to.get().earnings().inPounds().toPlainString(),
                from.get().earnings().inPounds().toPlainString()),
        from.get().inputs().plus(to.get().inputs()),
        findings);
  }

  private static Optional<Finding> finding(KnownData data, Earnings.Amount used) {
    List<Earnings.Amount> all = data.earnings().list(used.year(), used.grade());
    if (all.size() > 1) {
      return Optional.of(
          new Finding.OneOfSeveral(
              used.year(),
              used.grade(),
              used.earnings(),
              all.getFirst().earnings(),
              all.getLast().earnings(),
              used.note()));
    }
    return used.note()
        .map(n -> new Finding.EarningsNote(used.year(), used.grade(), used.earnings(), n));
  }
}
