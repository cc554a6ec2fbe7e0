package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Topic;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Computed;
import parley.service.national.Calibration;
import parley.service.national.CalibrationRow;
import parley.service.national.Rival;
import parley.service.national.Term;
import tools.jackson.databind.node.ObjectNode;

/** Tells what past walkouts lost in the whole service, published and modelled. */
final class CalibrationComposer implements Answer {

  private static final String CAVEAT =
      "Few walkouts, and a method written after they were published: a fit, no proof of what caused"
          + " what. Hospitals are made of a template that was mostly set by hand.";

  private static final List<Double> SHOWN = List.of(0.3, 0.5, 0.7, 0.9);

  private final Sheet sheet;
  private final Calibration past;
  private final ForcedSteps forced;

  CalibrationComposer(Sheet sheet, Calibration past, ForcedSteps forced) {
    this.sheet = sheet;
    this.past = past;
    this.forced = forced;
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    lines.add(leftOut());
    effect(
            Term.LEARNING,
            "learning",
            "times as much is cancelled beforehand at twice as many walkouts")
        .ifPresent(lines::add);
    effect(Term.TARGET, "policy", "times as much under a target for planned care")
        .ifPresent(lines::add);
    effect(Term.JOINT, "joint", "times as much if others walk out too").ifPresent(lines::add);
    lines.add(models());
    lines.add(forcedOut());
    return new Block(
        Topic.COST,
        headline(),
        Optional.empty(),
        lines,
        List.of(),
        new CalibrationTables(sheet, past, forced).tables(),
        new CalibrationCharts(sheet, past).charts(),
        Optional.of(CAVEAT));
  }

  private Line headline() {
    return Line.labelled("")
        .words(
            "Turnout alone explains %s of how what %s lost differs; the model that predicts, %s"
                .formatted(
                    explained(Rival.Model.TURNOUT),
                    Numbers.count(past.rows().size(), "past walkout", "past walkouts"),
                    explained(Rival.Model.LEARNING_POLICY_TURNOUT)))
        .build();
  }

  private String explained(Rival.Model model) {
    return find(model)
        .map(r -> CalibrationWords.percent(r.logShareExplained(), 0))
        .orElse("an unknown part");
  }

  private Optional<Rival> find(Rival.Model model) {
    return past.rivals().stream().filter(r -> r.model() == model).findFirst();
  }

  /** Of each walkout its newest edition. */
  private Line leftOut() {
    List<CalibrationRow> tried =
        past.rows().stream().filter(r -> r.editions().getLast().leaveOneOut().isPresent()).toList();
    List<CalibrationRow> missed =
        tried.stream()
            .filter(r -> !r.editions().getLast().leaveOneOut().orElseThrow().isInside())
            .toList();
    return Line.labelled("left out")
        .words(
            "%s of %s lie in the 90 %% interval of the model fitted without them"
                .formatted(
                    tried.size() - missed.size(),
                    Numbers.count(tried.size(), "walkout", "walkouts")))
        .words(
            missed.isEmpty()
                ? ""
                : "; missed: number "
                    + Phrases.and(missed.stream().map(r -> String.valueOf(r.number())).toList()))
        .refs(missed.stream().map(CalibrationRow::walkout).toList())
        .build();
  }

  private Optional<Line> effect(Term term, String label, String words) {
    return Optional.ofNullable(past.effects().get(term))
        .flatMap(Computed::find)
        .map(f -> Line.labelled(label).span(sheet.number(f)).words(words).build());
  }

  private Line models() {
    return Line.labelled("models")
        .words("error of a walkout left out, on the logarithm:")
        .words(
            String.join(
                "; ",
                past.rivals().stream()
                    .map(r ->
                        CalibrationWords.model(r.model())
                            + " "
                            + (r.leaveOneOutRmse().isPresent()
                                ? CalibrationWords.decimals(r.leaveOneOutRmse().getAsDouble(), 2)
                                : "not known"))
                    .toList()))
        .build();
  }

  private Line forcedOut() {
    String shares =
        Phrases.and(
            forced.steps().stream()
                .filter(s -> SHOWN.contains(s.absent()))
                .map(s ->
                    "%s at %s absent"
                        .formatted(
                            CalibrationWords.percent(s.forced(), 1),
                            CalibrationWords.percent(s.absent(), 0)))
                .toList());
    return Line.labelled("forced out")
        .words(
            "by staffing alone, in %s:"
                .formatted(Numbers.count(forced.hospitals(), "hospital", "hospitals")))
        .words(shares)
        .words(
            past.forcedFactor() < 1
                ? "; that contradicts the record and is multiplied with %s"
                    .formatted(CalibrationWords.decimals(past.forcedFactor(), 2))
                : "")
        .build();
  }

  @Override
  public ObjectNode json() {
    return new CalibrationJson(sheet, past, forced).node();
  }
}
