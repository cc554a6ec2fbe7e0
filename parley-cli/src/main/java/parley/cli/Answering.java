package parley.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.brief.compose.Brief;
import parley.brief.compose.Composer;
import parley.brief.compose.Part;
import parley.brief.compose.Questions;
import parley.brief.data.Json;
import parley.brief.html.HtmlPage;
import parley.brief.page.Topic;
import parley.brief.terminal.TerminalPage;
import parley.casefile.Case;

/** Composes a brief and shows it as the options ask. */
final class Answering {

  private final CaseOptions options;
  private final Output output;
  private final Showing showing;
  private final boolean sketches;

  Answering(Output output, CaseOptions options) {
    this(output, options, false);
  }

  private Answering(Output output, CaseOptions options, boolean sketches) {
    this.output = output;
    this.options = options;
    this.showing = new Showing(output, options.show());
    this.sketches = sketches;
  }

  /** The same with charts of outcomes drawn in letters, in the terminal. */
  Answering withSketches() {
    return new Answering(output, options, true);
  }

  /** The brief on some questions. */
  Brief compose(Case record, Set<Topic> topics, Questions questions) throws BadInputException {
    LocalDate asOf = options.asOf(record);
    try {
      return Composer.brief(record, asOf, topics, questions);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  /** Answers a question within one of the five. */
  void answer(Case record, Part part) throws BadInputException {
    Brief brief;
    try {
      brief = Composer.brief(record, options.asOf(record), part);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    answer(brief, part.topic(), List.of());
  }

  /** Answers one question. */
  void answer(Case record, Topic topic, Questions questions) throws BadInputException {
    answer(compose(record, Set.of(topic), questions), topic, List.of());
  }

  /**
   * Shows the answer to one question as the options ask.
   *
   * @param notes lines for the foot in the terminal
   */
  void answer(Brief brief, Topic topic, List<String> notes) throws BadInputException {
    List<String> foot = new ArrayList<>(notes);
    foot.addAll(showing.page(() -> HtmlPage.show(brief.page())));
    show(topic.verb(), options.show().json() ? Json.write(brief.json(topic)) : text(brief, foot));
  }

  /** A brief as CSV or for the terminal. */
  String text(Brief brief, List<String> foot) {
    if (options.show().csv()) {
      return brief.csv();
    }
    boolean colour = showing.colour();
    boolean oneQuestion = brief.page().blocks().size() == 1;
    TerminalPage page = oneQuestion ? TerminalPage.whole(colour) : TerminalPage.of(colour);
    return (sketches ? page.withSketches() : page).show(brief.page(), foot);
  }

  /** Prints a text, or writes it where the options say. */
  void show(String name, String text) throws BadInputException {
    showing.show(name, text);
  }
}
