package parley.room.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.ledger.Audience;
import parley.ledger.access.Accounts;
import parley.ledger.access.Invitation;
import parley.ledger.access.Login;
import parley.ledger.access.Member;
import parley.ledger.access.PasswordRule;
import parley.ledger.access.ShortText;
import parley.ledger.access.SignIn;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Reply;
import parley.room.gate.Route;

/** Lets people in and out: with a password, by an invitation, or to a seat of the demonstration. */
public final class SignInDesk implements Desk {

  private static final String FIRST_PAGE = "/";

  /** The same for a link that was used, that has expired, and that never was. */
  private static final String GONE =
      "This link is good no more: it was used, it has expired, or it was copied wrongly. Ask whoever"
          + " sent it for another.";

  private final Room room;
  private final Accounts accounts;
  private final DoorTimes times;

  /** The door of a room. */
  public SignInDesk(Room room) {
    this.room = room;
    this.accounts = room.accounts();
    this.times = new DoorTimes(room.record().header().zone());
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/sign-in", Access.anyone(), this::show),
        Route.post("/sign-in", Access.anyone(), this::signIn),
        Route.post("/sign-out", Access.everySeat(), this::signOut),
        Route.post("/demonstration/{table}", Access.anyone(), this::takeDemonstrationSeat),
        Route.get("/join/{secret}", Access.anyone(), this::showInvitation),
        Route.post("/join/{secret}", Access.anyone(), this::join));
  }

  private Reply show(Call call) {
    return call.who().isPresent() ? new Reply.Redirect(FIRST_PAGE) : signInPage(200, "", "", "");
  }

  private Reply signIn(Call call) {
    String table = call.findField("table").orElse("");
    String login = call.findField("login").orElse("");
    String password = call.findField("password").orElse("");
    if (table.isEmpty() || login.isEmpty() || password.isEmpty()) {
      return signInPage(
          422, "Something is missing: expected table, name and password.", table, login);
    }
    return switch (accounts.signIn(table + "/" + login, password, call.client())) {
      case SignIn.Done(String secret, var seat) -> new Reply.Entered(secret, FIRST_PAGE);
      case SignIn.Refused() ->
          signInPage(422, "Table, name and password do not belong together.", table, login);
      case SignIn.Throttled wait -> signInPage(429, tooMany(wait), table, login);
    };
  }

  private Reply signOut(Call call) {
    accounts.signOut(call.caller().pass());
    return new Reply.Left("/sign-in");
  }

  private Reply takeDemonstrationSeat(Call call) {
    String table = call.path().getOrDefault("table", "");
    return accounts.demonstrationSeats().stream()
        .filter(member -> member.seat().party().equals(table))
        .findFirst()
        .flatMap(member -> accounts.signInToDemonstration(member.login(), call.client()))
        .<Reply>map(done -> new Reply.Entered(done.secret(), FIRST_PAGE))
        .orElseGet(
            () -> signInPage(404, "There is no such demonstration seat in this room.", "", ""));
  }

  private Reply showInvitation(Call call) {
    String secret = call.path().getOrDefault("secret", "");
    return accounts
        .findInvitation(secret)
        .map(invitation -> joinPage(200, "", invitation, joinFields()))
        .orElseGet(SignInDesk::gone);
  }

  private Reply join(Call call) {
    String secret = call.path().getOrDefault("secret", "");
    Optional<Invitation> invitation = accounts.findInvitation(secret);
    if (invitation.isEmpty()) {
      return gone();
    }
    String login = call.findField("login").orElse("");
    String name = call.findField("name").orElse("");
    String password = call.findField("password").orElse("");
    Faults faults = new Faults();
    faults.check("name", () -> ShortText.of("The name", name));
    faults.check("login", () -> new Login(invitation.get().party(), login));
    faults.checkPassword("password", password, call.findField("again").orElse(""), login, name);
    // What can still be wrong then is that somebody at the table has the name already.
    Optional<SignIn> joined =
        faults.isEmpty()
            ? faults.check(
                "login", () -> accounts.join(secret, login, name, password, call.client()))
            : Optional.empty();
    if (joined.isEmpty()) {
      List<Field> fields =
          joinFields().stream()
              .map(field -> faults.mark(field.with(call.findField(field.id()).orElse(""))))
              .toList();
      return joinPage(422, "", invitation.get(), fields);
    }
    return switch (joined.get()) {
      case SignIn.Done(String fresh, var seat) -> new Reply.Entered(fresh, FIRST_PAGE);
      case SignIn.Refused() -> gone();
      case SignIn.Throttled wait -> joinPage(429, tooMany(wait), invitation.get(), joinFields());
    };
  }

  private Reply signInPage(int status, String problem, String table, String login) {
    List<Field> fields =
        List.of(
            Field.text("login", "Name to sign in with", "username", Login.LONGEST, "").with(login),
            Field.password("password", "Password", "current-password", PasswordRule.LONGEST, ""));
    List<SignInPage.Table> seats =
        accounts.demonstrationSeats().stream()
            .map(Member::seat)
            .map(seat -> table(seat.party()))
            .toList();
    return new Reply.Page(
        status,
        "Sign in",
        "door/sign-in.jte",
        new SignInPage(problem, tables(), table, fields, seats));
  }

  private List<SignInPage.Table> tables() {
    return Stream.concat(room.ledger().parties().stream(), Stream.of(Audience.CONCILIATOR))
        .map(this::table)
        .toList();
  }

  private SignInPage.Table table(String party) {
    return new SignInPage.Table(party, room.nameOf(party));
  }

  private Reply joinPage(int status, String problem, Invitation invitation, List<Field> fields) {
    return new Reply.Page(
        status,
        "Take your seat",
        "door/join.jte",
        new JoinPage(
            invitation.secret(),
            problem,
            room.nameOf(invitation.party()),
            invitation.role().code(),
            times.minute(invitation.expires()),
            fields));
  }

  private static List<Field> joinFields() {
    return List.of(
        Field.text(
            "name",
            "Your name",
            "name",
            ShortText.LONGEST,
            "Everybody who may read what you write sees this name beside it, for good."),
        Field.text(
            "login",
            "Name to sign in with",
            "username",
            Login.LONGEST,
            "Short, such as your first name or your mail address; capitals make no difference. Only"
                + " your own table sees it."),
        Field.password(
            "password",
            "Password",
            "new-password",
            PasswordRule.LONGEST,
            ("At least %s characters; a few words do well. If you forget it, somebody at your table"
                    + " has to invite you again.")
                .formatted(PasswordRule.SHORTEST)),
        Field.password("again", "The password again", "new-password", PasswordRule.LONGEST, ""));
  }

  private static Reply gone() {
    return new Reply.Page(404, "Invitation", "door/gone.jte", GONE);
  }

  private static String tooMany(SignIn.Throttled wait) {
    return "Too many tries. The next is heard in %s.".formatted(DoorTimes.wait(wait.delay()));
  }
}
