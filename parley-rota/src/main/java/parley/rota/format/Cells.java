package parley.rota.format;

import java.util.List;
import parley.rota.model.Absence;

/** The words of a grid's cells. */
final class Cells {

  /** No duty, as settled. */
  static final String OFF = "OFF";

  /** No duty, in a text where a blank would be nothing. */
  static final String NONE = ".";

  /** Codes that no shift may have. */
  static final List<String> RESERVED = List.of(OFF, "AL", "SL", "OL", "Z");

  private Cells() {}

  static boolean isReserved(String code) {
    return RESERVED.contains(code);
  }

  /** What stands for leave and rest. */
  static String leave(Absence.Kind kind) {
    return switch (kind) {
      case ANNUAL_LEAVE -> "AL";
      case STUDY_LEAVE -> "SL";
      case OTHER_LEAVE -> "OL";
      case ZERO -> "Z";
    };
  }

  /** The codes of shifts in a cell: none, one, or several with a plus between them. */
  static List<String> codes(String cell) {
    String text = cell.strip();
    return text.isEmpty() || text.equals(NONE) || text.equals("-") || isReserved(text)
        ? List.of()
        : List.of(text.split("\\s*\\+\\s*", -1));
  }
}
