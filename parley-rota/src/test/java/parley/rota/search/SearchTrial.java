package parley.rota.search;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import parley.rota.format.ShiftSchedulingText;
import parley.rota.line.LineJudge;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;
import parley.rota.line.Verdict;

/**
 * A developer's tool: searches instances of shift scheduling for so many seconds of the thread's
 * own time, and prints what the judge says. Arguments: seconds, seed, files.
 */
public final class SearchTrial {

  private SearchTrial() {}

  /** Searches each file. */
  public static void main(String[] arguments) throws Exception {
    double seconds = Double.parseDouble(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    for (int i = 2; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      String name = file.getFileName().toString();
      LineProblem problem = ShiftSchedulingText.read(name, Files.readString(file));
      double from = cpu();
      double[] worked = {0};
      Roster found =
          LineSearch.improve(
              problem,
              Optional.empty(),
              seed,
              new Budget() {
                @Override
                public boolean isSpent(double work) {
                  worked[0] = work;
                  return cpu() - from >= seconds;
                }

                @Override
                public OptionalDouble findShare(double work) {
                  worked[0] = work;
                  return OptionalDouble.of(Math.min(1, (cpu() - from) / seconds));
                }
              },
              Watch.NONE);
      Verdict verdict = LineJudge.judge(problem, found);
      System.out.printf(
          Locale.ROOT,
          "%s seed %d: %d, %d violations, %.1f s CPU, %.1f units%n",
          name,
          seed,
          verdict.objective(),
          verdict.violations().size(),
          cpu() - from,
          worked[0]);
    }
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
