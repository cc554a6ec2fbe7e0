package parley.room.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Route;

/** Makes a call of what came over the wire, or refuses it with one sentence. */
final class Incoming {

  /** The most bytes of a body: the longest entry as a form writes it, three bytes for one. */
  static final long MOST_BYTES = 256 * 1024;

  /** How long a body may take to come. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private static final int PIECE_BYTES = 8 * 1024;
  private static final int MOST_FIELDS = 2_000;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private Incoming() {}

  static Call call(Context ctx, Route route, Optional<Caller> caller, String client, Clock clock) {
    boolean writes = route.method() == Route.Method.POST;
    String text = writes ? body(ctx, route.isApi() ? JSON : FORM, clock) : "";
    return new Call(
        caller,
        ctx.pathParamMap(),
        pairs(Optional.ofNullable(ctx.queryString()).orElse("")),
        writes && !route.isApi() ? pairs(text) : Map.of(),
        route.isApi() ? text : "",
        client,
        isFragment(ctx));
  }

  /** Whether a page asks for a piece of itself. */
  static boolean isFragment(Context ctx) {
    return "true".equals(ctx.header("HX-Request"));
  }

  private static String body(Context ctx, String type, Clock clock) {
    String given = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    if (!given.equals(type) && !given.startsWith(type + ";")) {
      throw new Refusal(415, "The room expected %s here.".formatted(type));
    }
    if (ctx.req().getContentLengthLong() > MOST_BYTES) {
      throw new Refusal(413, "That is too long: at most %s bytes.".formatted(MOST_BYTES));
    }
    byte[] bytes = read(ctx, clock);
    try {
      return whole(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "The text is no UTF-8.");
    }
  }

  /** Reads a body whole, however slowly it comes, but not for ever. */
  private static byte[] read(Context ctx, Clock clock) {
    Instant end = clock.instant().plus(LONGEST);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE_BYTES];
    try (InputStream in = ctx.bodyInputStream()) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        all.write(piece, 0, n);
        if (all.size() > MOST_BYTES) {
          throw new Refusal(413, "That is too long: at most %s bytes.".formatted(MOST_BYTES));
        }
        if (clock.instant().isAfter(end)) {
          throw new Refusal(408, "The call came too slowly; please send it again.");
        }
      }
    } catch (IOException e) {
      throw new Refusal(400, "The call broke off.");
    }
    return all.toByteArray();
  }

  private static Map<String, List<String>> pairs(String text) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    if (text.isEmpty()) {
      return pairs;
    }
    String[] parts = text.split("&", MOST_FIELDS + 1);
    if (parts.length > MOST_FIELDS) {
      throw new Refusal(413, "The form has more than %s fields.".formatted(MOST_FIELDS));
    }
    for (String part : parts) {
      int equals = part.indexOf('=');
      String name = decoded(equals < 0 ? part : part.substring(0, equals));
      String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
      pairs.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return pairs;
  }

  private static String decoded(String text) {
    try {
      return whole(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "The form is not encoded as forms are.");
    }
  }

  /** No text has the character 0, which the database cannot keep. */
  private static String whole(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new Refusal(400, "The text has a character that no keyboard writes: U+0000.");
    }
    return text;
  }
}
