package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.Computed;
import parley.pay.real.ClaimsAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what published claims about real pay come to, on their day and today. */
final class ClaimsComposer implements Answer {

  private static final String CAVEAT =
      "A method that its speaker has not published is inferred, because it reproduces the claim;"
          + " where the rate of prices was solved from the claim itself, that proves nothing.";

  private final Sheet sheet;
  private final ClaimsAnswer answer;

  ClaimsComposer(Sheet sheet, ClaimsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  @Override
  public Block block() {
    List<Line> all = answer.claims().stream().map(this::line).toList();
    int lines = Math.min(all.size(), Block.MOST_LINES);
    return new Block(
        Topic.WORTH,
        Line.labelled("")
            .words(
                Numbers.count(
                        answer.claims().size(), "claim about real pay", "claims about real pay")
                    + " computed again, with what was known on the day of the claim and with what"
                    + " is known on "
                    + Days.day(sheet.view().asOf()))
            .build(),
        Optional.empty(),
        all.subList(0, lines),
        all.subList(lines, all.size()),
        answer.claims().isEmpty() ? List.of() : List.of(table(sheet, answer)),
        List.of(),
        Optional.of(CAVEAT));
  }

  private Line line(ClaimsAnswer.Recomputed claim) {
    Line.Builder line = Line.labelled(claim.method().to().toString());
    claim.figure().by().ifPresent(by -> line.words(sheet.name(by) + ","));
    return line.words(Days.day(claim.figure().known()) + ":")
        .span(sheet.brief(claim.figure()))
        .words("; then")
        .span(reading(sheet, claim.then()))
        .words("; now")
        .span(reading(sheet, claim.now()))
        .build();
  }

  private static Span reading(Sheet sheet, ClaimsAnswer.Reading reading) {
    return reading
        .value()
        .find()
        .<Span>map(sheet::value)
        .orElseGet(() -> new Span.Unknown(unknown(reading.value())));
  }

  private static String unknown(Computed value) {
    return value instanceof Computed.NotComputable not
        ? "not computable: no " + String.join(", ", not.missing())
        : "not computable";
  }

  /** Each claim beside what it comes to. */
  static Table table(Sheet sheet, ClaimsAnswer answer) {
    return new Table(
        "Claims about real pay, computed again on their day and today",
        List.of("Claim", "Published", "Then", "Now", "Rests on prices up", "Prices came out"),
        answer.claims().stream()
            .map(c ->
                List.of(
                    Table.cell(
                        "%s, %s, %s, %s"
                            .formatted(
                                c.figure().by().map(sheet::name).orElse("unnamed"),
                                RealWords.years(c.method().to(), c.method().from()),
                                RealWords.index(c.method().index()),
                                RealWords.timing(c.method().timing()))),
                    sheet.brief(c.figure()),
                    reading(sheet, c.then()),
                    reading(sheet, c.now()),
                    rate(sheet, c.implied()),
                    rate(sheet, c.outturn())))
            .toList());
  }

  private static Span rate(Sheet sheet, Optional<Computed.Known> rate) {
    return rate.<Span>map(r -> sheet.value(r.figure())).orElse(new Span.Unknown("no data"));
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object();
    node.set("claims", Json.list(answer.claims(), this::data));
    return node;
  }

  private ObjectNode data(ClaimsAnswer.Recomputed claim) {
    ObjectNode node = Json.object().put("claim", claim.figure().id());
    node.put("measure", claim.figure().measure());
    node.set("by", Json.text(claim.figure().by()));
    node.put("knownFrom", claim.figure().known().toString());
    node.set("published", sheet.exportOne(Optional.of(claim.figure())));
    node.set("then", reading(claim.then()));
    node.set("now", reading(claim.now()));
    node.set("impliedRate", fraction(claim.implied()));
    node.set("outturnRate", fraction(claim.outturn()));
    node.put("solvedFromClaim", claim.solved());
    node.set("note", Json.text(claim.note()));
    return node;
  }

  private static JsonNode fraction(Optional<Computed.Known> rate) {
    return Json.number(rate.flatMap(r -> r.figure().value()).map(RealComposer::fraction));
  }

  private static ObjectNode reading(ClaimsAnswer.Reading reading) {
    ObjectNode node = RealWords.data(reading.switches());
    node.set(
        "value",
        Json.number(reading.value().find().flatMap(f -> f.value()).map(RealComposer::fraction)));
    List<String> missing = new ArrayList<>();
    if (reading.value() instanceof Computed.NotComputable not) {
      missing.addAll(not.missing());
    }
    node.set("missing", Json.texts(missing));
    node.set("warnings", Json.texts(RealWords.warnings(reading.findings())));
    return node;
  }
}
