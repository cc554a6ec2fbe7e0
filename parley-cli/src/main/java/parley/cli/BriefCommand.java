package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.Brief;
import parley.brief.compose.Composer;
import parley.brief.compose.Questions;
import parley.brief.data.Json;
import parley.brief.html.HtmlPage;
import parley.brief.page.Entry;
import parley.brief.page.Topic;
import parley.brief.record.Library;
import parley.brief.terminal.TerminalEntry;
import parley.casefile.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All five questions on one page. */
@Command(
    name = "brief",
    description = "Answers all five questions on one page, in the terminal and as one HTML file.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BriefCommand implements Callable<Integer> {

  private static final Path PAGE = Path.of("out", "brief.html");

  private final Output output;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(
      names = "--no-html",
      description =
          "Write no HTML page. Without this and --html, it is out/brief.html; with --json or --csv"
              + " none.")
  private boolean noHtml;

  @Option(
      names = "--open",
      paramLabel = "ID",
      description = "Open a figure, event, source, conflict, claim or rule by its id.")
  private @Nullable String open;

  BriefCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    Case record = options.read(output);
    if (options.show().html().isPresent() && noHtml) {
      throw new BadInputException("Both --html and --no-html are given; choose one of them.");
    }
    if (open != null) {
      return open(record, open);
    }
    Answering answering = new Answering(output, options);
    Brief brief =
        answering.compose(
            record, Set.of(Topic.values()), Questions.usual().withRotas(options.rotas(output)));
    boolean data = options.show().json() || options.show().csv();
    boolean write = !noHtml && (options.show().html().isPresent() || !data);
    Path target = options.show().html().orElse(PAGE);
    if (write) {
      output.write(target, HtmlPage.show(brief.page()));
    }
    List<String> foot = write ? List.of("page: " + output.name(target)) : List.of();
    answering.show(
        "brief", options.show().json() ? Json.write(brief.json()) : answering.text(brief, foot));
    return Main.OK;
  }

  private int open(Case record, String id) throws BadInputException {
    Library library;
    try {
      library = Composer.library(record, options.asOf(record));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    Entry entry =
        library
            .open(id)
            .orElseThrow(() ->
                new BadInputException(
                    "Nothing with the id \""
                        + id
                        + "\" is known on "
                        + options.asOf(record)
                        + "."
                        + Sentences.meant(id, library.ids())));
    new Answering(output, options).show("open", TerminalEntry.show(entry));
    return Main.OK;
  }
}
