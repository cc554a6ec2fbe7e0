package parley.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text of a file that belongs to no case. */
final class InputText {

  /** A year of all published lists of all hospitals in one file is smaller. */
  private static final long MOST_BYTES = 200_000_000;

  private InputText() {}

  /**
   * The text.
   *
   * @param expected what should be there, as in "a hospital file"
   */
  static String read(Output output, Path path, String expected) throws BadInputException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(output, path, expected)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadInputException(
          "%s: found bytes that are no UTF-8; expected %s. Hint: save it as UTF-8."
              .formatted(output.name(path), expected));
    }
  }

  /**
   * The bytes.
   *
   * @param expected what should be there, as in "a workbook"
   */
  static byte[] bytes(Output output, Path path, String expected) throws BadInputException {
    Path full = output.resolve(path);
    String name = output.name(path);
    if (!Files.exists(full)) {
      throw new BadInputException(
          "%s: found nothing there; expected %s.".formatted(name, expected));
    }
    if (Files.isDirectory(full)) {
      throw new BadInputException("%s: found a folder; expected %s.".formatted(name, expected));
    }
    try {
      long bytes = Files.size(full);
      if (bytes > MOST_BYTES) {
        throw new BadInputException(
            "%s: found %s MB; expected %s, of at most %s MB."
                .formatted(name, bytes / 1_000_000, expected, MOST_BYTES / 1_000_000));
      }
      return Files.readAllBytes(full);
    } catch (IOException e) {
      throw new BadInputException(
          "%s: found a file that cannot be read; expected %s.".formatted(name, expected));
    }
  }
}
