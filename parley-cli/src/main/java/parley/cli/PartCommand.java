package parley.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Part;
import parley.casefile.Case;
import parley.casefile.CaseView;
import picocli.CommandLine.ParentCommand;

/** A command below worth, which takes its case and its options from that one. */
abstract class PartCommand implements Callable<Integer> {

  private final Output output;

  @ParentCommand private @Nullable WorthCommand worth;

  PartCommand(Output output) {
    this.output = output;
  }

  /**
   * What is asked.
   *
   * @param view the case as it was known on the day asked for
   */
  abstract Part part(CaseView view) throws BadInputException;

  @Override
  public final Integer call() throws Exception {
    CaseOptions options = Optional.ofNullable(worth).orElseThrow().options();
    Case record = options.read(output);
    Part part = part(record.asOf(options.asOf(record)));
    new Answering(output, options).answer(record, part);
    return Main.OK;
  }
}
