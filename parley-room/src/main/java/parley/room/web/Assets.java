package parley.room.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import parley.brief.html.HtmlPage;
import parley.ledger.Hash;

/** Styles and scripts, which the pages load. Their addresses change with their content. */
final class Assets {

  private static final String STYLE = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String WEB_JAR = "/META-INF/resources/webjars/";
  private static final int VERSION_DIGITS = 12;

  /** In the order in which they are loaded: a later one may narrow an earlier one. */
  private static final List<Asset> ALL =
      List.of(
          of("brief.css", STYLE, HtmlPage.class, "brief.css"),
          of("room.css", STYLE, Assets.class, "room.css"),
          of("answers.css", STYLE, Assets.class, "answers.css"),
          of("htmx.js", SCRIPT, Assets.class, WEB_JAR + "htmx.org/2.0.10/dist/htmx.min.js"),
          of("room.js", SCRIPT, Assets.class, "room.js"));

  private Assets() {}

  /** A file that pages load. */
  record Asset(String name, String type, byte[] content, String version) {

    String path() {
      return "/assets/" + name;
    }

    /** Its address, with its version. */
    String address() {
      return path() + "?v=" + version;
    }

    void send(Context ctx) {
      ctx.contentType(type)
          .header("Cache-Control", "public, max-age=31536000, immutable")
          .result(content);
    }
  }

  static List<Asset> all() {
    return ALL;
  }

  static List<String> styles() {
    return addresses(STYLE);
  }

  static List<String> scripts() {
    return addresses(SCRIPT);
  }

  private static List<String> addresses(String type) {
    return ALL.stream().filter(a -> a.type().equals(type)).map(Asset::address).toList();
  }

  private static Asset of(String name, String type, Class<?> home, String resource) {
    try (InputStream in = home.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The file " + resource + " is missing from the program.");
      }
      byte[] content = in.readAllBytes();
      return new Asset(name, type, content, Hash.of(content).hex().substring(0, VERSION_DIGITS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
