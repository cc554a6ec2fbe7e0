package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.terminal.TerminalPage;
import parley.brief.words.Numbers;
import parley.talks.format.Format;
import parley.talks.format.Quirk;
import parley.talks.format.Reading;
import parley.talks.format.TextFile;
import parley.talks.format.Writing;
import parley.talks.space.Profile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what was written of a scenario, and what is different there.
 *
 * @param folder where it was written, in words
 */
public record ConversionReport(Reading reading, Format to, Writing writing, String folder) {

  /** Why nothing was written. */
  public static String refusal(Format to, List<Quirk> losses) {
    Quirk first = losses.getFirst();
    return "Files of %s cannot hold all of it: %s, %s (%s)%s; nothing was written, --lossy writes the rest."
        .formatted(
            to.word(),
            first.place(),
            first.found(),
            first.kind().words(),
            losses.size() == 1 ? "" : ", and " + (losses.size() - 1) + " more");
  }

  /** The report for a terminal. */
  public String text() {
    return TerminalPage.of(false).show(page(), List.of());
  }

  private StudyPage page() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.labelled("files")
            .words(writing.files().stream().map(TextFile::name).collect(Collectors.joining(", ")))
            .build());
    lines.add(Line.labelled("parties").words(String.join(", ", parties())).build());
    List<Table> tables = new ArrayList<>();
    if (!reading.quirks().isEmpty()) {
      tables.add(
          QuirkWords.table(
              "Where programs of the field read the files differently", reading.quirks()));
    }
    if (!writing.quirks().isEmpty()) {
      tables.add(QuirkWords.table("What is written differently", writing.quirks()));
    }
    long losses = writing.quirks().stream().filter(q -> q.kind().isLoss()).count();
    return new StudyPage(
        reading.scenario().name() + ": " + reading.format().word() + " to " + to.word(),
        Line.labelled("")
            .words(
                "%s written to %s; %s."
                    .formatted(
                        Numbers.count(writing.files().size(), "file", "files"),
                        folder,
                        losses == 0 ? "nothing is lost" : Numbers.count(losses, "loss", "losses")))
            .build(),
        lines,
        tables,
        List.of(),
        List.of(),
        List.of());
  }

  private List<String> parties() {
    return reading.scenario().profiles().stream().map(Profile::name).toList();
  }

  /** The report as data. */
  public String json() {
    ObjectNode node =
        Json.object()
            .put("scenario", reading.scenario().name())
            .put("from", reading.format().word())
            .put("to", to.word())
            .put("folder", folder);
    node.set("files", Json.texts(writing.files().stream().map(TextFile::name).toList()));
    node.set("parties", Json.texts(parties()));
    node.put("exact", writing.quirks().stream().noneMatch(q -> q.kind().isLoss()));
    node.set("quirksOfReading", QuirkWords.json(reading.quirks()));
    node.set("quirksOfWriting", QuirkWords.json(writing.quirks()));
    return Json.write(node);
  }
}
