package parley.rota.format;

import java.util.List;
import java.util.Map;
import parley.rota.model.Absence;

/** The words of a grid's cells. */
final class Cells {

  /** No duty, as settled. */
  static final String OFF = "OFF";

  /** No duty, in a text where a blank would be nothing. */
  static final String NONE = ".";

  /** What stands for leave and rest. */
  static final Map<Absence.Kind, String> LEAVE =
      Map.of(
          Absence.Kind.ANNUAL_LEAVE, "AL",
          Absence.Kind.STUDY_LEAVE, "SL",
          Absence.Kind.OTHER_LEAVE, "OL",
          Absence.Kind.ZERO, "Z");

  /** Codes that no shift may have. */
  static final List<String> RESERVED = List.of(OFF, "AL", "SL", "OL", "Z");

  private Cells() {}

  static boolean isReserved(String code) {
    return RESERVED.contains(code);
  }

  /** The codes of shifts in a cell: none, one, or several with a plus between them. */
  static List<String> codes(String cell) {
    String text = cell.strip();
    return text.isEmpty() || text.equals(NONE) || text.equals("-") || isReserved(text)
        ? List.of()
        : List.of(text.split("\\s*\\+\\s*", -1));
  }
}
