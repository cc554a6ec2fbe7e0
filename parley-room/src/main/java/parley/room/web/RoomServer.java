package parley.room.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import parley.room.Announcing;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Route;

/** Serves a room over HTTP until it is closed. */
public final class RoomServer implements AutoCloseable {

  private static final int MOST_HEADER_BYTES = 16 * 1024;
  private static final long IDLE_MILLISECONDS = 60_000;

  private final Javalin javalin;
  private final Live live;

  private RoomServer(Javalin javalin, Live live) {
    this.javalin = javalin;
    this.live = live;
  }

  /**
   * Opens the doors.
   *
   * @param room its ledger is the announcing one
   * @param journal where one line goes for each call; it names nobody
   * @throws IllegalArgumentException if two desks have one route, or the port is taken; the message
   *     says which
   */
  public static RoomServer open(
      Settings settings,
      Room room,
      Announcing announcing,
      List<Desk> desks,
      SecureRandom random,
      Journal journal) {
    List<Route> routes = routes(desks);
    Live live = new Live(announcing, room);
    Doorkeeper doorkeeper = new Doorkeeper(settings, room, random);
    Pages pages = new Pages(room, routes);
    Switchboard switchboard =
        new Switchboard(doorkeeper, pages, room, random, journal, live::leave);
    Javalin javalin =
        Javalin.create(config -> {
          configure(config, settings);
          config.routes.before(ctx -> {
            Headers.set(ctx::header, settings.tls());
            switchboard.begin(ctx);
          });
          Assets.all().forEach(asset -> config.routes.get(asset.path(), asset::send));
          config.routes.get(Live.PATH, ctx -> switchboard.connect(Live.PATH, ctx, live::connect));
          routes.forEach(route -> register(config, route, switchboard));
          config.routes.get("/*", switchboard::unknown);
          config.routes.post("/*", switchboard::unknown);
          config.routes.exception(Exception.class, switchboard::failed);
        });
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      live.close();
      throw new IllegalArgumentException(
          "The room cannot listen on %s, port %s: %s Hint: name another port with --port."
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
    doorkeeper.listensOn(javalin.port());
    return new RoomServer(javalin, live);
  }

  private static String reason(Throwable e) {
    Throwable last = e;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      last = cause;
    }
    String message = String.valueOf(last.getMessage());
    return message.endsWith(".") ? message : message + ".";
  }

  private static List<Route> routes(List<Desk> desks) {
    List<Route> routes = desks.stream().flatMap(desk -> desk.routes().stream()).toList();
    Set<String> seen = new HashSet<>();
    for (Route route : routes) {
      if (!seen.add(route.method() + " " + route.path())) {
        throw new IllegalArgumentException(
            "Two desks answer %s %s.".formatted(route.method(), route.path()));
      }
    }
    return routes;
  }

  private static void register(JavalinConfig config, Route route, Switchboard switchboard) {
    switch (route.method()) {
      case GET -> config.routes.get(route.path(), ctx -> switchboard.answer(route, ctx));
      case POST -> config.routes.post(route.path(), ctx -> switchboard.answer(route, ctx));
    }
  }

  private static void configure(JavalinConfig config, Settings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = Incoming.MOST_BYTES;
    config.http.generateEtags = false;
    config.http.prefer405over404 = false;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.router.ignoreTrailingSlashes = false;
    // A page holds secrets of its session beside words of others: their sizes, packed, would tell.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(RoomServer::limit);
    config.jetty.modifyServer(server -> server.setErrorHandler(new Unread(settings.tls())));
    config.jetty.modifyServletContextHandler(
        handler -> handler.setErrorHandler(new Unread(settings.tls())));
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    http.setIdleTimeout(IDLE_MILLISECONDS);
  }

  /** The port on which it listens. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    live.close();
    javalin.stop();
  }
}
