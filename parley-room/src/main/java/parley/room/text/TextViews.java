package parley.room.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.ledger.Entry;
import parley.ledger.access.Role;
import parley.room.Room;
import parley.room.SharedChain;
import parley.room.gate.Access;
import parley.room.gate.Caller;
import parley.room.page.When;
import parley.room.shuttle.Proposal;
import tools.jackson.databind.node.ObjectNode;

/** The single text as a page shows it and as the API tells it. */
final class TextViews {

  private final Room room;
  private final TextActs acts;

  TextViews(Room room, TextActs acts) {
    this.room = room;
    this.acts = acts;
  }

  TextPage page(Caller caller, String fault, Optional<TextPage.Typed> typed) {
    List<Entry> all = acts.read(caller);
    Role role = caller.seat().role();
    return new TextPage(
        fault,
        typed,
        acts.text(all).clauses().stream().map(c -> shown(c, caller)).toList(),
        acts.notLaidIn(caller, all).stream()
            .map(p -> new TextPage.Laid(p.number(), p.title()))
            .toList(),
        SharedChain.end(all),
        TextDesk.WRITE.admits(role),
        Access.leads().admits(role),
        TextDesk.LAY_IN.admits(role));
  }

  private TextPage.Shown shown(Clause clause, Caller caller) {
    List<String> parties = room.ledger().parties();
    Version current = clause.current();
    String own = caller.seat().party();
    return new TextPage.Shown(
        clause.id(),
        current.title(),
        current.text(),
        room.nameOf(current.party()),
        when(current),
        current.struck(),
        clause.isAgreed(),
        names(parties.stream().filter(clause.assents()::contains).toList()),
        names(parties.stream().filter(p -> !clause.assents().contains(p)).toList()),
        parties.contains(own) && !clause.assents().contains(own),
        current.number(),
        history(clause));
  }

  private When when(Version version) {
    return When.of(version.at(), room.record().header().zone());
  }

  private String names(List<String> parties) {
    return String.join(" and ", parties.stream().map(room::nameOf).toList());
  }

  private List<TextPage.Step> history(Clause clause) {
    List<TextPage.Step> steps = new ArrayList<>();
    String text = "";
    String title = "";
    for (Version version : clause.versions()) {
      steps.add(
          new TextPage.Step(
              version.number(),
              when(version),
              room.nameOf(version.party()),
              version.member(),
              version.title().equals(title) ? "" : version.title(),
              version.struck(),
              Redline.between(text, version.text())));
      text = version.text();
      title = version.title();
    }
    return steps.reversed();
  }

  ObjectNode json(Caller caller) {
    List<Entry> all = acts.read(caller);
    ObjectNode node = Json.object().put("seen", SharedChain.end(all));
    node.set("clauses", Json.list(acts.text(all).clauses(), this::json));
    node.set(
        "agreedProposalsNotInTheText",
        Json.list(
            acts.notLaidIn(caller, all),
            (Proposal p) -> Json.object().put("number", p.number()).put("title", p.title())));
    return node;
  }

  private ObjectNode json(Clause clause) {
    Version current = clause.current();
    ObjectNode node =
        Json.object()
            .put("clause", clause.id())
            .put("title", current.title())
            .put("text", current.text())
            .put("struck", current.struck())
            .put("version", current.number())
            .put("agreed", clause.isAgreed());
    node.set(
        "assents",
        Json.texts(room.ledger().parties().stream().filter(clause.assents()::contains).toList()));
    node.set(
        "versions",
        Json.list(
            clause.versions(),
            v ->
                Json.object()
                    .put("number", v.number())
                    .put("at", v.at().toString())
                    .put("party", v.party())
                    .put("member", v.member())
                    .put("title", v.title())
                    .put("text", v.text())
                    .put("struck", v.struck())));
    return node;
  }
}
