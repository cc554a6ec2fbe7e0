package parley.brief.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.Fact;
import parley.casefile.Figure;
import parley.casefile.Source;

/** What the templates need: anchors, addresses and pieces of text. */
public final class Anchors {

  private Anchors() {}

  /**
   * A piece of text.
   *
   * @param gap the space before it, or nothing
   * @param kind value, unknown, ref or words
   * @param anchor where a value or ref leads
   */
  public record Token(String gap, String kind, String text, String anchor) {}

  /** The pieces of a text with the ids at its end. */
  public static List<Token> tokens(List<Span> spans, List<String> refs) {
    List<Token> tokens = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    for (Span span : spans) {
      String gap = Line.needsSpace(before, span) ? " " : "";
      before.append(gap).append(span.text());
      tokens.add(
          switch (span) {
            case Span.Value value -> new Token(gap, "value", value.text(), of(value.id()));
            case Span.Unknown unknown -> new Token(gap, "unknown", unknown.text(), "");
            case Span.Words words -> new Token(gap, "words", words.text(), "");
            case Span.Against against -> new Token(gap, "words", against.text(), "");
          });
    }
    for (String ref : refs) {
      tokens.add(new Token(" ", "ref", ref, of(ref)));
    }
    return tokens;
  }

  /** The anchor of an id: unique, and free of what an address may not hold. */
  public static String of(String id) {
    StringBuilder anchor = new StringBuilder("id-");
    id.codePoints()
        .forEach(c -> {
          boolean plain =
              c >= 'a' && c <= 'z'
                  || c >= 'A' && c <= 'Z'
                  || c >= '0' && c <= '9'
                  || c == '-'
                  || c == '.';
          if (plain) {
            anchor.appendCodePoint(c);
          } else {
            anchor.append('_').append(Integer.toHexString(c)).append('_');
          }
        });
    return anchor.toString();
  }

  /** A web address that may be followed; anything else leads nowhere. */
  public static String address(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://") ? address : "#sources";
  }

  /** The range of a figure in words. */
  public static String range(Figure figure) {
    return figure
        .low()
        .map(low -> Numbers.stated(low) + " to " + Numbers.stated(figure.high().orElseThrow()))
        .orElse("");
  }

  /** The day from which something is known. */
  public static String known(LocalDate day) {
    return day.equals(Fact.ALWAYS) ? "always" : Days.day(day);
  }

  /** The vintage of a figure in words. */
  public static String vintage(Figure figure) {
    return figure.vintage().name().toLowerCase(Locale.ROOT);
  }

  /** Who published a source and when, after a comma; empty if neither is known. */
  public static String published(Source source) {
    StringBuilder text = new StringBuilder();
    source.outlet().ifPresent(o -> text.append(", ").append(o));
    source.published().ifPresent(p -> text.append(", ").append(Days.date(p)));
    return text.toString();
  }
}
