package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.Computed;
import parley.pay.real.ImpliedAnswer;
import parley.pay.real.Switches;
import tools.jackson.databind.node.ObjectNode;

/** Tells on which rise of prices a published claim rests. */
final class ImpliedComposer implements Answer {

  private static final String CAVEAT =
      "The rate at which the claim comes out exactly, if it was computed under these switches; a"
          + " claim that was rounded leaves room around it.";

  private final Sheet sheet;
  private final ImpliedAnswer answer;
  private final Switches switches;

  ImpliedComposer(Sheet sheet, ImpliedAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.switches = answer.switches();
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.labelled("counted").words(RealWords.switches(switches)).build());
    answer
        .outturn()
        .ifPresent(o ->
            lines.add(
                Line.labelled("came out")
                    .span(sheet.value(o.figure()))
                    .words("as published")
                    .build()));
    return new Block(
        Topic.WORTH,
        Line.labelled("")
            .words(
                "A real change of %s in %s rests on prices of %s that are"
                    .formatted(
                        Numbers.percent(answer.claim(), 1),
                        RealWords.years(switches.to(), switches.from()),
                        switches.to()))
            .span(sheet.value(answer.rate().figure()))
            .words("above those of a year before")
            .build(),
        Optional.empty(),
        lines,
        List.of(),
        answer.forecasts().isEmpty() ? List.of() : List.of(forecasts()),
        List.of(),
        Optional.of(CAVEAT));
  }

  private Table forecasts() {
    return new Table(
        "Official forecasts for the calendar years of the months that stand for " + switches.to(),
        List.of("Calendar year", "Published", "Rise, %"),
        answer.forecasts().stream()
            .map(f ->
                List.of(
                    Table.cell(Integer.toString(f.year())),
                    Table.cell(Days.day(f.known())),
                    Table.cell(Numbers.stated(f.percent()))))
            .toList());
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("impliedRate", RealComposer.fraction(answer.rate().figure().value().orElseThrow()));
    node.put("claim", answer.claim());
    RealWords.put(node, switches);
    node.set(
        "outturnRate",
        Json.number(answer.outturn().flatMap(o -> o.figure().value()).map(RealComposer::fraction)));
    node.set(
        "forecasts",
        Json.list(
            answer.forecasts(),
            f ->
                Json.object()
                    .put("year", f.year())
                    .put("rate", RealComposer.fraction(f.percent()))
                    .put("knownFrom", f.known().toString())));
    List<Computed.Known> derived = new ArrayList<>(List.of(answer.rate()));
    answer.outturn().ifPresent(derived::add);
    node.set("derived", sheet.export(derived.stream().map(Computed.Known::figure).toList()));
    return node;
  }
}
