package parley.cli;

import java.util.ArrayList;
import java.util.List;
import parley.brief.compose.Study;
import parley.brief.data.Json;
import parley.brief.html.HtmlPage;
import parley.brief.terminal.TerminalPage;

/** Shows a study of files as the options ask. */
final class StudyAnswering {

  private final ShowOptions options;
  private final Showing showing;

  StudyAnswering(Output output, ShowOptions options) {
    this.options = options;
    this.showing = new Showing(output, options);
  }

  /** Shows a study; a file that is written into a folder gets the name. */
  void answer(String name, Study study) throws BadInputException {
    answer(name, study, List.of());
  }

  /**
   * The same.
   *
   * @param more lines for the foot of the text, such as where something was written
   */
  void answer(String name, Study study, List<String> more) throws BadInputException {
    List<String> foot = new ArrayList<>(more);
    foot.addAll(showing.page(() -> HtmlPage.show(study.page())));
    showing.show(
        name,
        options.json()
            ? Json.write(study.json())
            : options.csv()
                ? study.csv()
                : TerminalPage.of(showing.colour()).show(study.page(), foot));
  }
}
