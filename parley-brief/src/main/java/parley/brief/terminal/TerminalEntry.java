package parley.brief.terminal;

import java.util.ArrayList;
import java.util.List;
import parley.brief.page.Entry;

/** Shows in a terminal what an id opens; an address is never broken, so that it can be copied. */
public final class TerminalEntry {

  private static final int FIELD_COLUMN = 22;

  private TerminalEntry() {}

  /** The entry, each part on its own lines. */
  public static String show(Entry entry) {
    List<String> out = new ArrayList<>();
    out.addAll(
        wrap(0, List.of(Piece.of(entry.id(), Style.PLAIN), Piece.of(entry.kind(), Style.PLAIN))));
    out.addAll(wrap(0, List.of(Piece.of(entry.title(), Style.PLAIN))));
    for (Entry.Field field : entry.fields()) {
      String name = field.name().length() < FIELD_COLUMN - 3 ? field.name() : "";
      List<Piece> pieces = new ArrayList<>();
      if (name.isEmpty()) {
        pieces.add(Piece.of(field.name() + ":", Style.PLAIN));
      }
      if (field.address().isPresent()) {
        out.add("  " + name + " ".repeat(FIELD_COLUMN - 2 - name.length()) + field.text());
        continue;
      }
      pieces.add(Piece.of(field.text(), Style.PLAIN));
      List<String> lines = new ArrayList<>(wrap(FIELD_COLUMN, pieces));
      if (!lines.isEmpty()) {
        String first = lines.getFirst().substring(FIELD_COLUMN);
        lines.set(0, "  " + name + " ".repeat(FIELD_COLUMN - 2 - name.length()) + first);
      }
      out.addAll(lines);
    }
    return String.join("\n", out) + "\n";
  }

  private static List<String> wrap(int indent, List<Piece> pieces) {
    return Wrapper.wrap(pieces, TerminalPage.WIDTH, indent, indent, false);
  }
}
