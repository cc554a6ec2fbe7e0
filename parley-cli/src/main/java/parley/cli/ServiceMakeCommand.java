package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.ServiceMakeReport;
import parley.service.format.HospitalFile;
import parley.service.format.HospitalWriter;
import parley.service.make.HospitalMaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes hospitals of a case's template and of what was published. */
@Command(
    name = "make",
    description = {
      "Makes a hospital file of a case's template and of what was published of a hospital.",
      "",
      "Beds and attendances are as published; what is made of the template is marked synthetic."
          + " Without --trust, a file for each hospital. With --trust and without --out, the file is"
          + " printed.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServiceMakeCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "CASE", description = "The folder of the case.")
  private @Nullable Path folder;

  @Option(names = "--trust", paramLabel = "CODE", description = "One hospital, by its code.")
  private @Nullable String trust;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "Use what was known on the evening of this day, as in 2025-12-22. Default: the day of the"
              + " newest row.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "The folder for the files: a new or an empty one.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Option(names = "--csv", description = "Print the report as CSV, a row for each hospital.")
  private boolean csv;

  ServiceMakeCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    if (folder == null) {
      throw new IllegalStateException("A command ran without its case.");
    }
    if (json && csv) {
      throw new BadInputException("Both --json and --csv are given; the report has one of them.");
    }
    if (out == null && (trust == null || json || csv)) {
      throw new BadInputException(
          trust == null
              ? "Without --trust there is a file for each hospital; give --out FOLDER for them."
              : "--json and --csv print a report on files that are written; give --out FOLDER for them.");
    }
    ServiceFolder service = ServiceFolder.read(output, folder);
    LocalDate day = asOf == null ? service.newestDay() : asOf;
    List<HospitalFile> files = files(service.maker(day), day);
    if (out == null) {
      output.print(HospitalWriter.write(files.getFirst()));
      return Main.OK;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (HospitalFile file : files) {
      texts.put(file.hospital().code() + ".yaml", HospitalWriter.write(file));
    }
    output.writeFolder(out, texts);
    ServiceMakeReport report = new ServiceMakeReport(files, day, output.name(out));
    output.print(json ? report.json() : csv ? report.csv() : report.text());
    return Main.OK;
  }

  private List<HospitalFile> files(HospitalMaker maker, LocalDate day) throws BadInputException {
    if (maker.codes().isEmpty()) {
      throw new BadInputException(
          "--as-of: found %s; expected a day on which beds of a hospital were known."
              .formatted(day));
    }
    try {
      return trust == null
          ? maker.codes().stream().map(maker::make).toList()
          : List.of(maker.make(trust));
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--trust: " + e.getMessage());
    }
  }
}
