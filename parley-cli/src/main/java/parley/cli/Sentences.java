package parley.cli;

import java.util.ArrayList;
import java.util.List;
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
                    ? "expected after "
                        + spec.qualifiedName()
                        + spec.positionalParameters().stream()
                            .map(p -> " " + p.paramLabel())
                            .collect(Collectors.joining())
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
  static String meant(String typed, List<String> known) {
    String word = typed.split("=", 2)[0];
    return known.stream()
        .filter(k ->
            k.equalsIgnoreCase(word)
                || word.length() >= 4 && k.startsWith(word)
                || word.startsWith(k) && word.length() == k.length() + 1
                || letters(k).equals(letters(word)))
        .findFirst()
        .or(() -> Nearest.find(word, known))
        .map(k -> " Did you mean " + k + "?")
        .orElse("");
  }

  /** The letters of a word in alphabetical order: two that changed places count for nothing. */
  private static String letters(String word) {
    return word.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
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
