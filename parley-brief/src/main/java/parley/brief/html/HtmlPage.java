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

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPage.class.getClassLoader(), PACKAGE);

  private HtmlPage() {}

  /** The page as HTML. */
  public static String show(Page page) {
    return render("page.jte", page);
  }

  /** A page about files as HTML. */
  public static String show(StudyPage page) {
    return render("study.jte", page);
  }

  /** What stands between the head and the foot of a page, for a page that has its own. */
  public static String showWithin(Page page) {
    StringOutput out = new StringOutput();
    ENGINE.render("answers.jte", Map.of("page", page), out);
    return out.toString();
  }

  private static String render(String template, Object page) {
    StringOutput out = new StringOutput();
    ENGINE.render(template, Map.of("page", page, "css", css()), out);
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
