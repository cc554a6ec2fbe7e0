package parley.brief.compose;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.service.national.Calibration;
import parley.service.national.CalibrationRow;
import parley.service.national.Coefficient;

/** The tables of the calibration on past walkouts. */
final class CalibrationTables {

  private final Sheet sheet;
  private final Calibration past;
  private final ForcedSteps forced;

  CalibrationTables(Sheet sheet, Calibration past, ForcedSteps forced) {
    this.sheet = sheet;
    this.past = past;
    this.forced = forced;
  }

  List<Table> tables() {
    return List.of(fitted(), leftOut(), kept(), walkouts(), terms(), models(), forcedShares());
  }

  private Table fitted() {
    return new Table(
        "Appointments cancelled, published and modelled, with the 90 % interval of a walkout like it; residual: logarithm of the lost share against the modelled one",
        List.of("No.", "Walkout", "Published", "Modelled", "Residual"),
        editions((row, edition) ->
            List.of(
                Table.cell(String.valueOf(row.number())),
                Table.cell(row.walkout()),
                published(edition),
                ComputedWords.number(sheet, edition.modelled()),
                Table.cell(CalibrationWords.log(edition.residual())))));
  }

  private Table leftOut() {
    return new Table(
        "The same from the other walkouts alone, and whether the 90 % interval holds what was published",
        List.of("No.", "Published", "Left out", "Residual", "Holds"),
        editions((row, edition) -> {
          Optional<CalibrationRow.LeaveOneOut> left = edition.leaveOneOut();
          return List.of(
              Table.cell(String.valueOf(row.number())),
              published(edition),
              left.map(l -> ComputedWords.number(sheet, l.modelled()))
                  .orElse(new Span.Unknown("too few others")),
              Table.cell(left.map(l -> CalibrationWords.log(l.residual())).orElse("")),
              Table.cell(
                  left.map(l ->
                          (l.isInside() ? "yes" : "no")
                              + (l.missing().isEmpty()
                                  ? ""
                                  : ", without " + CalibrationWords.terms(l.missing())))
                      .orElse("")));
        }));
  }

  private List<List<Span>> editions(
      BiFunction<CalibrationRow, CalibrationRow.Edition, List<Span>> cells) {
    return past.rows().stream()
        .flatMap(row -> row.editions().stream().map(e -> cells.apply(row, e)))
        .toList();
  }

  private Span published(CalibrationRow.Edition edition) {
    return edition.isCount()
        ? sheet.number(edition.published())
        : new Span.Unknown("no count; care kept is fitted");
  }

  private Table kept() {
    return new Table(
        "Planned care kept on all days, percent; a published share beside a count is a check and was not fitted",
        List.of("No.", "Published", "Modelled"),
        past.rows().stream()
            .map(row ->
                List.of(
                    Table.cell(String.valueOf(row.number())),
                    row.keptPublished()
                        .map(sheet::number)
                        .orElse(new Span.Unknown("not published")),
                    ComputedWords.number(sheet, row.keptModelled())))
            .toList());
  }

  private Table walkouts() {
    return new Table(
        "What the model knows of each walkout: weekdays and other days, the policy, the share of staff absent, and what that alone forces out, percent",
        List.of("No.", "Days", "Policy", "Absence", "Absent", "Forced out"),
        past.rows().stream()
            .map(row ->
                List.of(
                    Table.cell(String.valueOf(row.number())),
                    Table.cell(CalibrationWords.days(row)),
                    Table.cell(CalibrationWords.policy(row.policy())),
                    Table.cell(CalibrationWords.absence(row.absence())),
                    ComputedWords.number(sheet, row.absent()),
                    ComputedWords.number(sheet, row.forced())))
            .toList());
  }

  private Table terms() {
    return new Table(
        "Terms of the model that predicts, with 90 %% intervals: %s degrees of freedom"
            .formatted(past.degrees()),
        List.of("Term", "Effect", "On the logarithm"),
        past.coefficients().stream().map(this::term).toList());
  }

  private List<Span> term(Coefficient c) {
    return List.of(
        Table.cell(CalibrationWords.term(c.term())),
        ComputedWords.value(sheet, Optional.ofNullable(past.effects().get(c.term())).orElseThrow()),
        Table.cell(
            "%s (%s to %s)"
                .formatted(
                    CalibrationWords.log(c.value().mid()),
                    CalibrationWords.log(c.value().low()),
                    CalibrationWords.log(c.value().high()))));
  }

  private Table models() {
    return new Table(
        "Models beside each other on the same walkouts; each knows which ones others joined. Errors are of logarithms",
        List.of("Model", "Terms", "Error", "Left out", "Explained"),
        past.rivals().stream()
            .map(r ->
                List.of(
                    Table.cell(CalibrationWords.model(r.model())),
                    Table.cell(String.valueOf(r.terms().size())),
                    Table.cell(CalibrationWords.decimals(r.rmse(), 3)),
                    r.leaveOneOutRmse().isPresent()
                        ? Table.cell(
                            CalibrationWords.decimals(r.leaveOneOutRmse().getAsDouble(), 3))
                        : new Span.Unknown("too few"),
                    Table.cell(CalibrationWords.percent(r.logShareExplained(), 0))))
            .toList());
  }

  private Table forcedShares() {
    return new Table(
        "What staffing alone forces out of planned care, in %s hospitals made of the case's template"
            .formatted(forced.hospitals()),
        List.of("Staff absent", "Forced out"),
        forced.steps().stream()
            .map(s ->
                List.of(
                    Table.cell(CalibrationWords.percent(s.absent(), 0)),
                    Table.cell(CalibrationWords.percent(s.forced(), 1))))
            .toList());
  }
}
