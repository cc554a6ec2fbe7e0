package parley.room.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import parley.brief.data.Json;
import parley.ledger.Pass;
import parley.ledger.RefusedException;
import parley.ledger.StaleException;
import parley.ledger.UnavailableException;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;

/** Puts each call through to the desk that answers it, if the caller may use its route. */
final class Switchboard {

  private static final String API = "/api/";
  private static final String START = "start";
  private static final String ROUTE = "route";

  private final Doorkeeper doorkeeper;
  private final Pages pages;
  private final Room room;
  private final SecureRandom random;
  private final Journal journal;
  private final Consumer<Pass> onLeaving;

  /**
   * A switchboard.
   *
   * @param onLeaving is told of each session that ends by signing out
   */
  Switchboard(
      Doorkeeper doorkeeper,
      Pages pages,
      Room room,
      SecureRandom random,
      Journal journal,
      Consumer<Pass> onLeaving) {
    this.doorkeeper = doorkeeper;
    this.pages = pages;
    this.room = room;
    this.random = random;
    this.journal = journal;
    this.onLeaving = onLeaving;
  }

  /** What comes first at every call, whatever becomes of it. */
  void begin(Context ctx) {
    ctx.attribute(START, room.clock().instant());
    doorkeeper.checkCall(ctx);
  }

  void answer(Route route, Context ctx) {
    ctx.attribute(ROUTE, route.path());
    Optional<Caller> caller = caller(ctx);
    if (!admits(route.access(), caller)) {
      turnAway(ctx, caller);
    } else {
      Call call = Incoming.call(ctx, route, caller, doorkeeper.client(ctx), room.clock());
      if (route.method() == Route.Method.POST && !route.isApi()) {
        doorkeeper.checkForm(ctx, caller, call.findField(Doorkeeper.CSRF).orElse(""));
      }
      send(ctx, caller, route.handler().answer(call));
    }
    note(ctx, "");
  }

  /** Lets a seat in to a stream. */
  void connect(String path, Context ctx, BiConsumer<Context, Caller> stream) {
    ctx.attribute(ROUTE, path);
    Optional<Caller> caller = caller(ctx);
    caller.ifPresentOrElse(c -> stream.accept(ctx, c), () -> turnAway(ctx, caller));
    note(ctx, "");
  }

  void unknown(Context ctx) {
    turnAway(ctx, caller(ctx));
    note(ctx, "");
  }

  private Optional<Caller> caller(Context ctx) {
    return isApi(ctx) ? doorkeeper.findByToken(ctx) : doorkeeper.findByCookie(ctx);
  }

  private static boolean isApi(Context ctx) {
    return ctx.path().startsWith(API);
  }

  private static boolean admits(Access access, Optional<Caller> caller) {
    return access instanceof Access.Anyone
        || caller.map(c -> access.admits(c.seat().role())).orElse(false);
  }

  /** One answer for what is not there and what is not for this seat. */
  private void turnAway(Context ctx, Optional<Caller> caller) {
    if (caller.isPresent()) {
      refuse(ctx, caller, Refusal.notFound());
    } else if (isApi(ctx)) {
      ctx.header("WWW-Authenticate", "Bearer");
      refuse(ctx, caller, new Refusal(401, "A personal token is needed here."));
    } else if (Incoming.isFragment(ctx)) {
      // A page of somebody who is signed out by now: the form of the door has no place within it.
      refuse(ctx, caller, new Refusal(401, "Nobody is signed in."));
    } else {
      redirect(ctx, "/sign-in");
    }
  }

  private void send(Context ctx, Optional<Caller> caller, Reply reply) {
    switch (reply) {
      case Reply.Page page -> html(ctx, page.status(), pages.show(page, caller, ctx.path()));
      case Reply.Data data ->
          ctx.status(data.status())
              .contentType("application/json; charset=utf-8")
              .result(Json.write(data.json()));
      case Reply.Download file ->
          ctx.contentType(file.type())
              .header(
                  "Content-Disposition",
                  "attachment; filename=\"%s\"".formatted(file.name().replaceAll("[^\\w.-]", "_")))
              .result(file.content());
      case Reply.Redirect(String to) -> redirect(ctx, to);
      case Reply.Entered(String secret, String to) -> {
        doorkeeper.enter(ctx, secret);
        redirect(ctx, to);
      }
      case Reply.Left(String to) -> {
        doorkeeper.leave(ctx);
        caller.map(Caller::pass).ifPresent(onLeaving);
        redirect(ctx, to);
      }
    }
  }

  private static void redirect(Context ctx, String to) {
    ctx.status(303).header("Location", to).result("");
  }

  private static void html(Context ctx, int status, String text) {
    ctx.status(status).contentType("text/html; charset=utf-8").result(text);
  }

  /** Tells a caller in one sentence what did not work. */
  void failed(Exception e, Context ctx) {
    String number = HexFormat.of().withUpperCase().toHexDigits((short) random.nextInt());
    Refusal refusal = refusal(e, ctx, number);
    refuse(ctx, callerIfKnown(ctx), refusal);
    note(ctx, refusal.status() == 500 ? number + ": " + Faults.trace(e) : "");
  }

  private static Refusal refusal(Exception e, Context ctx, String number) {
    return switch (e) {
      case Refusal known -> known;
      case RefusedException refused -> Refusal.notFound();
      case StaleException stale -> new Refusal(409, String.valueOf(stale.getMessage()));
      case UnavailableException away -> {
        ctx.header("Retry-After", "5");
        yield new Refusal(503, String.valueOf(away.getMessage()));
      }
      case IllegalArgumentException bad -> new Refusal(400, String.valueOf(bad.getMessage()));
      case HttpResponseException http when http.getStatus() == 413 ->
          new Refusal(413, "That is too long: at most %s bytes.".formatted(Incoming.MOST_BYTES));
      case HttpResponseException http when http.getStatus() < 500 ->
          new Refusal(400, "The call cannot be read.");
      default ->
          new Refusal(
              500,
              "The room made a mistake, number %s. Try again, or tell whoever runs the room."
                  .formatted(number));
    };
  }

  /** A page about a lost database is shown to nobody in particular. */
  private Optional<Caller> callerIfKnown(Context ctx) {
    try {
      return caller(ctx);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private void refuse(Context ctx, Optional<Caller> caller, Refusal refusal) {
    String sentence = String.valueOf(refusal.getMessage());
    if (isApi(ctx)) {
      ctx.status(refusal.status())
          .contentType("application/json; charset=utf-8")
          .result(Json.write(Json.object().put("error", sentence)));
    } else {
      html(ctx, refusal.status(), pages.problem(refusal.status(), sentence, caller));
    }
  }

  private void note(Context ctx, String fault) {
    Instant end = room.clock().instant();
    Instant start = ctx.attribute(START);
    String route = ctx.attribute(ROUTE);
    String method = ctx.req().getMethod();
    journal.write(
        new Journal.Line(
            end,
            Doorkeeper.METHODS.contains(method) ? method : "-",
            route == null ? "-" : route,
            ctx.statusCode(),
            start == null ? 0 : end.toEpochMilli() - start.toEpochMilli(),
            fault));
  }
}
