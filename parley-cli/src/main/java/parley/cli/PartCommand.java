package parley.cli;

import java.util.concurrent.Callable;
import parley.brief.compose.Part;
import parley.casefile.Case;
import parley.casefile.CaseView;

/** A command below one of the five, which takes its case and its options from that one. */
abstract class PartCommand implements Callable<Integer> {

  private final Output output;

  PartCommand(Output output) {
    this.output = output;
  }

  /** The options of the command above this one. */
  abstract CaseOptions options();

  /**
   * What is asked.
   *
   * @param view the case as it was known on the day asked for
   */
  abstract Part part(CaseView view) throws BadInputException;

  @Override
  public final Integer call() throws Exception {
    CaseOptions options = options();
    Case record = options.read(output);
    Part part = part(record.asOf(options.asOf(record)));
    new Answering(output, options).answer(record, part);
    return Main.OK;
  }
}
