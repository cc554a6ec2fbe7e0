package parley.room.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import parley.ledger.Pass;
import parley.room.Room;
import parley.room.gate.Caller;

/** Finds out who calls, and whether the call comes from the room's own pages. */
final class Doorkeeper {

  /** The field of every form that proves that a page of the room sent it. */
  static final String CSRF = "csrf";

  private static final String BEARER = "Bearer ";
  private static final int KEY_BYTES = 32;
  static final Set<String> METHODS = Set.of("GET", "POST");
  private static final int MOST_SECRET = 200;
  private static final int MOST_ADDRESS = 45;
  private static final int USUAL_PORT = 80;

  private final Settings settings;
  private final boolean local;
  private final Room room;
  private final byte[] key = new byte[KEY_BYTES];
  private volatile int port;

  Doorkeeper(Settings settings, Room room, SecureRandom random) {
    this.settings = settings;
    this.local = settings.isLocal();
    this.room = room;
    random.nextBytes(key);
  }

  void listensOn(int bound) {
    port = bound;
  }

  /** Refuses what no page of the room would ever send. */
  void checkCall(Context ctx) {
    if (!METHODS.contains(ctx.req().getMethod())) {
      throw new Refusal(405, "The room is asked with GET and POST.");
    }
    // A name of the attacker's that leads to this machine would make their page the same origin.
    if (!isOurs(ctx.header("Host"))) {
      throw new Refusal(421, "The room is not known under this name.");
    }
  }

  private boolean isOurs(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    // Without a name of its own in a network, the room cannot tell one name from another.
    return settings.names().contains(name)
        || isOwnAddress(name)
        || !local && settings.names().isEmpty();
  }

  private boolean isOwnAddress(String name) {
    String given =
        settings.host().contains(":") ? "[%s]".formatted(settings.host()) : settings.host();
    return Stream.of(given, "localhost")
        .anyMatch(own -> name.equals(own + ":" + port) || port == USUAL_PORT && name.equals(own));
  }

  /** The address that a call comes from: behind a proxy, the one that the proxy saw. */
  String client(Context ctx) {
    String seen = settings.tls() ? ctx.header("X-Forwarded-For") : null;
    if (seen == null) {
      return ctx.ip();
    }
    String last = seen.substring(seen.lastIndexOf(',') + 1).strip();
    return last.isEmpty() || last.length() > MOST_ADDRESS ? ctx.ip() : last;
  }

  /** Who calls by a cookie; empty if nobody is signed in. */
  Optional<Caller> findByCookie(Context ctx) {
    String secret = ctx.cookie(cookieName());
    return secret == null || secret.length() > MOST_SECRET
        ? Optional.empty()
        : caller(secret, token(secret));
  }

  /** Who calls by a personal token. */
  Optional<Caller> findByToken(Context ctx) {
    String header = ctx.header("Authorization");
    return header == null
            || !header.startsWith(BEARER)
            || header.length() > BEARER.length() + MOST_SECRET
        ? Optional.empty()
        : caller(header.substring(BEARER.length()), "");
  }

  private Optional<Caller> caller(String secret, String csrf) {
    Pass pass = Pass.of(secret);
    return room.accounts().findSeat(pass).map(seat -> new Caller(seat, pass, csrf));
  }

  /**
   * Refuses a form that another site sent: the browser says where it comes from, and the form
   * carries what only a page of this session has.
   *
   * @param csrf what the form carries
   */
  void checkForm(Context ctx, Optional<Caller> caller, String csrf) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean foreign =
        site != null && !site.equals("same-origin") || origin != null && !isOwn(origin, ctx);
    boolean proven =
        caller
            .map(c ->
                MessageDigest.isEqual(
                    c.csrf().getBytes(StandardCharsets.UTF_8),
                    csrf.getBytes(StandardCharsets.UTF_8)))
            .orElse(true);
    if (foreign || !proven) {
      throw new Refusal(
          403, "This form did not come from a page of the room; open the page anew and send it.");
    }
  }

  private boolean isOwn(String origin, Context ctx) {
    try {
      URI uri = URI.create(origin);
      return (settings.tls() ? "https" : "http").equals(uri.getScheme())
          && uri.getRawAuthority() != null
          && uri.getRawAuthority().equalsIgnoreCase(ctx.header("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Gives the browser the secret of a new session. */
  void enter(Context ctx, String secret) {
    ctx.cookie(cookie(secret, -1));
  }

  /** Takes it away. */
  void leave(Context ctx) {
    ctx.cookie(cookie("", 0));
  }

  private Cookie cookie(String value, int seconds) {
    return new Cookie(
        cookieName(), value, "/", seconds, settings.tls(), true, null, SameSite.STRICT);
  }

  /** A cookie with this beginning is kept by browsers only with Secure, Path=/ and no Domain. */
  private String cookieName() {
    return settings.tls() ? "__Host-parley" : "parley";
  }

  private String token(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC with SHA-256.", e);
    }
  }
}
