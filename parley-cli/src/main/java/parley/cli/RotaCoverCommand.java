package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.CoverHandover;
import parley.brief.rota.RotaCoverReport;
import parley.casefile.io.CaseFaultsException;
import parley.rota.cover.CoverAnswer;
import parley.rota.cover.CoverEngine;
import parley.rota.cover.CoverQuestion;
import parley.rota.cover.format.CoverFile;
import parley.rota.cover.format.CoverFiles;
import parley.service.format.HospitalFile;
import parley.service.format.ServiceFile;
import parley.service.format.ServiceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who covers the days of a walkout? */
@Command(
    name = "cover",
    description = {
      "Who covers the days of a walkout?",
      "",
      "Finds who of those who offer to act down covers which shift: minimum cover first, then their own"
          + " sessions that fall, then the price. Says what stays without cover, and why. With a"
          + " hospital file it tells what the service engine makes of the sessions that fall.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  parley rota cover examples/strike-cover.yaml",
      "  parley rota cover examples/strike-cover.yaml --hospital examples/small-hospital.yaml --json"
    })
final class RotaCoverCommand implements Callable<Integer> {

  private static final double USUAL_SECONDS = 30;

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A file of the kind cover.")
  private @Nullable Path path;

  @Option(
      names = "--hospital",
      paramLabel = "FILE",
      description = "Hand the sessions that fall over to this hospital's plan.")
  private @Nullable Path hospital;

  @Mixin private SearchOptions search = new SearchOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  RotaCoverCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    search.check();
    if (path == null) {
      throw new IllegalStateException("A command ran without its file.");
    }
    CoverFile file =
        CoverFiles.read(
            output.name(path), InputText.read(output, path, "a file of the kind cover"));
    CoverQuestion usual = CoverQuestion.of(file.plan());
    CoverQuestion question =
        new CoverQuestion(usual.plan(), usual.aims(), search.seed(), usual.asksMargins());
    try (SearchTime time = search.time(output, USUAL_SECONDS)) {
      CoverAnswer answer = CoverEngine.answer(question, time);
      new StudyAnswering(output, show)
          .answer("cover", new RotaCoverReport(file, answer, handover(answer)));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return Main.OK;
  }

  private Optional<CoverHandover> handover(CoverAnswer answer)
      throws BadInputException, CaseFaultsException {
    if (hospital == null) {
      return Optional.empty();
    }
    ServiceFile file =
        ServiceFiles.read(
            output.name(hospital), InputText.read(output, hospital, "a hospital file"));
    if (file instanceof HospitalFile found) {
      return Optional.of(CoverHandover.of(answer, found.hospital()));
    }
    throw new BadInputException(
        "%s: found a file of another kind, \"%s\"; expected a file of the kind hospital."
            .formatted(output.name(hospital), file.name()));
  }
}
