package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.rota.RotaPublishReport;
import parley.rota.check.Checker;
import parley.rota.exchange.Publication;
import parley.rota.exchange.VersionDiff;
import parley.rota.format.RotaFile;
import parley.rota.format.RotaWriter;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a version of a rota known. */
@Command(
    name = "publish",
    description = {
      "Makes a version of a rota known.",
      "",
      "Writes the rota into a folder of versions, with its day and its SHA-256, and tells what it"
          + " changes since the version before, and on how much notice.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  parley rota publish rota.yaml --duties grid.xlsx --as 2 --on 2026-03-01 --into published"
    })
final class RotaPublishCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A rota file.")
  private @Nullable Path path;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "VERSION",
      description = "The name of the version, as in 2 or 2026-02-b.")
  private String version = "";

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DAY",
      converter = Day.class,
      description = "The day on which it is made known.")
  private @Nullable LocalDate day;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder of the published versions.")
  private @Nullable Path folder;

  @Mixin private DutyOptions duties = new DutyOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  RotaPublishCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    if (day == null || folder == null) {
      throw new IllegalStateException("A command ran without its options.");
    }
    RotaFile file = RotaInput.read(output, path);
    Rota rota = duties.of(output, file);
    RuleSet set = rules.of(output, file.plan());
    PublishedVersions versions = PublishedVersions.read(output, folder);
    Optional<Publication> before = versions.findLast();
    Optional<VersionDiff> diff = Optional.empty();
    if (before.isPresent()) {
      diff = Optional.of(diff(versions.file(before.get()), rota, day, set));
    }
    int breaches = Checker.check(file.plan(), rota, set).breaches().size();
    Publication made = versions.add(version, day, RotaWriter.write(file.with(rota)));
    new StudyAnswering(output, show)
        .answer(
            "publish",
            new RotaPublishReport(file, made, breaches, before, diff),
            List.of("rota: " + output.name(folder.resolve(version + ".yaml"))));
    return Main.OK;
  }

  private static VersionDiff diff(RotaFile before, Rota after, LocalDate day, RuleSet rules)
      throws BadInputException {
    Rota old =
        before
            .rota()
            .orElseThrow(
                () -> new BadInputException("The version published before has no duties in it."));
    try {
      return VersionDiff.of(old, after, day, rules);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
