package parley.rota.columns;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import parley.rota.format.ShiftSchedulingText;
import parley.rota.line.LineProblem;
import parley.rota.search.Crew;

/**
 * A developer's tool: column generation on instance files. Arguments: CPU seconds for both cores
 * together, seed, size of the crew, files.
 */
final class ColumnTrial {

  private ColumnTrial() {}

  public static void main(String[] args) throws Exception {
    double seconds = Double.parseDouble(args[0]);
    long seed = Long.parseLong(args[1]);
    int size = Integer.parseInt(args[2]);
    for (int i = 3; i < args.length; i++) {
      Path file = Path.of(args[i]);
      LineProblem problem =
          ShiftSchedulingText.read(file.getFileName().toString(), Files.readString(file));
      try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
        long start = cpu();
        ColumnAnswer answer =
            ColumnSearch.solve(
                problem,
                List.of(),
                seed,
                work -> cpu() - start > seconds * 1e9,
                new Threads(threads, size),
                (objective, bound) ->
                    System.out.printf(
                        Locale.ROOT,
                        "    %6.1f s  %s  %s%n",
                        (cpu() - start) / 1e9,
                        objective,
                        bound));
        System.out.printf(
            Locale.ROOT,
            "%s: %s, bound %s%s, %.1f CPU s%n",
            file.getFileName(),
            answer.best().map(b -> parley.rota.line.LineJudge.judge(problem, b)),
            answer.bound(),
            answer.proven() ? ", proven" : "",
            (cpu() - start) / 1e9);
      }
    }
  }

  /** Of the whole process, its compiler and collector too. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private record Threads(ExecutorService threads, int size) implements Crew {

    @Override
    public <T> List<T> all(List<Supplier<T>> jobs) {
      List<Future<T>> running = new ArrayList<>();
      for (Supplier<T> job : jobs) {
        running.add(threads.submit(job::get));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> r : running) {
        try {
          results.add(r.get());
        } catch (InterruptedException | ExecutionException e) {
          throw new IllegalStateException(e);
        }
      }
      return results;
    }
  }
}
