package parley.room.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.brief.data.Json;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.io.CaseFolder;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.StaleException;
import parley.ledger.access.Role;
import parley.room.Seats;
import parley.room.gate.Body;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.room.page.Frame;
import parley.talks.AssumedDeals;
import parley.talks.Choice;
import parley.talks.DealsEngine;
import parley.talks.OneSide;
import parley.talks.Point;
import parley.talks.Utility;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A party's own table is blank until it is filled, and nobody else learns what fills it. */
class TableDeskTest {

  private static final String SET = "deal-in-range";

  private final Seats seats = new Seats();
  private final TableDesk desk = new TableDesk(seats.room());
  private final Caller first = seats.first();
  private final Caller second = seats.second();

  private TablePage page(Caller caller, String... parameters) {
    return (TablePage) reply(caller, "/table", parameters).model();
  }

  private Reply.Page reply(Caller caller, String path, String... parameters) {
    return (Reply.Page) Seats.ask(desk, caller, "GET", path, parameters);
  }

  private String shown(Caller caller, Reply.Page page) {
    StringOutput out = new StringOutput();
    Frame frame =
        new Frame(
            page.title(),
            "",
            false,
            Optional.of(caller),
            "",
            List.of(),
            "",
            List.of(),
            List.of(),
            "");
    TemplateEngine.createPrecompiled(
            null, ContentType.Html, getClass().getClassLoader(), "parley.room.pages")
        .render(page.template(), Map.of("frame", frame, "page", page.model()), out);
    return out.toString();
  }

  /** The fields of a page as a browser would send them. */
  private static List<String> fields(TablePage page) {
    List<String> fields = new ArrayList<>(List.of("seen", String.valueOf(page.seen())));
    for (TablePage.IssueForm issue : page.issues()) {
      put(fields, issue.weight());
      issue.options().forEach(o -> put(fields, o.value()));
      fields.addAll(
          List.of("shape." + issue.id(), issue.shape(), "over." + issue.id(), issue.over()));
      fields.addAll(List.of("points." + issue.id(), issue.points().value()));
      fields.addAll(List.of("why." + issue.id(), issue.why()));
    }
    for (TablePage.TogetherForm row : page.together()) {
      row.places().forEach(p -> put(fields, p));
      put(fields, row.adds());
      fields.addAll(List.of("addsbasis." + row.row(), row.basis()));
    }
    for (TablePage.GateForm gate : page.gates()) {
      put(fields, gate.accepts());
      put(fields, gate.spread());
      fields.addAll(List.of("basis." + gate.id(), gate.basis(), "vote." + gate.id(), gate.vote()));
      fields.addAll(List.of("usevote." + gate.id(), gate.usesVote() ? "yes" : ""));
      fields.addAll(List.of("with." + gate.id(), gate.movesWith()));
    }
    fields.addAll(List.of("way", page.reserve().way(), "walkout.law", page.reserve().law()));
    put(fields, page.reserve().value());
    fields.addAll(List.of("reserve.basis", page.reserve().basis()));
    for (TablePage.NumberForm number : page.reserve().numbers()) {
      put(fields, number.value());
      fields.addAll(List.of(number.value().name() + ".basis", number.basis()));
    }
    fields.addAll(List.of("walkout.basis", page.reserve().walkoutBasis()));
    return fields;
  }

  private static void put(List<String> fields, Box box) {
    fields.addAll(List.of(box.name(), box.value()));
  }

  private static List<String> with(List<String> fields, String name, String value) {
    List<String> changed = new ArrayList<>(fields);
    for (int i = 0; i < changed.size(); i += 2) {
      if (changed.get(i).equals(name)) {
        changed.set(i + 1, value);
        return changed;
      }
    }
    changed.addAll(List.of(name, value));
    return changed;
  }

  private Reply post(Caller caller, String path, List<String> fields) {
    return Seats.ask(desk, caller, "POST", path, fields.toArray(String[]::new));
  }

  private void saveStart(Caller caller) {
    Reply reply = post(caller, "/table", fields(page(caller, "start", SET)));
    assertThat(reply).isEqualTo(new Reply.Redirect("/table"));
  }

  private List<Entry> own(Caller caller) {
    return seats.ledger().read(caller.pass(), new Audience.Own(caller.seat().party()), 0);
  }

  @Test
  void a_table_is_blank_until_it_is_filled() {
    TablePage page = page(first);
    assertThat(page.blank()).isTrue();
    assertThat(page.sum()).isZero();
    assertThat(fields(page).subList(2, fields(page).size()).stream().filter(f -> f.matches("\\d+")))
        .isEmpty();
    assertThat(page.reserve().way()).isEmpty();
    assertThat(page.issues()).isNotEmpty();
    assertThat(page.gates()).isNotEmpty();
    assertThat(shown(first, reply(first, "/table"))).contains("Nothing has been saved");
    assertThat(((WhatIfPage) reply(first, "/table/what-if").model()).fault())
        .contains("no preferences yet");
    assertThat(((FrontierPage) reply(first, "/table/frontier").model()).fault())
        .contains("no preferences yet");
  }

  @Test
  void a_blank_form_saves_nothing() {
    assertThat(post(first, "/table", fields(page(first)))).isEqualTo(new Reply.Redirect("/table"));
    assertThat(own(first)).isEmpty();
  }

  @Test
  void a_start_says_whose_assumption_it_is_and_is_not_saved() {
    TablePage page = page(first, "start", SET);
    assertThat(page.start().orElseThrow())
        .contains("Exercise assumption", "an assumption of The editors of the exercise");
    assertThat(page.sum()).isEqualTo(100);
    assertThat(own(first)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> page(first, "start", "nothing"))
        .withMessageContaining("no assumption set");
  }

  @Test
  void what_is_saved_comes_back_and_only_what_is_new_is_written() {
    saveStart(first);
    assertThat(own(first)).extracting(Entry::kind).containsExactly(Kind.PREFERENCES, Kind.RESERVE);
    TablePage saved = page(first);
    TablePage start = page(first, "start", SET);
    assertThat(saved.issues()).isEqualTo(start.issues());
    assertThat(saved.gates()).isEqualTo(start.gates());
    assertThat(saved.reserve()).isEqualTo(start.reserve());
    post(first, "/table", fields(saved));
    assertThat(own(first)).hasSize(2);
    post(first, "/table", with(fields(saved), "weight.pay", "55"));
    assertThat(own(first))
        .extracting(Entry::kind)
        .containsExactly(Kind.PREFERENCES, Kind.RESERVE, Kind.PREFERENCES);
    assertThat(page(first).history()).hasSize(3);
  }

  @Test
  void an_earlier_version_is_written_again() {
    saveStart(first);
    post(first, "/table", with(fields(page(first)), "weight.pay", "55"));
    post(first, "/table/restore", List.of("seen", "3", "number", "1"));
    assertThat(own(first).getLast().body()).isEqualTo(own(first).getFirst().body());
    assertThat(page(first).issues().getFirst().weight().value()).isEqualTo("40");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> post(first, "/table/restore", List.of("seen", "4", "number", "9")))
        .withMessage("Entry 9 is no version of this table.");
  }

  @Test
  void what_one_party_saves_moves_no_reply_to_another() {
    List<String> paths =
        List.of("/table", "/table/what-if", "/table/frontier", "/api/table", "/api/table/frontier");
    saveStart(second);
    List<String> before = new ArrayList<>();
    paths.forEach(p -> before.add(Seats.ask(desk, second, "GET", p).toString()));
    saveStart(first);
    post(first, "/table", with(fields(page(first)), "weight.pay", "77"));
    List<String> after = new ArrayList<>();
    paths.forEach(p -> after.add(Seats.ask(desk, second, "GET", p).toString()));
    assertThat(after).isEqualTo(before);
    assertThat(seats.ledger().read(second.pass(), new Audience.All(), 0)).isEmpty();
    assertThat(
            seats
                .ledger()
                .read(seats.conciliator().pass(), new Audience.Shuttle(first.seat().party()), 0))
        .isEmpty();
  }

  @Test
  void conciliators_have_no_such_table_and_readers_only_read() {
    for (Route route : desk.routes()) {
      assertThat(route.access().admits(Role.CONCILIATOR)).as(route.path()).isFalse();
      boolean reads = route.method() == Route.Method.GET;
      assertThat(route.access().admits(Role.READER)).as(route.path()).isEqualTo(reads);
      assertThat(route.access().admits(Role.MEMBER)).as(route.path()).isTrue();
    }
    Caller reader = seats.caller("Rea", first.seat().party(), Role.READER);
    saveStart(first);
    TablePage page = page(reader);
    assertThat(page.mayWrite()).isFalse();
    assertThat(page.sum()).isEqualTo(100);
    assertThat(shown(reader, reply(reader, "/table"))).doesNotContain(">Save<");
  }

  @Test
  void a_broken_number_gives_one_sentence_beside_its_field_and_keeps_what_was_entered() {
    List<String> start = fields(page(first, "start", SET));
    Reply.Page page = (Reply.Page) post(first, "/table", with(start, "weight.pay", "4o"));
    assertThat(page.status()).isEqualTo(400);
    Box weight = ((TablePage) page.model()).issues().getFirst().weight();
    assertThat(weight)
        .isEqualTo(
            new Box(
                "weight.pay", "4o", "\"4o\" does not do; expected a whole number from 0 to 1000."));
    assertThat(shown(first, page))
        .contains(
            "aria-describedby=\"weight.pay.fault\"", "id=\"weight.pay.fault\" role=\"alert\"");
    assertThat(own(first)).isEmpty();
  }

  @Test
  void each_kind_of_field_says_what_is_wrong_with_it() {
    List<String> start = fields(page(first, "start", SET));
    Map<String, String> broken =
        Map.of(
            "value.pay.pay-0", "101",
            "points.posts", "0: 0\n0: 50",
            "spread.branches", "-1",
            "reserve.value", "1e3",
            "gate.executive", "fifty");
    broken.forEach((field, value) -> {
      TablePage page =
          (TablePage) ((Reply.Page) post(first, "/table", with(start, field, value))).model();
      assertThat(page.fault())
          .as(field)
          .isEqualTo("Nothing was saved: one field needs another look.");
    });
    TablePage walkout =
        (TablePage) ((Reply.Page) post(first, "/table", with(start, "way", "walkout"))).model();
    assertThat(walkout.reserve().numbers().getFirst().value().fault()).contains("missing");
  }

  @Test
  void without_a_script_a_slider_that_was_moved_says_the_number() {
    List<String> start = fields(page(first, "start", SET));
    start.addAll(List.of("weight.pay.was", "40", "weight.pay.slide", "63"));
    post(first, "/table", start);
    assertThat(page(first).issues().getFirst().weight().value()).isEqualTo("63");
  }

  @Test
  void a_slider_that_nobody_touched_says_nothing() {
    List<String> blank = fields(page(first));
    blank.addAll(List.of("weight.pay.was", "", "weight.pay.slide", "0"));
    post(first, "/table", blank);
    assertThat(own(first)).isEmpty();
  }

  @Test
  void who_has_not_seen_the_latest_entry_is_told_so_and_loses_nothing() {
    List<String> start = fields(page(first, "start", SET));
    saveStart(seats.caller("Mem", first.seat().party(), Role.MEMBER));
    Reply.Page page = (Reply.Page) post(first, "/table", with(start, "weight.pay", "41"));
    assertThat(page.status()).isEqualTo(409);
    TablePage shown = (TablePage) page.model();
    assertThat(shown.issues().getFirst().weight().value()).isEqualTo("41");
    assertThat(shown.seen()).isEqualTo(2);
    assertThatThrownBy(() ->
            Seats.ask(
                desk,
                first,
                "POST",
                "/api/table/reserve",
                "{\"seen\":0,\"value\":5,\"basis\":\"So.\"}"))
        .isInstanceOf(StaleException.class);
  }

  @Test
  void a_preview_values_offers_to_all_by_what_is_typed_and_saves_nothing() {
    seats
        .ledger()
        .append(
            second.pass(),
            new Draft(
                new Audience.All(),
                Kind.OFFER,
                "{\"title\":\"Five\",\"clauses\":[{\"issue\":\"pay\",\"option\":\"pay-5\",\"text\":\"5%.\"}]}"));
    TablePage page =
        (TablePage)
            ((Reply.Page) post(first, "/table/preview", fields(page(first, "start", SET)))).model();
    assertThat(own(first)).isEmpty();
    WorthPage.OfferRow row = page.worth().offers().getFirst();
    // 85 of 100 on 40 of 100 points of weight; all else is left as it is.
    assertThat(row.name()).isEqualTo("Five");
    assertThat(row.worth()).isEqualTo("34");
    assertThat(row.against()).contains("6 points below");
    assertThat(row.gates()).isNotEmpty();
    assertThat(page.worth().shares().getFirst().percent()).isEqualTo("40 %");
    seats
        .ledger()
        .append(
            second.pass(), new Draft(new Audience.All(), Kind.WITHDRAWAL, "{\"entry\":\"all/1\"}"));
    assertThat(page(first, "start", SET).worth().offers())
        .extracting(WorthPage.OfferRow::name)
        .doesNotContain("Five");
  }

  @Test
  void what_a_table_says_gives_the_deals_that_a_file_of_the_same_numbers_gives(@TempDir Path folder)
      throws Exception {
    saveStart(first);
    saveStart(second);
    ObjectNode set = null;
    SheetReader reader = new SheetReader(seats.room());
    for (Caller caller : List.of(first, second)) {
      Sheet sheet = OwnTable.of(seats.ledger(), caller).sheet();
      ObjectNode one =
          reader.set(
              caller.seat().party(),
              sheet.preferences().orElseThrow(),
              sheet.reserve().orElseThrow());
      if (set == null) {
        set = one;
      } else {
        ((ArrayNode) set.get("parties")).set(1, one.get("parties").get(0));
      }
    }
    Path file = folder.resolve("tables.yaml");
    Files.writeString(file, Json.write(set));
    Path caseFolder = seats.room().folder();
    AssumedDeals.Searched ofTables = searched(caseFolder, file);
    AssumedDeals.Searched ofFile =
        searched(caseFolder, caseFolder.resolve("preferences/" + SET + ".yaml"));
    assertThat(ofTables.packages()).isEqualTo(ofFile.packages());
    assertThat(ofTables.frontier()).isEqualTo(ofFile.frontier());
    assertThat(ofTables.zone().packages()).isEqualTo(ofFile.zone().packages());
    assertThat(ofTables.zone().signablePackages()).isEqualTo(ofFile.zone().signablePackages());
    assertThat(ofTables.reserves()).isEqualTo(ofFile.reserves());
    assertThat(ofTables.deals()).isEqualTo(ofFile.deals());

    CaseView view = seats.room().record().asOf(seats.room().record().newestDay());
    OneSide side =
        ((OneSide.Ready)
                OneSide.of(
                    view,
                    reader.read(first.seat().party(), OwnTable.of(seats.ledger(), first).sheet())))
            .side();
    for (Point point : ofFile.frontier()) {
      Utility expected = point.utilities().getFirst();
      for (List<Choice> pack : point.packages()) {
        assertThat(side.worth(pack).points()).isEqualTo(expected.points());
      }
    }
  }

  private static AssumedDeals.Searched searched(Path folder, Path file) throws Exception {
    Case record = CaseFolder.readWithPreferences(folder, List.of(file));
    return (AssumedDeals.Searched)
        new DealsEngine().answer(record.asOf(record.newestDay())).assumptions().getFirst();
  }

  @Test
  void a_walkout_gives_a_reserve_with_its_range_and_what_moves_it_most() {
    saveStart(second);
    WorthPage.ReserveShown reserve = page(second).worth().reserve().orElseThrow();
    assertThat(reserve.origin()).contains("nine walkouts of ten");
    assertThat(reserve.moves()).hasSize(7);
    Reply.Page page = reply(second, "/table/what-if", "option.pay", "pay-2");
    WhatIfPage whatIf = (WhatIfPage) page.model();
    assertThat(whatIf.chart()).isPresent();
    assertThat(whatIf.worth().orElseThrow().against()).isPresent();
    assertThat(shown(second, page)).contains("<svg").doesNotContain("style=");
  }

  @Test
  void the_frontier_says_whose_assumption_stands_upright() {
    saveStart(first);
    Reply.Page page = reply(first, "/table/frontier", "against", "set:" + SET);
    FrontierPage frontier = (FrontierPage) page.model();
    assertThat(frontier.label())
        .contains("assumption of The editors of the exercise", "not theirs");
    assertThat(frontier.rows()).isNotEmpty();
    assertThat(frontier.best()).allSatisfy(r -> assertThat(r.lies()).contains("above the reserve"));
    assertThat(shown(first, page)).contains("<svg");
    FrontierPage issues =
        (FrontierPage) reply(first, "/table/frontier", "against", "issues").model();
    assertThat(issues.label()).contains("nobody's preference");
    assertThat(issues.packages()).isEqualTo(frontier.packages());
  }

  @Test
  void the_frontier_is_that_of_brute_force_and_of_the_search_for_deals() throws Exception {
    saveStart(first);
    FrontierPage frontier =
        (FrontierPage) reply(first, "/table/frontier", "against", "set:" + SET).model();
    Path folder = seats.room().folder();
    AssumedDeals.Searched searched =
        searched(folder, folder.resolve("preferences/" + SET + ".yaml"));
    assertThat(frontier.rows()).hasSize(searched.frontier().size());
    assertThat(frontier.packages()).isEqualTo(searched.packages() + " packages");
  }

  @Test
  void the_api_takes_and_gives_the_bodies_of_entries() {
    Seats.ask(
        desk,
        first,
        "POST",
        "/api/table/preferences",
        "{\"seen\":0,\"weights\":{\"pay\":1},\"values\":{\"pay\":{\"pay-0\":0,\"pay-5\":100}}}");
    Reply.Data data =
        (Reply.Data)
            Seats.ask(
                desk,
                first,
                "POST",
                "/api/table/reserve",
                "{\"seen\":1,\"value\":50,\"basis\":\"We said so.\"}");
    Body table = Body.parse(data.json().toString());
    assertThat(table.number("seen")).isEqualTo(2);
    assertThat(own(first).getLast().body()).isEqualTo("{\"value\":50,\"basis\":\"We said so.\"}");
    Reply.Data preview =
        (Reply.Data)
            Seats.ask(
                desk,
                first,
                "POST",
                "/api/table/preview",
                "{\"preferences\":{\"weights\":{\"pay\":1},\"values\":{\"pay\":{\"pay-0\":0,\"pay-3\":100}}}}");
    assertThat(preview.json().path("weights").asInt()).isEqualTo(1);
    assertThat(preview.json().path("leftOut").size()).isPositive();
    assertThat(own(first)).hasSize(2);
  }

  @Test
  void the_api_refuses_what_a_file_of_preferences_could_not_say() {
    for (String body :
        List.of(
            "{\"seen\":0,\"weights\":{\"nothing\":1},\"values\":{\"nothing\":{\"x\":1}}}",
            "{\"seen\":0,\"weights\":{\"pay\":-1},\"values\":{\"pay\":{\"pay-0\":0}}}",
            "{\"seen\":0,\"weights\":{\"pay\":1},\"party\":\"TRACK_OPERATOR\"}",
            "{\"seen\":0,\"weights\":{\"pay\":1}}")) {
      assertThatIllegalArgumentException()
          .as(body)
          .isThrownBy(() -> Seats.ask(desk, first, "POST", "/api/table/preferences", body))
          .satisfies(
              e -> assertThat(e.getMessage()).contains("expected").doesNotContain("parties["));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Seats.ask(
                desk,
                first,
                "POST",
                "/api/table/reserve",
                "{\"seen\":0,\"value\":101,\"basis\":\"x\"}"));
    assertThat(own(first)).isEmpty();
  }
}
