package parley.room.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.ledger.access.Role;
import parley.room.Room;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.Frame;
import parley.room.page.Problem;

/** Draws pages within their frame. */
final class Pages {

  private static final String PACKAGE = "parley.room.pages";

  /** The pages to which every page leads, for those who may open them. */
  private static final List<Frame.Link> LINKS =
      List.of(
          new Frame.Link("/", "Answers"),
          new Frame.Link("/timeline", "Timeline"),
          new Frame.Link("/gates", "Gates"),
          new Frame.Link("/offers", "Offers"),
          new Frame.Link("/proposals", "Proposals"),
          new Frame.Link("/text", "Single text"),
          new Frame.Link("/statements", "Statements"),
          new Frame.Link("/table", "My table"),
          new Frame.Link("/shuttle", "Shuttle"),
          new Frame.Link("/notes", "Notes"),
          new Frame.Link("/ledger", "Ledger"),
          new Frame.Link("/members", "Members"),
          new Frame.Link("/account", "Account"));

  private final Room room;
  private final List<Route> routes;
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

  Pages(Room room, List<Route> routes) {
    this.room = room;
    this.routes = routes;
  }

  String show(Reply.Page page, Optional<Caller> caller, String path) {
    String live = caller.map(c -> Live.address(room.ledger(), c.pass())).orElse("");
    return render(page.template(), frame(page.title(), caller, path, live), page.model());
  }

  /** A page that says in one sentence what did not work. */
  String problem(int status, String sentence, Optional<Caller> caller) {
    String title = status == 404 ? "Not found" : "That did not work";
    return render("problem.jte", frame(title, caller, "", ""), new Problem(sentence));
  }

  private String render(String template, Frame frame, Object model) {
    StringOutput out = new StringOutput();
    engine.render(template, Map.of("frame", frame, "page", model), out);
    return out.toString();
  }

  private Frame frame(String title, Optional<Caller> caller, String path, String live) {
    return new Frame(
        title,
        room.record().header().title(),
        room.record().header().exercise(),
        caller,
        caller.map(c -> room.nameOf(c.seat().party())).orElse(""),
        caller.map(c -> links(c.seat().role())).orElse(List.of()),
        path,
        Assets.styles(),
        Assets.scripts(),
        live);
  }

  private List<Frame.Link> links(Role role) {
    return LINKS.stream()
        .filter(link ->
            routes.stream()
                .anyMatch(route ->
                    route.method() == Route.Method.GET
                        && route.path().equals(link.path())
                        && route.access().admits(role)))
        .toList();
  }
}
