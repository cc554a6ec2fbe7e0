package parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.pay.real.SwitchChoice;
import picocli.CommandLine.Option;

/** The switches of a comparison of pay with prices. */
final class SwitchOptions {

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "The pay year that is the base. Default: the one before the first award.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "The pay year compared. Default: the newest that can be.")
  private @Nullable String to;

  @Option(
      names = "--index",
      paramLabel = "INDEX",
      description = "A price index of the case, as in RPI. Default: the first.")
  private @Nullable String index;

  @Option(
      names = "--timing",
      paramLabel = "WHEN",
      description = "april-end, april-start or year-average, which is the default.")
  private @Nullable String timing;

  @Option(
      names = "--chain",
      paramLabel = "CHAIN",
      description =
          "headline, the published averages of the awards, which is the default, or union.")
  private @Nullable String chain;

  @Option(
      names = "--concept",
      paramLabel = "WHAT",
      description =
          "What stands for pay: awards, which is the default, scale or earnings; the last two"
              + " need --grade.")
  private @Nullable String concept;

  @Option(names = "--grade", paramLabel = "GRADE", description = "Whose pay, as in FY1.")
  private @Nullable String grade;

  @Option(
      names = "--vintage",
      paramLabel = "DATA",
      description =
          "outturn, which is the default; a day, as in 2025-05-21, for what was known on it and its"
              + " forecast; or an assumed rate, as in forecast:3.2%%.")
  private @Nullable String vintage;

  /** The switches given; the rest is left open. */
  SwitchChoice choice() throws BadInputException {
    Map<String, Optional<String>> given = new LinkedHashMap<>();
    given.put("from", Optional.ofNullable(from));
    given.put("to", Optional.ofNullable(to));
    given.put("index", Optional.ofNullable(index));
    given.put("timing", Optional.ofNullable(timing));
    given.put("chain", Optional.ofNullable(chain));
    given.put("concept", Optional.ofNullable(concept));
    given.put("grade", Optional.ofNullable(grade));
    given.put("vintage", Optional.ofNullable(vintage));
    SwitchChoice choice = SwitchChoice.OPEN;
    try {
      for (Map.Entry<String, Optional<String>> option : given.entrySet()) {
        if (option.getValue().isPresent()) {
          choice = choice.with(option.getKey(), option.getValue().get());
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return choice;
  }
}
