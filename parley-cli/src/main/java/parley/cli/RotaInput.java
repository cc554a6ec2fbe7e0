package parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.casefile.io.CaseFaultsException;
import parley.rota.format.RotaFile;
import parley.rota.format.RotaFiles;
import parley.rota.format.ShiftSchedulingText;

/** Reads rota files. */
final class RotaInput {

  private static final String EXPECTED = "a rota file";

  private RotaInput() {}

  /** A rota file, and nothing else. */
  static RotaFile read(Output output, @Nullable Path path)
      throws BadInputException, CaseFaultsException {
    String text = text(output, path);
    if (path != null && ShiftSchedulingText.isOne(text)) {
      throw new BadInputException(
          "%s: found the text of a shift-scheduling instance; expected %s. Hint: such a text can be solved, with rota solve."
              .formatted(output.name(path), EXPECTED));
    }
    return parse(output, path, text);
  }

  /** The text of a file that a command was given. */
  static String text(Output output, @Nullable Path path) throws BadInputException {
    if (path == null) {
      throw new IllegalStateException("A command ran without its file.");
    }
    return InputText.read(output, path, EXPECTED);
  }

  /** A rota file from its text. */
  static RotaFile parse(Output output, @Nullable Path path, String text)
      throws CaseFaultsException {
    if (path == null) {
      throw new IllegalStateException("A command ran without its file.");
    }
    return RotaFiles.read(output.name(path), text);
  }
}
