package parley.talks.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a file.
 *
 * @param name its name with its ending, without folders
 * @param latin1 whether its bytes were no UTF-8 and were read as ISO-8859-1
 */
public record TextFile(String name, String text, boolean latin1) {

  /** A text as it is. */
  public TextFile(String name, String text) {
    this(name, text, false);
  }

  /** The text of some bytes: UTF-16 if they start with its mark, else UTF-8, else ISO-8859-1. */
  public static TextFile of(String name, byte[] bytes) {
    boolean utf16 =
        bytes.length >= 2
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    if (utf16) {
      return new TextFile(name, new String(bytes, StandardCharsets.UTF_16));
    }
    try {
      return new TextFile(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return new TextFile(name, new String(bytes, StandardCharsets.ISO_8859_1), true);
    }
  }

  /** The name without its ending: the name of a party. */
  public String stem() {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** The ending in small letters, without its dot; empty if there is none. */
  String ending() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
