package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Study;
import parley.brief.rota.LineSolveReport;
import parley.brief.rota.RotaSolveReport;
import parley.casefile.io.CaseFaultsException;
import parley.rota.format.RotaFile;
import parley.rota.format.ShiftSchedulingText;
import parley.rota.line.LineProblem;
import parley.rota.relay.LineSolver;
import parley.rota.rules.RuleSet;
import parley.rota.solve.RotaSolver;
import parley.rota.solve.SolveOptions;
import parley.rota.solve.Solved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which rota is legal, covered and fair? */
@Command(
    name = "solve",
    description = {
      "Which rota is legal, covered and fair?",
      "",
      "Makes a rota for a rota file, or for the text of a public shift-scheduling instance, until the"
          + " time is over or none can be better. What is made is checked anew. Where there is none, it"
          + " names what clashes.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  parley rota solve examples/medical-registrar-rota.yaml --seconds 30",
      "  parley rota solve examples/ward-rota.yaml --work 400 --seed 2 --save ward.xlsx"
    })
final class RotaSolveCommand implements Callable<Integer> {

  private static final double USUAL_SECONDS = 30;

  private final Output output;

  @Parameters(
      paramLabel = "FILE",
      description = "A rota file, or the text of a shift-scheduling instance.")
  private @Nullable Path path;

  @Mixin private SearchOptions search = new SearchOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private SaveOptions save = new SaveOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  RotaSolveCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    search.check();
    String text = RotaInput.text(output, path);
    if (path != null && ShiftSchedulingText.isOne(text)) {
      LineProblem problem = ShiftSchedulingText.read(output.name(path), text);
      answer(lines(problem), List.of());
    } else {
      RotaFile file = RotaInput.parse(output, path, text);
      RuleSet set = rules.of(output, file.plan());
      Solved solved;
      double seconds;
      try (ThreadCrew crew = search.crew();
          SearchTime time = search.time(output, USUAL_SECONDS)) {
        solved = solve(file, set, time, crew);
        seconds = time.elapsed();
      }
      List<String> foot =
          solved.feasible() && solved.rota().isPresent()
              ? save.save(output, file, solved.rota().get())
              : List.of();
      answer(new RotaSolveReport(file, set, solved, search.seed(), seconds), foot);
    }
    return Main.OK;
  }

  private void answer(Study study, List<String> foot) throws BadInputException {
    new StudyAnswering(output, show).answer("rota", study, foot);
  }

  private Study lines(LineProblem problem) {
    try (ThreadCrew crew = search.crew();
        SearchTime time = search.time(output, USUAL_SECONDS)) {
      return new LineSolveReport(
          problem,
          LineSolver.solve(problem, search.seed(), time, crew, time),
          search.seed(),
          time.elapsed());
    }
  }

  private Solved solve(RotaFile file, RuleSet set, SearchTime time, ThreadCrew crew)
      throws BadInputException, CaseFaultsException {
    try {
      return RotaSolver.solve(file.plan(), set, new SolveOptions(search.seed(), time), crew, time);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
