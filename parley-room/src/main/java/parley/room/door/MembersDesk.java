package parley.room.door;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.brief.data.Json;
import parley.ledger.access.Accounts;
import parley.ledger.access.AuditLine;
import parley.ledger.access.Invitation;
import parley.ledger.access.Login;
import parley.ledger.access.Member;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of one's own table: who they are, inviting, removing, and what happened at the door.
 * With a token one reads; what would outlive the token, inviting and removing, takes a session.
 */
public final class MembersDesk implements Desk {

  private static final String PATH = "/members";

  private final Room room;
  private final Accounts accounts;
  private final DoorTimes times;

  /** The members of a room. */
  public MembersDesk(Room room) {
    this.room = room;
    this.accounts = room.accounts();
    this.times = new DoorTimes(room.record().header().zone());
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.everySeat(), this::show),
        Route.post(PATH + "/invite", Access.leadsAndConciliators(), this::invite),
        Route.post(PATH + "/{member}/remove", Access.leadsAndConciliators(), this::remove),
        Route.get("/api/members", Access.everySeat(), this::members),
        Route.get("/api/members/audit", Access.everySeat(), this::audit));
  }

  private Reply show(Call call) {
    return page(200, call.caller(), "", Optional.empty());
  }

  private Reply invite(Call call) {
    Caller caller = call.caller();
    Invitation invitation;
    try {
      invitation = accounts.invite(caller.pass(), Role.parse(call.field("role")), call.client());
    } catch (IllegalArgumentException e) {
      return page(422, caller, String.valueOf(e.getMessage()), Optional.empty());
    }
    return page(
        200,
        caller,
        "",
        Optional.of(
            new MembersPage.Link(
                "/join/" + invitation.secret(),
                invitation.role().code(),
                times.minute(invitation.expires()))));
  }

  private Reply remove(Call call) {
    Caller caller = call.caller();
    if (call.findField("sure").isEmpty()) {
      return page(
          422,
          caller,
          "Nobody was removed: tick the box beside the button to say that you are sure.",
          Optional.empty());
    }
    try {
      accounts.remove(caller.pass(), call.path().getOrDefault("member", ""), call.client());
    } catch (IllegalArgumentException e) {
      return page(422, caller, String.valueOf(e.getMessage()), Optional.empty());
    }
    boolean removedThemselves = !accounts.isSeated(caller.pass());
    return removedThemselves ? new Reply.Left("/sign-in") : new Reply.Redirect(PATH);
  }

  private Reply page(int status, Caller caller, String problem, Optional<MembersPage.Link> link) {
    Seat seat = caller.seat();
    Predicate<Member> removable = removable(seat.role());
    return new Reply.Page(
        status,
        "Members",
        "door/members.jte",
        new MembersPage(
            problem,
            room.nameOf(seat.party()),
            accounts.members(caller.pass()).stream().map(m -> row(m, removable)).toList(),
            invitable(seat.role()),
            link,
            accounts.audit(caller.pass()).stream().map(this::line).toList()));
  }

  /** Whom a role may remove: nobody who was removed before, and no seat that everybody may take. */
  private Predicate<Member> removable(Role role) {
    Set<String> open =
        accounts.demonstrationSeats().stream()
            .map(member -> member.seat().member())
            .collect(Collectors.toSet());
    return member ->
        !invitable(role).isEmpty() && !member.removed() && !open.contains(member.seat().member());
  }

  private MembersPage.Row row(Member member, Predicate<Member> removable) {
    return new MembersPage.Row(
        member.seat().member(),
        member.seat().name(),
        nameOf(member),
        member.seat().role().code(),
        times.minute(member.since()),
        member.removed() ? "removed" : member.seat().demonstration() ? "demonstration" : "",
        removable.test(member));
  }

  private MembersPage.Line line(AuditLine line) {
    return new MembersPage.Line(
        times.minute(line.at()), line.act(), line.name(), line.about().orElse(""), line.client());
  }

  /** The roles to which a role invites. */
  private static List<String> invitable(Role role) {
    return switch (role) {
      case LEAD -> List.of(Role.MEMBER.code(), Role.READER.code(), Role.LEAD.code());
      case CONCILIATOR -> List.of(Role.CONCILIATOR.code());
      case MEMBER, READER -> List.of();
    };
  }

  /** The name to sign in with, without the table. */
  static String nameOf(Member member) {
    return Login.find(member.login()).map(Login::name).orElse(member.login());
  }

  private Reply members(Call call) {
    ObjectNode json = Json.object();
    json.set("members", Json.list(accounts.members(call.caller().pass()), MembersDesk::memberData));
    return Reply.data(json);
  }

  private Reply audit(Call call) {
    ObjectNode json = Json.object();
    json.set("lines", Json.list(accounts.audit(call.caller().pass()), MembersDesk::lineData));
    return Reply.data(json);
  }

  private static ObjectNode memberData(Member member) {
    return seatData(member.seat())
        .put("login", nameOf(member))
        .put("since", member.since().toString())
        .put("removed", member.removed());
  }

  /** A seat, for programs. */
  static ObjectNode seatData(Seat seat) {
    return Json.object()
        .put("member", seat.member())
        .put("name", seat.name())
        .put("table", seat.party())
        .put("role", seat.role().code())
        .put("demonstration", seat.demonstration());
  }

  private static ObjectNode lineData(AuditLine line) {
    ObjectNode node =
        Json.object()
            .put("at", line.at().toString())
            .put("act", line.act())
            .put("name", line.name());
    node.set("about", Json.text(line.about()));
    return node.put("client", line.client());
  }
}
