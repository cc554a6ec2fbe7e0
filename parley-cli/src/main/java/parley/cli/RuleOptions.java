package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RuleSets;
import picocli.CommandLine.Option;

/** By which rules a rota is judged. */
final class RuleOptions {

  @Option(
      names = "--rules",
      paramLabel = "ID|FILE",
      description =
          "Judge by this set of rules: tcs-2016, tcs-2019, another that comes with the program, or a"
              + " file. Default: as the rota file says.")
  private @Nullable String rules;

  /** The rules for a plan. */
  RuleSet of(Output output, RotaPlan plan) throws BadInputException {
    String id = rules == null ? plan.rules() : rules;
    Optional<RuleSet> own = RuleSets.find(id);
    if (own.isPresent()) {
      return own.get();
    }
    Path path = Path.of(id);
    if (rules != null && Files.exists(output.resolve(path))) {
      try {
        return RuleSets.parse(InputText.read(output, path, "a file of rules"));
      } catch (IllegalArgumentException e) {
        throw new BadInputException("%s: %s".formatted(output.name(path), e.getMessage()));
      }
    }
    throw new BadInputException(
        "%s: found \"%s\"; expected one of %s, or a file of rules."
            .formatted(
                rules == null ? "The rota's rules" : "--rules",
                id,
                String.join(", ", RuleSets.listIds())));
  }
}
