package parley.brief.compose;

import java.util.List;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.service.format.FileSource;
import parley.service.format.ServiceFile;
import parley.service.hospital.Basis;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every report on a file that was run tells: how it was run, and where its numbers come from.
 */
final class RunFacts {

  private final ServiceFile file;

  RunFacts(ServiceFile file) {
    this.file = file;
  }

  void into(ObjectNode node) {
    node.set("bases", Json.list(file.bases(), RunFacts::basis));
    node.set("sources", Json.list(file.sources(), RunFacts::source));
  }

  private static ObjectNode basis(Basis basis) {
    ObjectNode node = Json.object().put("part", basis.part());
    node.set("sources", Json.texts(basis.sources()));
    return node.put("confidence", Json.lower(basis.confidence()))
        .put("synthetic", basis.isSynthetic())
        .put("note", basis.note());
  }

  private static ObjectNode source(FileSource source) {
    ObjectNode node =
        Json.object()
            .put("id", source.id())
            .put("title", source.title())
            .put("link", source.link())
            .put("licence", source.licence());
    node.set("date", Json.text(source.date()));
    return node;
  }

  static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
  }

  /** How it was run. */
  static Line run(int replications, int warmUpDays, int days, long seed) {
    return line(
        "run",
        "%s of %s, of which the first %s are not counted; seed %s"
            .formatted(
                Numbers.count(replications, "replication", "replications"),
                Numbers.count(warmUpDays + (long) days, "day", "days"),
                warmUpDays,
                seed));
  }

  Line numbers() {
    List<String> reported =
        file.bases().stream().filter(b -> !b.isSynthetic()).map(Basis::part).toList();
    int made = file.bases().size() - reported.size();
    return line(
        "numbers",
        reported.isEmpty()
            ? "all of them made, none reported"
            : String.join(", ", reported)
                + " reported"
                + (made == 0 ? "" : "; " + Numbers.count(made, "part", "parts") + " made"));
  }

  /** What each part rests on. */
  Table table() {
    return new Table(
        "Where the numbers come from",
        List.of("Part", "Numbers", "Confidence", "Sources", "How"),
        file.bases().stream()
            .map(b ->
                Stream.of(
                        b.part(),
                        b.isSynthetic() ? "made" : "reported",
                        Json.lower(b.confidence()),
                        String.join(", ", b.sources()),
                        b.note())
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  /** The sources, one in a line. */
  Stream<String> notes() {
    return file.sources().stream()
        .map(s ->
            "%s: %s%s".formatted(s.id(), s.title(), s.link().isEmpty() ? "" : ", " + s.link()));
  }
}
