package parley.brief.compose;

import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.casefile.Figure;
import parley.pay.book.PayYear;
import parley.pay.book.Pence;
import parley.pay.tax.Circumstances;
import parley.pay.tax.CliffsAnswer;
import parley.pay.tax.MadeAward;
import tools.jackson.databind.node.ObjectNode;

/** Words and data of awards that were made. */
final class MadeAwards {

  private final Sheet sheet;

  MadeAwards(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * An award and for whom it is counted.
   *
   * @param year the tax year from which it is paid
   */
  record Counted(PayYear year, Circumstances who, MadeAward award) {

    /** The awards of an answer. */
    static List<Counted> of(CliffsAnswer answer) {
      return answer.made().stream()
          .map(a -> new Counted(answer.question().year(), answer.question().circumstances(), a))
          .toList();
    }

    String point() {
      return award.after().grade() + " " + award.after().point();
    }

    Figure change() {
      return award.change().figure();
    }
  }

  /** An award that lowers take-home. */
  Line line(Counted counted) {
    MadeAward award = counted.award();
    return Line.labelled(counted.year().toString())
        .words(counted.point() + ": from")
        .span(sheet.brief(award.before().figure()))
        .words("to")
        .span(sheet.brief(award.after().figure()))
        .words("changed take-home by")
        .span(sheet.money(counted.change()))
        .words(
            "; it crosses %s (%s)"
                .formatted(TaxWords.pounds(award.crossed().getLast()), loan(counted.who())))
        .build();
  }

  /**
   * Awards with what each changed.
   *
   * @param caption says what they are; the unit is added
   */
  Table table(String caption, List<Counted> awards) {
    return new Table(
        caption + "; pay and changes in GBP a year",
        List.of(
            "Award",
            "Loan",
            "Pay before",
            "After",
            "Rise, %",
            "Take-home changed by",
            "Since the year before",
            "Threshold above, year before",
            "In the year"),
        awards.stream().map(this::row).toList());
  }

  private List<Span> row(Counted counted) {
    MadeAward award = counted.award();
    return List.of(
        Table.cell(counted.year() + " " + counted.point()),
        Table.cell(counted.who().loan().map(TaxWords::plan).orElse("none")),
        sheet.number(award.before().figure()),
        sheet.number(award.after().figure()),
        sheet.number(award.rise().figure()),
        sheet.moneyOnly(counted.change()),
        sinceYearBefore(award),
        Table.cell(threshold(award.thresholdBefore())),
        Table.cell(threshold(award.threshold())));
  }

  private Span sinceYearBefore(MadeAward award) {
    return award
        .sinceYearBefore()
        .map(c -> sheet.moneyOnly(c.figure()))
        .orElse(new Span.Unknown("no rules of that year"));
  }

  private static String threshold(Optional<Pence> threshold) {
    return threshold.map(t -> TaxWords.pounds(t).replaceFirst("^GBP ", "")).orElse("none");
  }

  private static String loan(Circumstances who) {
    return who.loan().map(l -> "loan of " + TaxWords.plan(l)).orElse("no loan");
  }

  /** An award as data. */
  ObjectNode data(Counted counted) {
    MadeAward award = counted.award();
    ObjectNode node =
        Json.object()
            .put("year", counted.year().toString())
            .put("contract", award.after().contract())
            .put("grade", award.after().grade())
            .put("point", award.after().point())
            .put("effectiveFrom", award.after().effectiveFrom().toString())
            .put("known", award.after().row().known().toString())
            .put("pension", counted.who().pension().orElse("none"))
            .put("loan", counted.who().loan().orElse("none"));
    node.put("before", award.before().basic().inPounds());
    node.put("after", award.after().basic().inPounds());
    node.set("rise", Json.number(award.rise().figure().value()));
    node.set("change", Json.number(counted.change().value()));
    node.set(
        "sinceYearBefore", Json.number(award.sinceYearBefore().flatMap(c -> c.figure().value())));
    node.set("thresholdBefore", Json.number(award.thresholdBefore().map(Pence::inPounds)));
    node.set("threshold", Json.number(award.threshold().map(Pence::inPounds)));
    node.set("crossed", Json.list(award.crossed(), c -> Json.numberOf(c.inPounds())));
    node.put("lowers", award.lowers());
    return node;
  }
}
