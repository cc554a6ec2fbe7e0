package parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.casefile.Case;
import parley.casefile.lint.Lint;
import tools.jackson.databind.node.ObjectNode;

/**
 * What there is to say of a case without faults.
 *
 * @param record the case
 * @param lints its lints
 */
record CheckReport(Case record, List<Lint> lints) {

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("events", record.events().size());
    counts.put("walkouts", record.walkouts().size());
    counts.put("ballots", record.ballots().size());
    counts.put("offers", record.offers().size());
    counts.put("claims", record.claims().size());
    counts.put("conflicts", record.conflicts().size());
    counts.put("figures", (int) record.allFigures().count());
    counts.put("sources", record.sources().size());
    return counts;
  }

  String text() {
    StringBuilder text = new StringBuilder(record.header().title()).append('\n');
    text.append(
        counts().entrySet().stream()
            .map(c -> c.getValue() + " " + c.getKey())
            .collect(Collectors.joining(", ", "", "\n")));
    text.append("newest fact: ").append(record.newestDay()).append('\n');
    text.append(
        lints.isEmpty()
            ? "no faults, no lints\n"
            : "no faults; " + lints.size() + (lints.size() == 1 ? " lint:\n" : " lints:\n"));
    lints.forEach(l -> text.append("  ").append(l).append('\n'));
    return text.toString();
  }

  String json() {
    ObjectNode node = Json.object();
    node.put("title", record.header().title());
    ObjectNode counts = node.putObject("counts");
    counts().forEach(counts::put);
    node.put("newestFact", record.newestDay().toString());
    node.set(
        "lints",
        Json.list(
            lints,
            l ->
                Json.object()
                    .put("kind", Json.lower(l.kind()))
                    .put("item", l.item())
                    .put("message", l.message())));
    return Json.write(node);
  }

  String csv() {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(List.of("kind", "item", "message")),
            lints.stream().map(l -> List.of(Json.lower(l.kind()), l.item(), l.message()))));
  }
}
