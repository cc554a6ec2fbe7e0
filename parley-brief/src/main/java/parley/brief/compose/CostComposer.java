package parley.brief.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Figure;
import parley.pay.cost.DayDeduction;
import parley.service.Comparison;
import parley.service.CostAnswer;
import parley.service.Definition;
import parley.service.ImpactBlock;
import parley.service.Overlay;
import parley.service.Scenario;
import parley.service.WalkoutRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What does another strike cost? Patients stand before money, always. */
final class CostComposer implements Answer {

  private final Sheet sheet;
  private final CostAnswer answer;
  private final List<DayDeduction> deductions;
  private final List<Chart> charts;

  CostComposer(Sheet sheet, CostAnswer answer, List<DayDeduction> deductions, List<Chart> charts) {
    this.sheet = sheet;
    this.answer = answer;
    this.deductions = deductions;
    this.charts = charts;
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    Optional<Scenario> scenario = middle();
    scenario.ifPresent(s -> lines.add(estimates("those served", s.patients())));
    lastWalkout().ifPresent(lines::add);
    comparison().ifPresent(lines::add);
    deduction().ifPresent(lines::add);
    scenario.ifPresent(s -> lines.add(money(s)));
    unknown().ifPresent(lines::add);
    List<Line> more = new ArrayList<>();
    answer
        .recovery()
        .forEach(
            r -> more.add(Line.labelled("recovery").span(ComputedWords.value(sheet, r)).build()));
    answer.overlays().stream().findFirst().map(this::overlay).ifPresent(more::add);
    return new Block(
        Topic.COST,
        headline(scenario),
        Optional.empty(),
        lines,
        more,
        new CostMore(sheet, answer, deductions).tables(),
        charts,
        Optional.of(
            "Numbers of different definitions are never set in one series; a range is what was"
                + " published, not a forecast."));
  }

  /** The scenario in the middle of those asked for, which the page shows first. */
  private Optional<Scenario> middle() {
    List<Scenario> all =
        answer.scenarios().stream().sorted(Comparator.comparing(Scenario::days)).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() / 2));
  }

  private Line headline(Optional<Scenario> scenario) {
    Line.Builder line = Line.labelled("");
    if (scenario.isEmpty()) {
      return line.words("Nothing on record to reckon with").build();
    }
    line.words(Numbers.count(scenario.get().days(), "strike day:", "strike days:"));
    Scenario.Line patients = firstKnown(scenario.get().patients());
    line.words(Phrases.words(patients.estimate().measure()))
        .span(ComputedWords.value(sheet, patients.estimate()));
    scenario.get().money().stream()
        .filter(m -> m.estimate().find().isPresent())
        .findFirst()
        .ifPresent(
            m -> line.words("; cost to the public").span(ComputedWords.value(sheet, m.estimate())));
    return line.build();
  }

  private static Scenario.Line firstKnown(List<Scenario.Line> lines) {
    return lines.stream()
        .filter(l -> l.estimate().find().isPresent())
        .findFirst()
        .orElse(lines.getFirst());
  }

  private Line estimates(String label, List<Scenario.Line> estimates) {
    Line.Builder line = Line.labelled(label);
    boolean first = true;
    for (Scenario.Line one : estimates.stream().limit(4).toList()) {
      line.words((first ? "" : "; ") + Phrases.words(one.estimate().measure()) + ":")
          .span(ComputedWords.value(sheet, one.estimate()));
      first = false;
    }
    return line.build();
  }

  private Line money(Scenario scenario) {
    Line.Builder line = Line.labelled("the public");
    if (scenario.money().isEmpty()) {
      return line.unknown("no data").build();
    }
    boolean first = true;
    List<Scenario.Line> known =
        scenario.money().stream().filter(m -> m.estimate().find().isPresent()).toList();
    for (Scenario.Line one : known.isEmpty() ? scenario.money() : known) {
      line.words(first ? "" : ";").span(ComputedWords.value(sheet, one.estimate()));
      line.words(
          one.method() == Scenario.Method.UNPUBLISHED
              ? "(claimed, method unpublished)"
              : "(as published)");
      one.from().stream().filter(Figure::isSourced).limit(2).forEach(f -> line.refs(f.id()));
      first = false;
    }
    return line.build();
  }

  /** The newest walkout held, with what is published of patients. */
  private Optional<Line> lastWalkout() {
    return answer.walkouts().stream()
        .filter(w -> w.state() == WalkoutRecord.State.HELD)
        .filter(w -> w.groups().stream().anyMatch(g -> g.block() == ImpactBlock.Kind.PATIENTS))
        .reduce((a, b) -> b)
        .map(w -> {
          Line.Builder line =
              Line.labelled("last counted")
                  .words(
                      "walkout of %s (%s):"
                          .formatted(
                              Days.shortDay(w.start().toLocalDate(), answer.asOf()),
                              Numbers.count(w.days(), "day", "days")));
          boolean first = true;
          for (WalkoutRecord.Group group :
              w.groups().stream()
                  .filter(g -> g.block() == ImpactBlock.Kind.PATIENTS)
                  .limit(3)
                  .toList()) {
            line.words((first ? "" : "; ") + Phrases.words(group.definition().measure()))
                .sideBySide(sheet.values(group.figures()));
            first = false;
          }
          return line.refs(w.id()).build();
        });
  }

  private Optional<Line> comparison() {
    return answer.comparisons().stream().findFirst().map(this::compare);
  }

  private Line compare(Comparison comparison) {
    Line.Builder line = Line.labelled("like for like");
    switch (comparison) {
      case Comparison.LikeForLike like -> {
        Comparison.Shared shared = like.shared().getFirst();
        line.words(Phrases.words(shared.definition().measure()) + ":")
            .sideBySide(sheet.values(shared.first()))
            .words("then")
            .sideBySide(sheet.values(shared.second()));
        if (like.shared().size() > 1) {
          line.words(
              "; "
                  + Numbers.count(like.shared().size() - 1, "more measure", "more measures")
                  + " shared");
        }
      }
      case Comparison.Refused refused ->
          line.unknown("not compared: the two walkouts share no measure");
    }
    return line.refs(comparison.first(), comparison.second()).build();
  }

  private Optional<Line> deduction() {
    List<DayDeduction> known =
        deductions.stream().filter(d -> d.deduction().find().isPresent()).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Line.Builder line = Line.labelled("who strikes").words("a day's basic pay before tax:");
    line.words(known.getFirst().grade())
        .span(ComputedWords.brief(sheet, known.getFirst().deduction()));
    if (known.size() > 1) {
      line.words("to " + known.getLast().grade())
          .span(ComputedWords.brief(sheet, known.getLast().deduction()));
    }
    return Optional.of(line.build());
  }

  private Optional<Line> unknown() {
    List<String> empty =
        answer.blocks().stream()
            .filter(ImpactBlock::hasNoData)
            .filter(b -> b.kind() != ImpactBlock.Kind.NOT_PLACED)
            .map(b -> CostMore.words(b.kind()))
            .toList();
    return empty.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Line.labelled("no data").words("nothing on record for " + Phrases.and(empty)).build());
  }

  private Line overlay(Overlay overlay) {
    Line.Builder line = Line.labelled("beside it").words(Phrases.words(overlay.measure()) + ":");
    overlay
        .lastBefore()
        .ifPresent(d -> line.words("before, " + Days.day(d.to())).span(sheet.value(d.figure())));
    long days = overlay.days().stream().filter(d -> !d.figures().isEmpty()).count();
    line.words(
        "; figures for %s of %s of the walkout"
            .formatted(days, Numbers.count(overlay.days().size(), "day", "days")));
    overlay
        .firstAfter()
        .ifPresent(d -> line.words("; after, " + Days.day(d.from())).span(sheet.value(d.figure())));
    return line.refs(overlay.walkout()).build();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("asOf", answer.asOf().toString());
    node.set(
        "scenarios",
        Json.list(
            answer.scenarios(),
            s -> {
              ObjectNode one = Json.object().put("days", s.days());
              one.set("patients", Json.list(s.patients(), this::scenarioLine));
              one.set("money", Json.list(s.money(), this::scenarioLine));
              return one;
            }));
    node.set(
        "walkouts",
        Json.list(
            answer.walkouts(),
            w -> {
              ObjectNode one =
                  Json.object()
                      .put("id", w.id())
                      .put("days", w.days())
                      .put("state", Json.lower(w.state()));
              one.set(
                  "groups",
                  Json.list(
                      w.groups(),
                      g -> {
                        ObjectNode group = Json.object().put("block", Json.lower(g.block()));
                        group.set("definition", definition(g.definition()));
                        group.set("figures", sheet.export(g.figures()));
                        return group;
                      }));
              return one;
            }));
    node.set(
        "comparisons",
        Json.list(
            answer.comparisons(),
            c -> {
              ObjectNode one = Json.object().put("first", c.first()).put("second", c.second());
              boolean like = c instanceof Comparison.LikeForLike;
              return one.put("comparable", like);
            }));
    node.set(
        "blocks",
        Json.list(
            answer.blocks(),
            b -> {
              ObjectNode one =
                  Json.object().put("block", Json.lower(b.kind())).put("noData", b.hasNoData());
              one.set("figures", sheet.export(b.figures()));
              return one;
            }));
    node.set("recovery", Json.list(answer.recovery(), r -> ComputedWords.json(sheet, r)));
    node.set(
        "deductions",
        Json.list(
            deductions,
            d -> {
              ObjectNode one =
                  Json.object()
                      .put("contract", d.contract())
                      .put("grade", d.grade())
                      .put("point", d.point());
              one.set("deduction", sheet.exportOne(d.deduction().find()));
              return one;
            }));
    return node;
  }

  private JsonNode scenarioLine(Scenario.Line line) {
    ObjectNode node = Json.object().put("measure", line.estimate().measure());
    node.set("estimate", ComputedWords.json(sheet, line.estimate()));
    node.put("method", Json.lower(line.method()));
    node.set("from", sheet.export(line.from()));
    return node;
  }

  private static ObjectNode definition(Definition definition) {
    ObjectNode node =
        Json.object()
            .put("measure", definition.measure())
            .put("unit", definition.unit())
            .put("counted", definition.counted());
    node.set("jointWith", Json.texts(definition.jointWith()));
    return node;
  }
}
