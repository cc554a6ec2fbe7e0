package parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What does a ledger say? */
@Command(
    name = "show",
    description = {"What does a ledger say? It is verified first.", ""},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class LedgerShowCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A ledger taken out of a room.")
  private @Nullable Path path;

  @Mixin private ShowOptions show = new ShowOptions();

  LedgerShowCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    new StudyAnswering(output, show)
        .answer(
            "show", new LedgerReport(LedgerInput.read(output, path, Optional.empty()), false, true));
    return Main.OK;
  }
}
