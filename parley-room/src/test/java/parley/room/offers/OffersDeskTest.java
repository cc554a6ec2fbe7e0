package parley.room.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.room.offers.Table.ONE;
import static parley.room.offers.Table.OTHER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.casefile.Case;
import parley.casefile.Offer;
import parley.casefile.io.CaseFolder;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.RefusedException;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersQuestion;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import tools.jackson.databind.JsonNode;

/** What can be done with offers, by whom, and what each seat then sees. */
class OffersDeskTest {

  private static final String CLAUSES =
      """
      "clauses":[{"issue":"pay","text":"3 % and 500 from 1 April 2027.","figures":[\
      {"measure":"award-percent","value":3,"unit":"%","basis":"rise of every point of the scale"},\
      {"measure":"award-consolidated-cash","value":500,"unit":"GBP a year"}],"when":"2027-04-01"},\
      {"issue":"workplace","text":"Hot food at any hour."}]\
      """;

  @TempDir private Path temp;

  private final Table table = new Table();
  private final Caller one = table.lead(ONE);
  private final Caller other = table.lead(OTHER);

  @Test
  void a_lead_tables_an_offer_and_everyone_sees_who_put_it() {
    Entry entry = put(one, "all", "");

    assertThat(entry.kind()).isEqualTo(Kind.OFFER);
    assertThat(entry.body()).startsWith("{\"title\":\"Three\",\"clauses\":[{\"issue\":\"pay\"");
    for (Caller seat : List.of(one, other, table.reader(OTHER), table.conciliator())) {
      JsonNode offer = table.api(seat, "/api/offers").get("offers").get(0);
      assertThat(offer.get("id").stringValue()).isEqualTo("all/1");
      assertThat(offer.get("party").stringValue()).isEqualTo(ONE);
      assertThat(offer.get("standing").stringValue()).isEqualTo("tabled");
      assertThat(table.html(seat, table.get(seat, "/offers"))).contains("Three");
    }
  }

  @Test
  void a_reply_makes_a_counter_offer_and_both_link() {
    put(one, "all", "");

    Entry reply = put(other, "all", "\"replyTo\":\"all/1\",");

    assertThat(reply.kind()).isEqualTo(Kind.COUNTER_OFFER);
    assertThat(reply.body()).startsWith("{\"replyTo\":\"all/1\",\"title\":");
    assertThat(standing(one, "all/1")).isEqualTo("countered");
    assertThat(table.html(one, table.get(one, "/offers/all/1"))).contains("href=\"/offers/all/2\"");
    assertThat(table.html(one, table.get(one, "/offers/all/2"))).contains("href=\"/offers/all/1\"");
  }

  @Test
  void a_draft_stays_at_its_table_and_counters_nothing() {
    put(one, "all", "");
    put(table.member(OTHER), "own:" + OTHER, "\"replyTo\":\"all/1\",");

    assertThat(standing(one, "all/1")).isEqualTo("tabled");
    assertThat(standing(other, "own:" + OTHER + "/1")).isEqualTo("draft");
    assertThat(ids(one)).containsExactly("all/1");
    assertThat(ids(table.conciliator())).containsExactly("all/1");
    assertThat(table.html(one, table.get(one, "/offers"))).doesNotContain("own:" + OTHER);
  }

  @Test
  void what_one_party_keeps_changes_no_page_of_the_other() {
    put(one, "all", "");
    List<String> addresses =
        List.of("/offers", "/offers/all/1", "/offers/new", "/offers/compare?a=all/1&b=O5");
    List<String> before =
        addresses.stream().map(a -> table.html(other, table.get(other, a))).toList();

    put(one, "own:" + ONE, "");
    put(one, "shuttle:" + ONE, "");

    assertThat(addresses.stream().map(a -> table.html(other, table.get(other, a))))
        .isEqualTo(before);
  }

  @Test
  void an_offer_in_confidence_is_between_the_conciliator_and_one_party() {
    put(table.conciliator(), "shuttle:" + ONE, "");

    assertThat(standing(one, "shuttle:" + ONE + "/1")).isEqualTo("in_confidence");
    assertThat(ids(other)).isEmpty();
    assertThat(table.html(one, table.get(one, "/offers/shuttle:" + ONE + "/1")))
        .contains("by the conciliator");
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER, all",
    "MEMBER, shuttle:own",
    "LEAD, own:other",
    "LEAD, shuttle:other",
    "LEAD, own:conciliator",
    "CONCILIATOR, all",
    "CONCILIATOR, own:other",
  })
  void a_seat_puts_no_offer_where_it_may_not(String role, String audience) {
    Caller seat =
        switch (role) {
          case "MEMBER" -> table.member(ONE);
          case "CONCILIATOR" -> table.conciliator();
          default -> one;
        };
    String where =
        audience
            .replace("own:other", "own:" + OTHER)
            .replace("shuttle:other", "shuttle:" + OTHER)
            .replace("shuttle:own", "shuttle:" + ONE);

    assertThatThrownBy(() -> put(seat, where, "")).isInstanceOf(RefusedException.class);
    assertThat(ids(one)).isEmpty();
    assertThat(ids(other)).isEmpty();
  }

  @Test
  void an_entry_of_another_table_and_one_that_is_not_there_are_refused_in_the_same_words() {
    put(one, "own:" + ONE, "");

    for (String address : List.of("/offers/", "/api/offers/")) {
      assertThatThrownBy(() -> table.get(other, address + "own:" + ONE + "/1"))
          .isInstanceOf(RefusedException.class)
          .hasMessage("No offer own:%s/1 is there for this seat.".formatted(ONE));
      assertThatThrownBy(() -> table.get(other, address + "own:" + ONE + "/7"))
          .isInstanceOf(RefusedException.class)
          .hasMessage("No offer own:%s/7 is there for this seat.".formatted(ONE));
    }
  }

  @Test
  void an_offer_to_everyone_names_no_entry_that_not_everyone_can_read() {
    put(table.conciliator(), "shuttle:" + ONE, "");
    String reply = "\"replyTo\":\"shuttle:" + ONE + "/1\",";

    assertThatThrownBy(() -> put(one, "all", reply))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not everybody who would read it can read");
    assertThat(put(one, "shuttle:" + ONE, reply).kind()).isEqualTo(Kind.COUNTER_OFFER);
    assertThat(put(one, "own:" + ONE, reply).kind()).isEqualTo(Kind.COUNTER_OFFER);
  }

  @Test
  void who_has_not_seen_all_is_told_what_is_new_and_loses_nothing() {
    Map<String, String> form = form("all", 0);
    put(other, "all", "");

    Reply.Page page = (Reply.Page) table.post(one, "/offers", form);

    assertThat(page.status()).isEqualTo(409);
    String html = table.html(one, page);
    assertThat(html)
        .contains("something was written meanwhile")
        .contains("all/1: offer by")
        .contains("value=\"Five for all\"")
        .contains("name=\"seen.all\" value=\"1\"");
    assertThat(table.post(one, "/offers", form("all", 1)))
        .isEqualTo(new Reply.Redirect("/offers/all/2"));
  }

  @Test
  void a_program_that_has_not_seen_all_is_told_what_is_new() {
    put(other, "all", "");

    Reply.Data reply = table.api(one, "/api/offers", body("all", "\"seen\":0,"));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.json().get("news").get(0).get("id").stringValue()).isEqualTo("all/1");
    assertThat(table.api(one, "/api/offers", body("all", "\"seen\":1,")).status()).isEqualTo(201);
  }

  @Test
  void an_offer_is_taken_back_by_its_own_party_only() {
    put(one, "all", "");

    assertThatThrownBy(() -> table.post(other, "/offers/withdraw", Map.of("entry", "all/1")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () -> table.post(table.member(ONE), "/offers/withdraw", Map.of("entry", "all/1")))
        .isInstanceOf(RefusedException.class);
    assertThat(table.post(one, "/offers/withdraw", Map.of("entry", "all/1")))
        .isEqualTo(new Reply.Redirect("/offers/all/1"));

    assertThat(standing(other, "all/1")).isEqualTo("withdrawn");
    Entry last = table.ledger.read(one.pass(), new Audience.All(), 1).getFirst();
    assertThat(last.kind()).isEqualTo(Kind.WITHDRAWAL);
    assertThat(last.body()).isEqualTo("{\"entry\":\"all/1\"}");
    assertThatThrownBy(() -> table.api(one, "/api/offers/withdraw", "{\"entry\":\"all/1\"}"))
        .hasMessage("all/1 was withdrawn before.");
    assertThatThrownBy(() -> put(other, "all", "\"replyTo\":\"all/1\","))
        .hasMessageContaining("was withdrawn");
  }

  @Test
  void a_withdrawal_that_another_party_wrote_past_the_desk_takes_nothing_back() {
    put(one, "all", "");

    table.ledger.append(
        other.pass(), new Draft(new Audience.All(), Kind.WITHDRAWAL, "{\"entry\":\"all/1\"}"));

    assertThat(standing(one, "all/1")).isEqualTo("tabled");
  }

  @Test
  void an_exported_offer_is_read_back_with_the_same_clauses() throws Exception {
    put(one, "all", "");
    Reply.Download file = (Reply.Download) table.get(other, "/offers/all/1/file");
    Path kept = Files.writeString(temp.resolve(file.name()), file.content());

    Case record = CaseFolder.readWithOffers(Table.FOLDER, kept);

    assertThat(file.name()).isEqualTo("all-1.yaml");
    Offer offer = record.offers().getLast();
    assertThat(offer.id()).isEqualTo("all-1");
    assertThat(offer.by()).isEqualTo(ONE);
    assertThat(offer.clauses()).hasSize(2);
    // And it is worth the same as at the table.
    assertThat(
            Offers.answer(
                    record.asOf(table.room.today()), OffersQuestion.usual().withOffer("all-1"))
                .executed()
                .getFirst()
                .points()
                .getFirst()
                .basic()
                .after()
                .find()
                .flatMap(f -> f.value())
                .orElseThrow())
        .isEqualByComparingTo(
            table
                .api(one, "/api/offers/all/1")
                .get("worth")
                .get("totals")
                .get(0)
                .get("basicAfter")
                .decimalValue());
  }

  @Test
  void the_conciliators_offer_is_exported_as_nobodys_offer() throws Exception {
    put(table.conciliator(), "shuttle:" + ONE, "");
    Reply.Download file = (Reply.Download) table.get(one, "/offers/shuttle:" + ONE + "/1/file");

    Case record = CaseFolder.withOffers(table.room.record(), "offer", file.content());

    assertThat(record.offers().getLast().status()).isEqualTo(Offer.Status.INDICATIVE);
    assertThat(record.offers().getLast().note().orElseThrow()).contains("no offer of any party");
  }

  @Test
  void a_rise_costs_and_is_worth_what_the_engines_say_by_hand() {
    JsonNode worth =
        table.api(one, "/api/offers/worth", "{\"title\":\"Three\"," + CLAUSES + "}").json();

    JsonNode first = worth.get("totals").get(0);
    double before = first.get("basicBefore").doubleValue();
    assertThat(first.get("basicAfter").doubleValue())
        .isEqualTo(Math.rint((before * 1.03 + 500) * 100) / 100);
    JsonNode gross = worth.get("cost").get("gross");
    assertThat(gross.get("low").doubleValue()).isPositive();
    assertThat(worth.get("cost").get("net").get("value").doubleValue())
        .isLessThan(gross.get("value").doubleValue());
    assertThat(worth.get("figures").valueStream().map(f -> f.get("id").stringValue()))
        .contains(gross.get("figure").stringValue());
  }

  @Test
  void while_it_is_written_the_piece_says_what_it_comes_to_and_keeps_nothing() {
    String html = table.html(one, table.fragment(one, "/offers/worth", form("all", 0)));

    assertThat(html).doesNotContain("<html").contains("employers pay").contains("<svg");
    // What is said aloud is a sentence, not the whole piece.
    assertThat(html)
        .containsPattern("<p id=\"worth-said\" hx-swap-oob=\"innerHTML\">[^<]{20,400}</p>");
    assertThat(ids(one)).isEmpty();
  }

  @Test
  void every_number_of_the_piece_leads_to_its_figure() {
    String html = table.html(one, table.fragment(one, "/offers/worth", form("all", 0)));

    Matcher links = Pattern.compile("href=\"#(id-[^\"]+)\"").matcher(html);
    int found = 0;
    while (links.find()) {
      found++;
      if (!links.group(1).startsWith("id-OWN")) {
        assertThat(html).contains("id=\"" + links.group(1) + "\"");
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "c0.a0.value; ten; \"ten\" is no number; expected one such as 3.5, or a range such as 3 to 5.",
        "c0.a0.measure; ''; \"5\" stands without saying what it is; expected a choice beside it.",
        "c0.a0.value; 9 to 2; The range \"9 to 2\" ends below its start; expected the lower number first.",
        "c0.when; next spring; \"next spring\" is no date; expected a day such as 2026-04-01, or a month such as 2026-04.",
      })
  void what_does_not_do_is_said_beside_the_clause_and_nothing_is_put(
      String field, String value, String first, String second) {
    Map<String, String> form = form("all", 0);
    form.put(field, value);

    Reply.Page page = (Reply.Page) table.post(one, "/offers", form);

    assertThat(page.status()).isEqualTo(422);
    String message = (first + "; " + second).replace("\"", "&#34;");
    String html = table.html(one, page);
    assertThat(html).contains("role=\"alert\"");
    assertThat(html.replace("\"", "&#34;")).contains(message);
    assertThat(ids(one)).isEmpty();
  }

  @Test
  void a_promise_about_rotas_is_told_in_posts_at_least() {
    String clauses =
        "\"clauses\":[{\"issue\":\"rotas\",\"text\":\"One weekend in three.\",\"figures\":["
            + "{\"measure\":\"rota-promise\",\"text\":\"weekends:1/3\"}]}]";

    JsonNode worth =
        table.api(one, "/api/offers/worth", "{\"title\":\"Rotas\"," + clauses + "}").json();

    JsonNode rota = worth.get("rotas").get(0).get("rotas").get(0);
    assertThat(rota.get("kept").get("value").intValue())
        .isGreaterThanOrEqualTo(rota.get("now").get("value").intValue());
    assertThat(worth.get("clauses").get(0).get("kind").stringValue()).isEqualTo("rota_promise");
    assertThatThrownBy(() ->
            table.api(
                one,
                "/api/offers/worth",
                "{\"title\":\"Rotas\"," + clauses.replace("weekends:1/3", "weekends:never") + "}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Clause 1 of the offer: The promise \"weekends:never\" has the value \"never\"; expected a share such as 1/3.");
  }

  @Test
  void two_offers_stand_side_by_side_with_the_difference_by_point() {
    put(one, "all", "");
    put(other, "all", "\"replyTo\":\"all/1\",", CLAUSES.replace("\"value\":3,", "\"value\":5,"));

    JsonNode answer = table.api(one, "/api/offers/compare?a=all/2&b=all/1");

    assertThat(answer.get("offer").stringValue()).isEqualTo("all-2");
    assertThat(answer.get("against").stringValue()).isEqualTo("all-1");
    JsonNode change =
        answer.get("changes").get("issues").get(0).get("measures").get(0).get("difference");
    assertThat(change.get("value").intValue()).isEqualTo(2);
    assertThat(table.html(one, table.get(one, "/offers/compare?a=all/2&b=all/1")))
        .contains("Take-home under the offer all-2 less that under the offer all-1");
    assertThatThrownBy(() -> table.get(one, "/api/offers/compare?a=all/1&b=all/1"))
        .hasMessage("all/1 is compared with itself; expected two offers.");
  }

  @Test
  void the_builder_opens_with_the_clauses_of_what_it_starts_from() {
    put(one, "all", "");

    assertThat(table.html(other, table.get(other, "/offers/new?reply-to=all/1")))
        .contains("name=\"replyTo\" value=\"all/1\"")
        .contains("Hot food at any hour.")
        .contains("<option value=\"award-percent\" selected>");
    assertThat(table.html(other, table.get(other, "/offers/new?from=O5")))
        .contains("name=\"against\" value=\"O5\"")
        .contains("repurposed from existing locally employed roles");
  }

  @Test
  void every_offer_of_the_record_goes_through_the_builder_and_back_unchanged() {
    for (Offer offer : table.room.record().asOf(table.room.today()).record().offers()) {
      JsonNode draft = table.api(one, "/api/offers/new?from=" + offer.id());
      List<Offer.Clause> clauses =
          read("{\"title\":\"x\",\"clauses\":" + draft.get("clauses") + "}");

      assertThat(clauses).hasSameSizeAs(offer.clauses());
      for (int i = 0; i < clauses.size(); i++) {
        Offer.Clause was = offer.clauses().get(i);
        Offer.Clause is = clauses.get(i);
        assertThat(is.issue()).isEqualTo(was.issue());
        assertThat(is.option()).isEqualTo(was.option());
        assertThat(is.text()).isEqualTo(was.text());
        assertThat(is.when()).isEqualTo(was.when());
        assertThat(is.funding()).isEqualTo(was.funding());
        assertThat(is.figures())
            .extracting(f -> f.measure() + f.lowest() + f.highest() + f.unit() + f.basis())
            .isEqualTo(
                was.figures().stream()
                    .map(f -> f.measure() + f.lowest() + f.highest() + f.unit() + f.basis())
                    .toList());
      }
    }
  }

  private List<Offer.Clause> read(String body) {
    try {
      String text =
          OfferBody.write(
              OfferText.document(
                  List.of(
                      new OfferText(table.room)
                          .offer(
                              "X",
                              OfferBody.parse(body),
                              ONE,
                              new Audience.All(),
                              "tabled",
                              table.room.today()))));
      return CaseFolder.withOffers(table.room.record(), "x", text).offers().getLast().clauses();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void markup_in_an_offer_stays_text() {
    String bad = "<script>alert(1)</script>";
    table.api(
        one,
        "/api/offers",
        "{\"audience\":\"all\",\"title\":\"%s\",%s}"
            .formatted(bad, CLAUSES.replace("Hot food at any hour.", bad)));

    for (String address : List.of("/offers", "/offers/all/1", "/offers/new?from=all/1")) {
      assertThat(table.html(other, table.get(other, address))).doesNotContain("<script>alert");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|The body is no JSON object; expected one.",
        "{|The body is no JSON; expected one JSON object.",
        "{\"audience\":\"all\"}|The offer has no list \"clauses\"; expected clauses as in offers.yaml.",
        "{\"audience\":\"all\",\"clauses\":[]}|The offer has no title; expected a few words.",
        "{\"audience\":\"all\",\"title\":\"x\",\"clauses\":[]}|The offer changes nothing on any issue; expected at least one clause.",
        "{\"audience\":\"everyone\",\"title\":\"x\",\"clauses\":[{}]}|\"everyone\" is no audience; expected all, own:PARTY or shuttle:PARTY.",
        "{\"title\":\"x\"}|The field \"audience\" is missing; expected all, own:PARTY or shuttle:PARTY.",
      })
  void bad_bodies_are_refused_in_one_sentence(String body, String message) {
    assertThatThrownBy(() -> table.api(one, "/api/offers", body))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_clause_that_does_not_fit_the_case_is_told_like_one_of_a_file() {
    assertThatThrownBy(() ->
            table.api(one, "/api/offers", body("all", "").replace("\"workplace\"", "\"workplac\"")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "clauses[1].issue: found \"workplac\"; expected the id of an issue. Hint: did you mean workplace?");
  }

  @Test
  void no_page_has_inline_script_or_style_and_each_field_has_a_label() {
    put(one, "all", "");
    for (String address :
        List.of(
            "/offers", "/offers/new?from=all/1", "/offers/all/1", "/offers/compare?a=all/1&b=O5")) {
      String html = table.html(one, table.get(one, address));
      assertThat(html)
          .doesNotContain(" style=")
          .doesNotContain("<style")
          .doesNotContainPattern("<[^>]* on[a-z]+=");
      Matcher fields =
          Pattern.compile("<(?:input|select|textarea)(?![^>]*type=\"hidden\")[^>]* id=\"([^\"]+)\"")
              .matcher(html);
      while (fields.find()) {
        assertThat(html).contains("<label for=\"" + fields.group(1) + "\"");
      }
      Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
      List<String> all = ids.results().map(r -> r.group(1)).toList();
      assertThat(all).doesNotHaveDuplicates();
    }
  }

  private Entry put(Caller who, String audience, String more) {
    return put(who, audience, more, CLAUSES);
  }

  private Entry put(Caller who, String audience, String more, String clauses) {
    Reply.Data reply =
        table.api(
            who,
            "/api/offers",
            "{\"audience\":\"%s\",%s\"title\":\"Three\",%s}".formatted(audience, more, clauses));
    assertThat(reply.status()).isEqualTo(201);
    return table
        .ledger
        .read(who.pass(), Audience.parse(audience), reply.json().get("number").longValue() - 1)
        .getFirst();
  }

  private static String body(String audience, String more) {
    return "{\"audience\":\"%s\",%s\"title\":\"Three\",%s}".formatted(audience, more, CLAUSES);
  }

  private static Map<String, String> form(String audience, long seen) {
    return new LinkedHashMap<>(
        Map.of(
            "title",
            "Five for all",
            "audience",
            audience,
            "seen." + audience,
            Long.toString(seen),
            "c0.issue",
            "pay",
            "c0.when",
            "2027-04-01",
            "c0.a0.measure",
            "award-percent",
            "c0.a0.value",
            "5"));
  }

  private String standing(Caller who, String id) {
    return table
        .api(who, "/api/offers")
        .get("offers")
        .valueStream()
        .filter(o -> o.get("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow()
        .get("standing")
        .stringValue();
  }

  private List<String> ids(Caller who) {
    return table
        .api(who, "/api/offers")
        .get("offers")
        .valueStream()
        .map(o -> o.get("id").stringValue())
        .toList();
  }
}
