package parley.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Over which days a file is run. */
final class RunDaysOptions {

  private static final int MOST_DAYS = 3_660;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "How many days are counted. Default: as the file says; a hospital 91, a quarter of a"
              + " year.")
  private @Nullable Integer days;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "How many days are run before them and not counted. Default: as the file says; a"
              + " hospital 28.")
  private @Nullable Integer warmUpDays;

  /** Refuses numbers that make no sense. */
  void check() throws BadInputException {
    ThreadOptions.check("--days", days, 1, MOST_DAYS);
    ThreadOptions.check("--warm-up", warmUpDays, 0, MOST_DAYS);
  }

  int days(int unnamed) {
    return Optional.ofNullable(days).orElse(unnamed);
  }

  int warmUpDays(int unnamed) {
    return Optional.ofNullable(warmUpDays).orElse(unnamed);
  }
}
