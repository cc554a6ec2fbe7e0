package parley.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.ConversionReport;
import parley.talks.format.Format;
import parley.talks.format.Formats;
import parley.talks.format.Parties;
import parley.talks.format.Quirk;
import parley.talks.format.Reading;
import parley.talks.format.TextFile;
import parley.talks.format.Writing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a scenario in the files of another program. */
@Command(
    name = "convert",
    description = {
      "Writes a domain and its preferences in the files of another program.",
      "",
      "Numbers stay exact, or are rounded to 34 digits where no decimal is exact. A reserve or a"
          + " discount that the other format cannot hold is refused, and nothing is written; --lossy"
          + " writes the rest and lists what is lost. Without --parties, all are written.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TalksConvertCommand implements Callable<Integer> {

  private final Output output;

  @Mixin private ScenarioOptions scenario = new ScenarioOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "genius, geniusweb-java, geniusweb-python, negolog or negmas.")
  private String to = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder for the files: a new or an empty one.")
  private @Nullable Path out;

  @Option(names = "--lossy", description = "Write even if something is lost, and list it.")
  private boolean lossy;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  TalksConvertCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    if (out == null) {
      throw new IllegalStateException("A command ran without its folder.");
    }
    Format format = format();
    Reading reading = scenario.read(output, Parties.all());
    Writing writing = write(reading, format);
    Map<String, String> files = new LinkedHashMap<>();
    for (TextFile file : writing.files()) {
      files.put(file.name(), file.text());
    }
    output.writeFolder(out, files);
    ConversionReport report = new ConversionReport(reading, format, writing, output.name(out));
    output.print(json ? report.json() : report.text());
    return Main.OK;
  }

  private Format format() throws BadInputException {
    try {
      return Format.parse(to);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--to: " + e.getMessage());
    }
  }

  private Writing write(Reading reading, Format format) throws BadInputException {
    Writing writing;
    try {
      writing = Formats.write(reading.scenario(), format);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    List<Quirk> losses = writing.quirks().stream().filter(q -> q.kind().changesDeals()).toList();
    if (!losses.isEmpty() && !lossy) {
      throw new BadInputException(ConversionReport.refusal(format, losses));
    }
    return writing;
  }
}
