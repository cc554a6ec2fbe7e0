package parley.brief.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of an answer.
 *
 * @param label what the line is about, in one or two words; may be empty
 * @param spans the text; one space stands between two spans, unless the later one starts with a
 *     mark such as a comma
 * @param refs ids on which the line rests, shown at its end; each of them opens
 */
public record Line(String label, List<Span> spans, List<String> refs) {

  private static final String NO_SPACE_BEFORE = ",;.:)";

  /** Copies the lists and drops a ref that is named twice. */
  public Line {
    spans = List.copyOf(spans);
    refs = List.copyOf(new LinkedHashSet<>(refs));
  }

  /** Starts a line. */
  public static Builder labelled(String label) {
    return new Builder(label);
  }

  /** The text without the refs. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      if (needsSpace(text, span)) {
        text.append(' ');
      }
      text.append(span.text());
    }
    return text.toString();
  }

  /** Whether a space stands before a span, given the text so far. */
  public static boolean needsSpace(CharSequence before, Span span) {
    return !before.isEmpty()
        && before.charAt(before.length() - 1) != '('
        && !span.text().isEmpty()
        && NO_SPACE_BEFORE.indexOf(span.text().charAt(0)) < 0;
  }

  /** The ids of the figures that the text shows, in order. */
  public List<String> figureIds() {
    return spans.stream()
        .filter(Span.Value.class::isInstance)
        .map(s -> ((Span.Value) s).id())
        .distinct()
        .toList();
  }

  /** Every id that the line names: its figures and its refs. */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>(figureIds());
    ids.addAll(refs);
    return ids;
  }

  /** Builds a line from left to right. */
  public static final class Builder {

    private final String label;
    private final List<Span> spans = new ArrayList<>();
    private final Set<String> refs = new LinkedHashSet<>();

    private Builder(String label) {
      this.label = label;
    }

    /** Adds words. */
    public Builder words(String text) {
      if (!text.isBlank()) {
        spans.add(new Span.Words(text.strip()));
      }
      return this;
    }

    /** Adds a span. */
    public Builder span(Span span) {
      spans.add(span);
      return this;
    }

    /** Adds what is not known. */
    public Builder unknown(String text) {
      spans.add(new Span.Unknown(text));
      return this;
    }

    /** Adds values side by side, a bar between two of them. */
    public Builder sideBySide(List<? extends Span> values) {
      for (int i = 0; i < values.size(); i++) {
        if (i > 0) {
          spans.add(new Span.Against());
        }
        spans.add(values.get(i));
      }
      return this;
    }

    /** Adds ids on which the line rests. */
    public Builder refs(String... ids) {
      refs.addAll(List.of(ids));
      return this;
    }

    /** Adds ids on which the line rests. */
    public Builder refs(Iterable<String> ids) {
      ids.forEach(refs::add);
      return this;
    }

    /** The line. */
    public Line build() {
      return new Line(label, spans, List.copyOf(refs));
    }
  }

  @Override
  public String toString() {
    return label + ": " + text() + refs.stream().collect(Collectors.joining(" ", " [", "]"));
  }
}
