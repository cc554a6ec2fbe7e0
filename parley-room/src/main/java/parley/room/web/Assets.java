package parley.room.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.html.HtmlPage;
import parley.ledger.Hash;

/** Styles and scripts, which the pages load. Their addresses change with their content. */
final class Assets {

  private static final String STYLE = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String WEB_JAR = "/META-INF/resources/webjars/";
  private static final int VERSION_DIGITS = 12;

  /** The groups of pages that may have a style of their own. */
  private static final List<String> DESKS =
      List.of("door", "answers", "offers", "table", "shuttle", "text", "ledger");

  /** In the order in which they are loaded: a later one may narrow an earlier one. */
  private static final List<Asset> ALL =
      Stream.of(
              Stream.of(
                  of("brief.css", STYLE, HtmlPage.class, "brief.css"),
                  of("room.css", STYLE, Assets.class, "room.css")),
              DESKS.stream()
                  .flatMap(
                      desk -> find(desk + ".css", STYLE, Assets.class, desk + ".css").stream()),
              Stream.of(
                  of("htmx.js", SCRIPT, Assets.class, WEB_JAR + "htmx.org/2.0.10/dist/htmx.min.js"),
                  of("room.js", SCRIPT, Assets.class, "room.js")))
          .flatMap(assets -> assets)
          .toList();

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

    /** What is asked for by its version never changes; without one it is asked for anew. */
    void send(Context ctx) {
      ctx.header(
              "Cache-Control",
              version.equals(ctx.queryParam("v"))
                  ? "public, max-age=31536000, immutable"
                  : "no-cache")
          .header("ETag", tag());
      if (tag().equals(ctx.header("If-None-Match"))) {
        ctx.status(304);
      } else {
        ctx.contentType(type).result(content);
      }
    }

    private String tag() {
      return "\"" + version + "\"";
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
    return find(name, type, home, resource)
        .orElseThrow(() ->
            new IllegalStateException("The file " + resource + " is missing from the program."));
  }

  private static Optional<Asset> find(String name, String type, Class<?> home, String resource) {
    try (InputStream in = home.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readAllBytes();
      return Optional.of(
          new Asset(name, type, content, Hash.of(content).hex().substring(0, VERSION_DIGITS)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
