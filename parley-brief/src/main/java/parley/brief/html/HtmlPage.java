package parley.brief.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import parley.brief.page.Page;
import parley.brief.page.StudyPage;

/**
 * Shows a page as one HTML file. It holds its own style and pictures, loads nothing, and needs no
 * script.
 */
public final class HtmlPage {

  private static final String PACKAGE = "parley.brief.pages";
  private static final String CSS = "brief.css";

  private HtmlPage() {}

  /** The page as HTML. */
  public static String show(Page page) {
    return render("page.jte", page);
  }

  /** A page about files as HTML. */
  public static String show(StudyPage page) {
    return render("study.jte", page);
  }

  private static String render(String template, Object page) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPage.class.getClassLoader(), PACKAGE);
    StringOutput out = new StringOutput();
    engine.render(template, Map.of("page", page, "css", css()), out);
    return out.toString();
  }

  private static String css() {
    try (InputStream in = HtmlPage.class.getResourceAsStream(CSS)) {
      if (in == null) {
        throw new IllegalStateException("The style sheet " + CSS + " is missing from the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
