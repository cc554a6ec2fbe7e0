package parley.room.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.brief.compose.Composer;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Kind;
import parley.ledger.access.Role;
import parley.room.Room;
import parley.room.Seats;
import parley.room.answers.GatesPage.Place;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.page.Frame;
import tools.jackson.databind.JsonNode;

/** The page that everyone in the room looks at: the same for every seat, as of any day. */
class AnswersDeskTest {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/answers/stand",
          "/answers/clock",
          "/answers/worth",
          "/answers/cost",
          "/answers/deals",
          "/timeline",
          "/gates",
          "/print");

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, AnswersDeskTest.class.getClassLoader(), "parley.room.pages");

  private final Seats seats = new Seats();
  private final AnswersDesk desk = new AnswersDesk(seats.room());

  private Reply ask(Caller caller, String path, String... parameters) {
    return Seats.ask(desk, caller, "GET", path, parameters);
  }

  private String html(Caller caller, String path, String... parameters) {
    return html((Reply.Page) ask(caller, path, parameters));
  }

  /** A page as the browser gets it, but for what the frame says of the caller. */
  private static String html(Reply.Page page) {
    Frame frame =
        new Frame(
            page.title(),
            "A dispute",
            true,
            Optional.empty(),
            "",
            List.of(),
            "/",
            List.of(),
            List.of(),
            "");
    StringOutput out = new StringOutput();
    ENGINE.render(page.template(), Map.of("frame", frame, "page", page.model()), out);
    return out.toString();
  }

  private JsonNode json(String path, String... parameters) {
    return ((Reply.Data) ask(seats.first(), path, parameters)).json();
  }

  private void write(Caller caller, Audience audience, Kind kind, String body) {
    seats.ledger().append(caller.pass(), new Draft(audience, kind, body));
  }

  private Object model(String path, String... parameters) {
    return ((Reply.Page) ask(seats.first(), path, parameters)).model();
  }

  private String older() {
    return ((FrontPage) model("/")).days().before().orElseThrow().toString();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void every_role_gets_the_same_bytes(Role role) {
    String party = role == Role.CONCILIATOR ? Audience.CONCILIATOR : seats.second().seat().party();
    Caller caller = seats.caller("Dee", party, role);
    for (String path : PAGES) {
      assertThat(html(caller, path)).as(path).isEqualTo(html(seats.first(), path));
    }
    for (String path : List.of("/api/answers", "/api/timeline", "/api/gates")) {
      assertThat(ask(caller, path)).as(path).isEqualTo(ask(seats.first(), path));
    }
  }

  @Test
  void what_is_not_for_everyone_changes_nothing() {
    List<String> before = PAGES.stream().map(p -> html(seats.second(), p)).toList();
    JsonNode gates = json("/api/gates");
    String party = seats.first().seat().party();
    for (Audience audience : List.of(new Audience.Own(party), new Audience.Shuttle(party))) {
      write(seats.first(), audience, Kind.NOTE, "{\"text\":\"x\"}");
      write(seats.first(), audience, Kind.OFFER, "{\"title\":\"Hidden\",\"clauses\":[]}");
      write(seats.first(), audience, Kind.OUTCOME, "{\"proposal\":1}");
    }
    assertThat(PAGES.stream().map(p -> html(seats.second(), p)).toList()).isEqualTo(before);
    assertThat(PAGES.stream().map(p -> html(seats.first(), p)).toList()).isEqualTo(before);
    assertThat(json("/api/gates")).isEqualTo(gates);
  }

  @Test
  void the_first_page_has_five_headlines_and_leads_to_five_answers() {
    FrontPage page = (FrontPage) model("/");
    assertThat(page.items())
        .extracting(FrontPage.Item::verb)
        .containsExactly("stand", "clock", "worth", "cost", "deals");
    assertThat(page.items())
        .allSatisfy(item -> {
          assertThat(item.html()).contains("class=\"headline\"").doesNotContain("class=\"lines\"");
          assertThat(item.html().split("<svg", -1).length - 1).isLessThanOrEqualTo(1);
          String html =
              html(seats.first(), "/answers/" + item.verb(), "as-of", page.days().day().toString());
          assertThat(html).contains("id=\"" + item.verb() + "\"", "id=\"sources\"");
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_link_leads_somewhere(boolean isOlder) {
    String[] day = isOlder ? new String[] {"as-of", older()} : new String[0];
    Set<String> links = new LinkedHashSet<>();
    for (String path : PAGES) {
      String html = html(seats.first(), path, day);
      Set<String> ids = new LinkedHashSet<>(all(html, " id=\"([^\"]+)\""));
      for (String link : all(html, " href=\"([^\"]+)\"")) {
        if (link.startsWith("#")) {
          assertThat(ids).as(path).contains(link.substring(1));
        } else if (!link.startsWith("http")) {
          links.add(link);
        }
      }
      assertThat(ids).as(path).hasSameSizeAs(all(html, " id=\"([^\"]+)\""));
    }
    assertThat(links).hasSizeGreaterThan(30);
    links.forEach(this::follow);
  }

  private void follow(String link) {
    String[] address = link.split("#", 2);
    String[] parts = address[0].split("\\?", 2);
    String[] parameters = parts.length > 1 ? parts[1].split("[=&]") : new String[0];
    Reply.Page page = (Reply.Page) ask(seats.first(), parts[0], parameters);
    assertThat(page.status()).as(link).isEqualTo(200);
    if (address.length > 1) {
      assertThat(html(page)).as(link).contains(" id=\"" + address[1] + "\"");
    }
  }

  private static List<String> all(String html, String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(m -> m.group(1)).toList();
  }

  @Test
  void a_page_has_one_heading_above_all_and_no_style_or_script_within() {
    Stream.concat(PAGES.stream(), Stream.of("/open/" + firstEvent()))
        .forEach(path -> {
          String html = html(seats.first(), path);
          assertThat(html.split("<h1", -1)).as(path).hasSize(2);
          assertThat(html)
              .as(path)
              .doesNotContain(" style=", "<style", "<script")
              .doesNotContainPattern(" on[a-z]+=");
        });
  }

  private String firstEvent() {
    return seats.room().record().events().getFirst().id();
  }

  @Test
  void another_day_answers_with_what_was_known_then() {
    FrontPage newest = (FrontPage) model("/");
    assertThat(newest.days().day()).isEqualTo(seats.room().record().newestDay());
    String before = older();
    FrontPage page = (FrontPage) model("/", "as-of", before);
    assertThat(page.days().day()).hasToString(before);
    assertThat(page.days().after()).contains(newest.days().day());
    assertThat(json("/api/answers", "as-of", before).path("asOf").asString()).isEqualTo(before);
  }

  @Test
  void what_became_known_later_changes_nothing() {
    Room room = seats.room();
    String day = older();
    Room earlier =
        new Room(
            room.record().asOf(LocalDate.parse(day)).record(),
            room.folder(),
            room.ledger(),
            room.accounts(),
            room.clock());
    AnswersDesk then = new AnswersDesk(earlier);
    List<String> data = new ArrayList<>(List.of("/api/answers", "/api/timeline", "/api/gates"));
    for (Topic topic : Topic.values()) {
      data.add("/api/answers/" + topic.verb());
    }
    for (String path : data) {
      assertThat(Seats.ask(then, seats.first(), "GET", path))
          .as(path)
          .isEqualTo(ask(seats.first(), path, "as-of", day));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"22/12/2025", "2025-02-30", "yesterday", "2025-W01"})
  void what_is_no_day_is_told_in_one_sentence(String wrong) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask(seats.first(), "/", "as-of", wrong))
        .withMessage("\"%s\" is no day; expected one as in 2025-12-22.".formatted(wrong));
  }

  @Test
  void a_day_outside_of_the_record_is_told_in_one_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask(seats.first(), "/gates", "as-of", "1900-01-01"))
        .withMessageMatching(
            "Nothing was on record by 1 Jan 1900; the first fact is of \\d+ \\w+ \\d{4}\\.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask(seats.first(), "/api/answers", "as-of", "2999-01-01"))
        .withMessageMatching("1 Jan 2999 lies ahead; expected a day up to \\d+ \\w+ \\d{4}\\.");
  }

  @Test
  void the_api_answers_as_the_commands_do() {
    Room room = seats.room();
    assertThat(json("/api/answers"))
        .isEqualTo(
            Composer.brief(
                    room.record(),
                    room.record().newestDay(),
                    EnumSet.allOf(Topic.class),
                    Questions.usual())
                .json());
    for (Topic topic : Topic.values()) {
      assertThat(json("/api/answers/" + topic.verb()))
          .isEqualTo(
              Composer.brief(
                      room.record(), room.record().newestDay(), Set.of(topic), Questions.usual())
                  .json(topic));
    }
  }

  @Test
  void every_event_of_the_timeline_opens_and_one_kind_can_be_chosen() {
    TimelinePage page = (TimelinePage) model("/timeline");
    assertThat(page.picture()).contains("<svg");
    assertThat(page.periods()).contains("<svg");
    assertThat(page.events())
        .hasSameSizeAs(seats.room().record().events())
        .allSatisfy(
            e -> assertThat(json("/api/open/" + e.id()).path("id").asString()).isEqualTo(e.id()));
    for (String kind : page.kinds()) {
      TimelinePage some = (TimelinePage) model("/timeline", "kind", kind);
      assertThat(some.events()).isNotEmpty().allSatisfy(e -> assertThat(e.kind()).isEqualTo(kind));
      assertThat(some.picture().split("<title>", -1).length - 1).isEqualTo(some.events().size());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model("/timeline", "kind", "weather"))
        .withMessageStartingWith("\"weather\" is no kind of event on record by ");
  }

  @Test
  void what_does_not_open_is_not_found() {
    Reply.Page page = (Reply.Page) ask(seats.first(), "/open/nothing-such");
    assertThat(page.status()).isEqualTo(404);
    assertThat(html(page)).contains("Nothing with the id \"nothing-such\" is known on ");
    Reply.Data data = (Reply.Data) ask(seats.first(), "/api/open/nothing-such");
    assertThat(data.status()).isEqualTo(404);
    assertThat(html((Reply.Page) ask(seats.first(), "/open/<script>"))).doesNotContain("<script>");
  }

  @Test
  void an_event_does_not_open_before_it_was_known() {
    var newest = seats.room().record().events().getLast();
    String path = "/open/" + newest.id();
    assertThat(((Reply.Page) ask(seats.first(), path)).status()).isEqualTo(200);
    String before = newest.known().minusDays(1).toString();
    assertThat(((Reply.Page) ask(seats.first(), path, "as-of", before)).status()).isEqualTo(404);
  }

  @Test
  void the_gates_of_both_parties_are_told_in_the_same_words() {
    GatesPage page = (GatesPage) model("/gates");
    assertThat(page.parties()).hasSize(2).allSatisfy(p -> assertThat(p.gates()).isNotEmpty());
    assertThat(page.agreed()).isEmpty();
    assertThat(page.tabled()).isEmpty();
  }

  private List<GatesPage.Place> places(String day) {
    return ((GatesPage) model("/gates", "as-of", day))
        .parties().getFirst().gates().stream().map(GatesPage.Gate::place).toList();
  }

  @Test
  void the_gate_after_the_last_that_decided_is_next_unless_one_rejected() {
    // The exercise: the second offer is rejected on 6 July; the third is made on the 14th,
    // recommended
    // by the 16th, and accepted by the members on 4 August, known on the 5th, without a word of the
    // branches.
    assertThat(places("2026-07-06")).containsExactly(Place.REJECTED, Place.NOT_YET, Place.NOT_YET);
    assertThat(places("2026-07-14")).containsExactly(Place.NEXT, Place.NOT_YET, Place.NOT_YET);
    assertThat(places("2026-07-16")).containsExactly(Place.RECOMMENDED, Place.NEXT, Place.NOT_YET);
    assertThat(places("2026-08-04")).isEqualTo(places("2026-07-16"));
    assertThat(places("2026-08-05"))
        .containsExactly(Place.RECOMMENDED, Place.NOT_YET, Place.ACCEPTED);
    assertThat(((GatesPage) model("/gates")).parties().getLast().gates())
        .extracting(GatesPage.Gate::place)
        .containsOnly(Place.NOT_MADE_TO_IT);
  }

  @Test
  void an_offer_for_everyone_stands_before_the_gates_until_it_is_taken_back() {
    write(
        seats.first(),
        new Audience.All(),
        Kind.OFFER,
        "{\"title\":\"A first step\",\"clauses\":[]}");
    assertThat(json("/api/gates").path("tabled").get(0).path("title").asString())
        .isEqualTo("A first step");
    assertThat(html(seats.second(), "/gates")).contains("href=\"/offers/all/1\"", "A first step");

    write(seats.second(), new Audience.All(), Kind.WITHDRAWAL, "{\"entry\":\"all/1\"}");
    assertThat(json("/api/gates").path("tabled")).hasSize(1);
    write(seats.first(), new Audience.All(), Kind.WITHDRAWAL, "{\"entry\":\"all/1\"}");
    assertThat(json("/api/gates").path("tabled")).isEmpty();
  }

  @Test
  void a_package_that_every_party_accepted_stands_before_the_gates() {
    write(
        seats.conciliator(),
        new Audience.All(),
        Kind.PROPOSAL,
        "{\"title\":\"A way out\",\"clauses\":[]}");
    write(seats.first(), new Audience.All(), Kind.OUTCOME, "{\"proposal\":1}");
    assertThat(json("/api/gates").path("agreed").get(0).path("title").asString())
        .isEqualTo("A way out");
    assertThat(html(seats.second(), "/gates")).contains("Every party accepted \"A way out\"");
  }

  @Test
  void an_unknown_question_is_told_in_one_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask(seats.first(), "/answers/weather"))
        .withMessage("\"weather\" is no question; expected stand, clock, worth, cost or deals.");
  }
}
