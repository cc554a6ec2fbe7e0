package parley.room.web;

import java.util.Map;
import java.util.function.BiConsumer;

/** What every answer says about how it may be used. */
final class Headers {

  /**
   * No referrer at all would make browsers send forms of the room's own pages with the origin
   * "null" (Fetch standard, "append a request Origin header"), as if another site had sent them.
   */
  private static final String REFERRER = "same-origin";

  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          "Referrer-Policy",
          REFERRER,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()",
          "Cache-Control",
          "no-store");

  /** For a year, browsers that once came through TLS come no other way. */
  private static final String ONLY_TLS = "max-age=31536000";

  private Headers() {}

  /** Sets them on an answer, by whatever takes a name and a value. */
  static void set(BiConsumer<String, String> answer, boolean tls) {
    ALL.forEach(answer);
    if (tls) {
      answer.accept("Strict-Transport-Security", ONLY_TLS);
    }
  }
}
