package parley.brief.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks pieces of text into lines of a width; a word that is wider than a line is cut. */
final class Wrapper {

  private final int width;
  private final int indent;
  private final boolean colour;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int used;
  private int gap;
  private boolean empty = true;

  private Wrapper(int width, int firstIndent, int indent, boolean colour) {
    this.width = width;
    this.indent = indent;
    this.colour = colour;
    this.current.append(" ".repeat(firstIndent));
    this.used = firstIndent;
  }

  static List<String> wrap(
      List<Piece> pieces, int width, int firstIndent, int indent, boolean colour) {
    Wrapper wrapper = new Wrapper(width, firstIndent, indent, colour);
    words(pieces).forEach(wrapper::add);
    if (!wrapper.empty) {
      wrapper.lines.add(wrapper.current.toString());
    }
    return wrapper.lines;
  }

  /** A word: parts with no space between them, which may differ in weight. */
  private record Word(List<Piece> parts) {

    int columns() {
      return parts.stream().mapToInt(p -> Columns.of(p.text())).sum();
    }

    Word with(Piece part) {
      List<Piece> joined = new ArrayList<>(parts);
      joined.add(part);
      return new Word(joined);
    }
  }

  private static List<Word> words(List<Piece> pieces) {
    List<Word> words = new ArrayList<>();
    for (Piece piece : pieces) {
      String[] parts = piece.text().strip().split("\\s+");
      for (int i = 0; i < parts.length; i++) {
        if (parts[i].isEmpty()) {
          continue;
        }
        int after = i == parts.length - 1 ? piece.gapAfter() : 1;
        Piece part = new Piece(parts[i], piece.style(), false, after);
        if (i == 0 && piece.glued() && !words.isEmpty()) {
          words.add(words.removeLast().with(part));
        } else {
          words.add(new Word(List.of(part)));
        }
      }
    }
    return words;
  }

  private void add(Word word) {
    if (!empty && used + gap + word.columns() > width) {
      breakLine();
    }
    if (!empty) {
      current.append(" ".repeat(gap));
      used += gap;
    }
    for (Piece part : word.parts()) {
      place(part);
      gap = part.gapAfter();
    }
  }

  private void place(Piece part) {
    String rest = part.text();
    while (Columns.of(rest) > width - used) {
      int cut = Columns.cut(rest, width - used);
      append(rest.substring(0, cut), part.style());
      rest = rest.substring(cut);
      breakLine();
    }
    append(rest, part.style());
  }

  private void append(String text, Style style) {
    current.append(style.apply(text.replace('\u00a0', ' '), colour));
    used += Columns.of(text);
    empty = empty && text.isEmpty();
  }

  private void breakLine() {
    lines.add(current.toString());
    current.setLength(0);
    current.append(" ".repeat(indent));
    used = indent;
    empty = true;
  }
}
