package parley.room.shuttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.RefusedException;
import parley.ledger.access.Role;
import parley.room.DeskRoom;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import tools.jackson.databind.JsonNode;

/** A package is put, and each party answers it to itself alone. */
class ProposalsDeskTest {

  private final DeskRoom room = DeskRoom.with(r -> new ProposalsDesk(r.room()));
  private final Caller a = room.lead(0);
  private final Caller b = room.lead(1);
  private final Caller con = room.conciliator();

  private static void put(DeskRoom room) {
    room.post(
        room.conciliator(),
        "/proposals",
        "title",
        "Middle",
        "option.pay",
        "pay-3",
        "text.rest",
        "A charter");
  }

  private static void answer(DeskRoom room, Caller who, boolean yes) {
    Reply reply =
        yes
            ? room.post(who, "/proposals/1/answer", "accept", "yes", "sure", "yes")
            : room.post(who, "/proposals/1/answer", "accept", "no");
    assertThat(reply).isEqualTo(new Reply.Redirect("/proposals"));
  }

  private List<Entry> all() {
    return room.ledger().read(con.pass(), new Audience.All(), 0);
  }

  private long outcomes() {
    return all().stream().filter(e -> e.kind() == Kind.OUTCOME).count();
  }

  private String state() {
    return room.api(con, "/api/proposals").path("proposals").path(0).path("state").asString();
  }

  @Test
  void a_package_is_put_to_everyone_with_the_names_of_issues_and_options() {
    put(room);
    assertThat(all().getFirst().body())
        .isEqualTo(
            """
            {"title":"Middle","clauses":[{"issue":"pay","option":"pay-3","text":""},{"issue":"rest","text":"A charter"}]}\
            """);
    for (Caller who : room.everybody()) {
      assertThat(room.see(who, "/proposals"))
          .contains("Middle", "Rise of basic pay", "A charter", "Open for answers");
    }
  }

  @Test
  void two_yeses_are_told_to_everyone_once() {
    put(room);
    answer(room, a, true);
    assertThat(outcomes()).isZero();
    answer(room, b, true);
    assertThat(outcomes()).isEqualTo(1);
    assertThat(all().getLast().body()).isEqualTo("{\"proposal\":1}");
    for (Caller who : room.everybody()) {
      assertThat(room.see(who, "/proposals")).contains("Agreed: every party accepts");
    }
  }

  @Test
  void the_body_of_an_answer_has_the_one_form_that_the_ledger_reads() {
    put(room);
    answer(room, a, true);
    room.api(a, "/api/proposals/1/answer", "{ 'accept' : false, 'more': 1 }");
    assertThat(room.ledger().read(a.pass(), new Audience.Own(room.party(0)), 0))
        .extracting(Entry::body)
        .containsExactly("{\"proposal\":1,\"accept\":true}", "{\"proposal\":1,\"accept\":false}");
  }

  @Test
  void a_no_and_a_changed_yes_are_seen_by_the_own_table_alone() {
    put(room);
    String before = room.see(b, "/proposals");
    String conciliator = room.see(con, "/proposals");
    answer(room, a, true);
    answer(room, a, false);
    assertThat(room.see(a, "/proposals")).contains("Your table's answer: <strong>No</strong>");
    assertThat(room.see(b, "/proposals")).isEqualTo(before);
    assertThat(room.see(con, "/proposals")).isEqualTo(conciliator);
    answer(room, b, true);
    assertThat(outcomes()).isZero();
    answer(room, a, true);
    assertThat(outcomes()).isEqualTo(1);
  }

  /** Everything that a party sees and gets when it answers, by what the other did before. */
  private static List<String> lookOf(List<Boolean> others, List<Boolean> own) {
    DeskRoom room = DeskRoom.with(r -> new ProposalsDesk(r.room()));
    put(room);
    Caller a = room.lead(0);
    others.forEach(yes -> answer(room, room.lead(1), yes));
    own.forEach(yes -> answer(room, a, yes));
    JsonNode api = room.api(a, "/api/proposals");
    return List.of(room.see(a, "/proposals"), api.toString());
  }

  @Test
  void what_the_other_answered_changes_no_byte_but_on_agreement() {
    List<Boolean> none = List.of();
    List<Boolean> yes = List.of(true);
    List<Boolean> no = List.of(false);
    for (List<Boolean> others : List.of(yes, no, List.of(true, false), List.of(false, true))) {
      assertThat(lookOf(others, none)).isEqualTo(lookOf(none, none));
      assertThat(lookOf(others, no)).isEqualTo(lookOf(none, no));
    }
    assertThat(lookOf(no, yes)).isEqualTo(lookOf(none, yes));
    assertThat(lookOf(List.of(true, false), yes)).isEqualTo(lookOf(none, yes));
    assertThat(lookOf(yes, yes)).isNotEqualTo(lookOf(none, yes));
  }

  @Test
  void swapped_parties_read_the_same_sentences() {
    String first = look(0);
    String second = look(1);
    assertThat(second).isEqualTo(first);
  }

  private static String look(int place) {
    DeskRoom room = DeskRoom.with(r -> new ProposalsDesk(r.room()));
    put(room);
    answer(room, room.lead(1 - place), false);
    answer(room, room.lead(place), true);
    String name = room.room().nameOf(room.party(place));
    return room.see(room.lead(place), "/proposals")
        .replace(name, "PARTY")
        .replace(room.party(place), "ID");
  }

  @Test
  void a_yes_needs_the_box_that_says_what_it_means() {
    put(room);
    Reply reply = room.post(a, "/proposals/1/answer", "accept", "yes");
    assertThat(((Reply.Page) reply).status()).isEqualTo(400);
    assertThat(room.draw(a, "/proposals", reply))
        .contains("role=\"alert\"", "Tick the box that says what a yes means");
    assertThat(room.ledger().read(a.pass(), new Audience.Own(room.party(0)), 0)).isEmpty();
  }

  @Test
  void only_leads_answer_and_only_the_conciliator_puts_and_withdraws() {
    put(room);
    for (Role role : List.of(Role.MEMBER, Role.READER)) {
      Caller who = room.seat(room.party(0), role);
      assertThatThrownBy(() -> room.post(who, "/proposals/1/answer", "accept", "no"))
          .isInstanceOf(RefusedException.class);
      assertThat(room.see(who, "/proposals"))
          .doesNotContain("<form method=\"post\" action=\"/proposals/1");
    }
    for (String path : List.of("/proposals", "/proposals/1/withdraw")) {
      assertThatThrownBy(() -> room.post(a, path)).isInstanceOf(RefusedException.class);
    }
    assertThatThrownBy(() -> room.post(con, "/proposals/1/answer", "accept", "no"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> room.get(a, "/proposals/generate"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void what_is_withdrawn_or_agreed_takes_no_more_answers() {
    put(room);
    assertThat(room.post(con, "/proposals/1/withdraw")).isInstanceOf(Reply.Redirect.class);
    Reply late = room.post(a, "/proposals/1/answer", "accept", "no");
    assertThat(room.draw(a, "/proposals", late))
        .contains("was withdrawn; it takes no more answers");

    put(room);
    for (Caller who : List.of(a, b)) {
      room.post(who, "/proposals/3/answer", "accept", "yes", "sure", "yes");
    }
    assertThat(outcomes()).isEqualTo(1);
    assertThat(room.draw(b, "/proposals", room.post(b, "/proposals/3/answer", "accept", "no")))
        .contains("is agreed; it takes no more answers");
    assertThat(room.draw(con, "/proposals", room.post(con, "/proposals/3/withdraw")))
        .contains("is agreed; it takes no more answers");
  }

  @Test
  void what_is_overtaken_takes_no_more_answers() {
    put(room);
    put(room);
    for (Caller who : List.of(a, b)) {
      room.post(who, "/proposals/2/answer", "accept", "yes", "sure", "yes");
    }
    assertThat(room.draw(a, "/proposals", room.post(a, "/proposals/1/answer", "accept", "no")))
        .contains("was overtaken by another that is agreed");
    assertThat(room.see(a, "/proposals")).contains("Overtaken: another proposal");
  }

  @Test
  void an_outcome_that_was_not_written_is_made_up_for() {
    put(room);
    for (Caller who : List.of(a, b)) {
      // As if the program had been stopped between the last yes and its outcome.
      room.ledger()
          .append(
              who.pass(),
              new Draft(
                  new Audience.Own(who.seat().party()),
                  Kind.ANSWER,
                  "{\"proposal\":1,\"accept\":true}"));
    }
    assertThat(state()).isEqualTo("agreed");
    assertThat(outcomes()).isZero();
    assertThat(room.draw(a, "/proposals", room.post(a, "/proposals/1/answer", "accept", "no")))
        .contains("is agreed; it takes no more answers");
    assertThat(outcomes()).isEqualTo(1);
  }

  @Test
  void two_last_yeses_at_a_time_make_one_outcome() throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 50; round++) {
        put(room);
        long number = all().getLast().number();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Reply>> replies =
            both.invokeAll(
                List.of(a, b).stream()
                    .map(who ->
                        (Callable<Reply>)
                            () -> {
                              start.await();
                              return room.post(
                                  who,
                                  "/proposals/" + number + "/answer",
                                  "accept",
                                  "yes",
                                  "sure",
                                  "yes");
                            })
                    .toList());
        for (Future<Reply> reply : replies) {
          assertThat(reply.get()).isInstanceOf(Reply.Redirect.class);
        }
        assertThat(outcomes()).isEqualTo(round + 1L);
      }
    }
  }

  @Test
  void a_package_that_does_not_make_sense_is_refused_and_stays_in_the_form() {
    Reply empty = room.post(con, "/proposals", "title", "Empty");
    assertThat(((Reply.Page) empty).status()).isEqualTo(400);
    assertThat(room.draw(con, "/proposals", empty))
        .contains("The package is empty", "value=\"Empty\"");
    Reply wrong = room.post(con, "/proposals", "title", "T", "option.pay", "pay-99");
    assertThat(room.draw(con, "/proposals", wrong)).contains("is no option of pay");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            room.api(
                con, "/api/proposals", "{'title':'T','clauses':[{'issue':'moon','text':'x'}]}"))
        .withMessageContaining("\"moon\" is no issue of the agenda");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            room.api(
                con,
                "/api/proposals",
                "{'title':'T','clauses':[{'issue':'pay','text':'x'},{'issue':'pay','text':'y'}]}"))
        .withMessageContaining("twice");
    put(room);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> room.api(a, "/api/proposals/1/answer", "{'accept':'perhaps'}"))
        .withMessageContaining("neither true nor false");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> room.post(a, "/proposals/7/answer", "accept", "no"))
        .withMessage("Entry 7 is no proposal.");
  }

  @Test
  void words_cannot_break_out_of_the_page() {
    room.post(con, "/proposals", "title", "<script>x</script>", "text.pay", "\"><img src=x>");
    assertThat(room.see(a, "/proposals")).doesNotContain("<script>x", "<img");
  }

  @Test
  void packages_to_begin_with_rest_on_the_assumptions_of_the_case_alone() {
    String before = room.see(con, "/proposals/generate");
    assertThat(before)
        .contains(
            "Exercise assumption",
            "Begin with this package",
            "Rests on:",
            "If this assumption holds, no package meets both reserves.");
    JsonNode sets = room.api(con, "/api/proposals/generate").path("assumptions");
    for (JsonNode set : sets) {
      assertThat(set.path("packages").size()).isBetween(0, 5);
    }
    assertThat(sets.path(0).path("packages").size()).isBetween(3, 5);

    room.ledger()
        .append(
            a.pass(),
            new Draft(
                new Audience.Own(room.party(0)), Kind.PREFERENCES, "{\"weights\":{\"pay\":100}}"));
    put(room);
    answer(room, a, true);
    DeskRoom other = DeskRoom.with(r -> new ProposalsDesk(r.room()));
    assertThat(room.see(con, "/proposals/generate")).isEqualTo(before);
    assertThat(other.see(other.conciliator(), "/proposals/generate")).isEqualTo(before);
  }

  @Test
  void a_package_to_begin_with_stands_in_the_form() {
    String link =
        room.see(con, "/proposals/generate")
            .lines()
            .filter(l -> l.contains("Begin with this package"))
            .findFirst()
            .orElseThrow()
            .replaceAll(".*href=\"([^\"]+)\".*", "$1")
            .replace("&amp;", "&");
    assertThat(room.see(con, link)).contains(" selected>");
  }
}
