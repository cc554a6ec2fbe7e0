package parley.brief.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import parley.brief.page.Block;
import parley.brief.page.Chart;
import parley.brief.page.Line;
import parley.brief.page.Table;

/**
 * Pieces of a page as HTML, for pages that another room builds around them. A figure leads to the
 * anchor {@link Anchors#of} of its id, which the page around has to have. Everything is escaped.
 */
public final class HtmlPiece {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPiece.class.getClassLoader(), "parley.brief.pages");

  private HtmlPiece() {}

  /** A list of lines, each with its label. */
  public static String lines(List<Line> lines) {
    return render("lines.jte", Map.of("lines", lines));
  }

  /** The text of a line without its label, with what it names. */
  public static String line(Line line) {
    return render("spans.jte", Map.of("tokens", Anchors.tokens(line.spans(), line.refs())));
  }

  /**
   * A table.
   *
   * @param id of its caption, unique on the page
   */
  public static String table(Table table, String id) {
    return render("table.jte", Map.of("table", table, "id", id));
  }

  /** Charts, each with its title. */
  public static String charts(List<Chart> charts) {
    return render("charts.jte", Map.of("charts", charts));
  }

  /**
   * The core of an answer: question, headline, some lines and charts of it, and its caveat.
   *
   * @param at the address of the page on which the ids open; empty for the page around
   */
  public static String core(Block block, List<Line> lines, List<Chart> charts, String at) {
    return render("core.jte", Map.of("block", block, "lines", lines, "charts", charts, "at", at));
  }

  private static String render(String template, Map<String, Object> model) {
    StringOutput out = new StringOutput();
    ENGINE.render(template, model, out);
    return out.toString();
  }
}
