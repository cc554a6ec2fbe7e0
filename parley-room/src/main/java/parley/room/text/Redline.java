package parley.room.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a version changes, word by word.
 *
 * @param pieces in the order in which they are read
 */
public record Redline(List<Piece> pieces) {

  private static final String NEW_LINE = "\u00b6";

  /** Copies the list. */
  public Redline {
    pieces = List.copyOf(pieces);
  }

  /** Whether words stay, come or go. */
  public enum Change {
    KEPT,
    ADDED,
    REMOVED
  }

  /** Words that stay, come or go together. */
  public record Piece(Change change, String words) {}

  /** The change from one text to another. */
  public static Redline between(String before, String after) {
    List<String> from = words(before);
    List<String> to = words(after);
    Patch<String> patch = DiffUtils.diff(from, to);
    List<Piece> pieces = new ArrayList<>();
    int place = 0;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      int start = delta.getSource().getPosition();
      add(pieces, Change.KEPT, from.subList(place, start));
      if (delta.getType() != DeltaType.INSERT) {
        add(pieces, Change.REMOVED, delta.getSource().getLines());
      }
      if (delta.getType() != DeltaType.DELETE) {
        add(pieces, Change.ADDED, delta.getTarget().getLines());
      }
      place = start + delta.getSource().size();
    }
    add(pieces, Change.KEPT, from.subList(place, from.size()));
    return new Redline(pieces);
  }

  private static void add(List<Piece> pieces, Change change, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(change, String.join(" ", words)));
    }
  }

  /** Words are what stands between blanks; a new line is a word of its own. */
  private static List<String> words(String text) {
    String marked = text.strip().replaceAll("\\R", " " + NEW_LINE + " ");
    return Arrays.stream(marked.split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }
}
