package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Shows an answer as the options ask: a page beside it, data or text, printed or written. */
final class Showing {

  private final Output output;
  private final ShowOptions options;

  Showing(Output output, ShowOptions options) {
    this.output = output;
    this.options = options;
  }

  /**
   * Writes the page if it is wanted.
   *
   * @return the line for the foot that says where it is, if it was written
   */
  List<String> page(Supplier<String> html) throws BadInputException {
    List<String> foot = new ArrayList<>();
    if (options.html().isPresent()) {
      output.write(options.html().get(), html.get());
      foot.add("page: " + output.name(options.html().get()));
    }
    return foot;
  }

  /** Whether text is in colour. */
  boolean colour() {
    return options.out().isEmpty() && options.colour(output.environment());
  }

  /** Prints a text, or writes it where the options say. */
  void show(String name, String text) throws BadInputException {
    if (options.out().isEmpty()) {
      output.print(text);
      return;
    }
    Path path = options.out().get();
    if (Files.isDirectory(output.resolve(path)) || path.toString().endsWith("/")) {
      String ending = options.json() ? ".json" : options.csv() ? ".csv" : ".txt";
      path = path.resolve(name + ending);
    }
    output.write(path, text);
    output.print("written: " + output.name(path) + "\n");
  }
}
