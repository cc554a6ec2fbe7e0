package parley.room.door;

import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.ledger.access.Accounts;
import parley.ledger.access.PasswordRule;
import parley.ledger.access.Seat;
import parley.ledger.access.ShortText;
import parley.ledger.access.Token;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import tools.jackson.databind.node.ObjectNode;

/**
 * One's own seat: password and personal tokens. Tokens are issued here alone, to whoever signed in;
 * a token issues none, changes no password, and revokes itself alone.
 */
public final class AccountDesk implements Desk {

  private static final String PATH = "/account";

  private final Room room;
  private final Accounts accounts;
  private final DoorTimes times;

  /** The accounts of a room. */
  public AccountDesk(Room room) {
    this.room = room;
    this.accounts = room.accounts();
    this.times = new DoorTimes(room.record().header().zone());
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.everySeat(), this::show),
        Route.post(PATH + "/password", Access.everySeat(), this::changePassword),
        Route.post(PATH + "/tokens", Access.everySeat(), this::issueToken),
        Route.post(PATH + "/tokens/{token}/revoke", Access.everySeat(), this::revokeToken),
        Route.get("/api/me", Access.everySeat(), this::me),
        Route.get("/api/tokens", Access.everySeat(), this::tokens),
        Route.post("/api/tokens/{token}/revoke", Access.everySeat(), this::revokeByToken));
  }

  private Reply show(Call call) {
    return page(200, call.caller(), "", new Faults(), "", Optional.empty());
  }

  private Reply changePassword(Call call) {
    Caller caller = call.caller();
    String old = call.findField("old").orElse("");
    String fresh = call.findField("fresh").orElse("");
    Faults faults = new Faults();
    faults.checkPassword(
        "fresh", fresh, call.findField("again").orElse(""), loginOf(caller), caller.seat().name());
    if (faults.isEmpty()) {
      faults.check(
          "old",
          () -> {
            accounts.changePassword(caller.pass(), old, fresh, call.client());
            return fresh;
          });
    }
    return faults.isEmpty()
        ? page(
            200,
            caller,
            "The password is changed, and all other sessions are ended.",
            faults,
            "",
            Optional.empty())
        : page(422, caller, "", faults, "", Optional.empty());
  }

  private Reply issueToken(Call call) {
    Caller caller = call.caller();
    String label = call.findField("label").orElse("");
    Faults faults = new Faults();
    Optional<String> secret =
        faults.check(
            "label", () -> accounts.issueToken(caller.pass(), label, call.client()).secret());
    return page(faults.isEmpty() ? 200 : 422, caller, "", faults, label, secret);
  }

  private Reply revokeToken(Call call) {
    accounts.revokeToken(call.caller().pass(), token(call), call.client());
    return new Reply.Redirect(PATH);
  }

  private static String token(Call call) {
    return call.path().getOrDefault("token", "");
  }

  /** The caller's name to sign in with, without the table. */
  private String loginOf(Caller caller) {
    return accounts.members(caller.pass()).stream()
        .filter(member -> member.seat().member().equals(caller.seat().member()))
        .findFirst()
        .map(MembersDesk::nameOf)
        .orElse("");
  }

  private Reply page(
      int status,
      Caller caller,
      String done,
      Faults faults,
      String label,
      Optional<String> secret) {
    Seat seat = caller.seat();
    return new Reply.Page(
        status,
        "Account",
        "door/account.jte",
        new AccountPage(
            done,
            seat.name(),
            room.nameOf(seat.party()),
            seat.role().code(),
            hasPassword(seat) ? passwordFields().stream().map(faults::mark).toList() : List.of(),
            faults.mark(labelField().with(faults.isEmpty() ? "" : label)),
            secret,
            accounts.tokens(caller.pass()).stream().map(this::row).toList()));
  }

  /** Whether it is not one of the seats that everybody may take. */
  private boolean hasPassword(Seat seat) {
    return accounts.demonstrationSeats().stream()
        .noneMatch(member -> member.seat().member().equals(seat.member()));
  }

  private static List<Field> passwordFields() {
    return List.of(
        Field.password("old", "The password so far", "current-password", PasswordRule.LONGEST, ""),
        Field.password(
            "fresh",
            "The new password",
            "new-password",
            PasswordRule.LONGEST,
            "At least %s characters; a few words do well.".formatted(PasswordRule.SHORTEST)),
        Field.password(
            "again", "The new password again", "new-password", PasswordRule.LONGEST, ""));
  }

  private static Field labelField() {
    return Field.text(
        "label",
        "What the token is for",
        "off",
        ShortText.LONGEST,
        "Such as the name of a program.");
  }

  private AccountPage.Row row(Token token) {
    return new AccountPage.Row(
        token.id(),
        token.label(),
        times.minute(token.issued()),
        times.minute(token.expires()),
        token.used().map(times::minute).orElse(""));
  }

  private Reply me(Call call) {
    return Reply.data(MembersDesk.seatData(call.caller().seat()));
  }

  private Reply tokens(Call call) {
    ObjectNode json = Json.object();
    json.set("tokens", Json.list(accounts.tokens(call.caller().pass()), AccountDesk::tokenData));
    return Reply.data(json);
  }

  private Reply revokeByToken(Call call) {
    accounts.revokeToken(call.caller().pass(), token(call), call.client());
    return Reply.data(Json.object().put("revoked", token(call)));
  }

  private static ObjectNode tokenData(Token token) {
    ObjectNode node =
        Json.object()
            .put("id", token.id())
            .put("label", token.label())
            .put("issued", token.issued().toString())
            .put("expires", token.expires().toString());
    node.set("used", Json.day(token.used()));
    return node;
  }
}
