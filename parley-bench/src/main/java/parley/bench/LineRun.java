package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import parley.casefile.io.CaseFaultsException;
import parley.rota.format.ShiftSchedulingText;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Verdict;

/**
 * The public shift-scheduling instances, solved here and by peers in one run, one after the other
 * on an otherwise idle machine. Each roster is judged anew. Not measured by the harness, as each
 * run is long.
 */
public final class LineRun {

  private static final double PER_CENT = 100;

  private LineRun() {}

  /**
   * Prints a line for each run: instance, solver, seed, objective or why none, gap in per cent.
   *
   * @param args the folder of the instances, which has a CSV of best known values beside it;
   *     seconds a run; seeds between commas; instances between commas; optionally, solvers by the
   *     start of their name between commas
   */
  public static void main(String[] args) throws IOException, CaseFaultsException {
    Path folder = Path.of(args[0]);
    double seconds = Double.parseDouble(args[1]);
    List<Long> seeds = Arrays.stream(args[2].split(",")).map(Long::parseLong).toList();
    List<String> wanted = args.length > 4 ? List.of(args[4].split(",")) : List.of("");
    List<LinePeer> solvers = new ArrayList<>();
    for (LinePeer peer :
        List.of(new ParleyLines(), new CpSatLines(2), new CpSatLines(8), new TimefoldLines())) {
      if (wanted.stream().anyMatch(peer.name()::startsWith)) {
        solvers.add(peer);
      }
    }
    for (String instance : args[3].split(",")) {
      String name = "Instance" + instance + ".txt";
      LineProblem problem = ShiftSchedulingText.read(name, Files.readString(folder.resolve(name)));
      OptionalDouble best = best(folder.resolveSibling("curtois-best-known.csv"), instance);
      for (LinePeer solver : solvers) {
        for (long seed : seeds) {
          run(instance, problem, solver, seconds, seed, best);
        }
      }
    }
  }

  private static OptionalDouble best(Path file, String instance) throws IOException {
    return Files.readAllLines(file).stream()
        .map(l -> l.split(",", -1))
        .filter(f -> f[0].equals(instance))
        .mapToDouble(f -> Double.parseDouble(f[4]))
        .findFirst();
  }

  private static void run(
      String instance,
      LineProblem problem,
      LinePeer solver,
      double seconds,
      long seed,
      OptionalDouble best) {
    long start = System.nanoTime();
    Optional<Verdict> verdict =
        solver.solve(problem, seconds, seed).map(r -> LineJudge.judge(problem, r));
    double took = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s,%s,%d,%s,%s,%.1f%n",
        instance,
        solver.name(),
        seed,
        verdict.map(LineRun::value).orElse("none"),
        verdict.filter(Verdict::isFeasible).isPresent() && best.isPresent()
            ? String.format(
                Locale.ROOT,
                "%.2f",
                PER_CENT * (verdict.get().objective() / best.getAsDouble() - 1))
            : "",
        took);
  }

  private static String value(Verdict verdict) {
    return verdict.isFeasible()
        ? Long.toString(verdict.objective())
        : "infeasible (" + verdict.violations().size() + ")";
  }
}
