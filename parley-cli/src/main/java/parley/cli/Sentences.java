package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.casefile.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Says in one sentence what is wrong with a command, and what was probably meant. */
final class Sentences {

  private Sentences() {}

  static String of(CommandLine.ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    return switch (e) {
      case CommandLine.UnmatchedArgumentException unmatched -> {
        String word = unmatched.getUnmatched().getFirst();
        boolean option = word.startsWith("-");
        List<String> known = option ? options(spec) : List.copyOf(spec.subcommands().keySet());
        String what =
            option
                ? "an option of " + spec.qualifiedName()
                : spec.subcommands().isEmpty()
                    ? "expected after " + spec.qualifiedName() + " CASE"
                    : "a command of " + spec.qualifiedName();
        yield "\"" + word + "\" is not " + what + "." + meant(word, known);
      }
      case CommandLine.MissingParameterException missing ->
          "Missing: "
              + missing.getMissing().stream()
                  .map(a -> a.isOption() ? "a value for " + name(a) : a.paramLabel())
                  .collect(Collectors.joining(", "))
              + ".";
      default -> full(e.getMessage() == null ? "The command is not understood." : e.getMessage());
    };
  }

  /** The question that follows a word which is not known, if one was nearly meant. */
  static String meant(String word, List<String> known) {
    Optional<String> exactStart =
        known.stream()
            .filter(k -> word.length() >= 4 && k.startsWith(word.split("=", 2)[0]))
            .findFirst();
    return exactStart
        .or(() -> Nearest.find(word.split("=", 2)[0], known))
        .map(k -> " Did you mean " + k + "?")
        .orElse("");
  }

  private static List<String> options(CommandSpec spec) {
    List<String> names = new ArrayList<>();
    spec.options().forEach(o -> Stream.of(o.names()).forEach(names::add));
    return names;
  }

  private static String name(CommandLine.Model.ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  private static String full(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ").strip();
    return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
  }
}
