package parley.talks.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.talks.CaseFixture.clause;
import static parley.talks.CaseFixture.decision;
import static parley.talks.CaseFixture.figure;
import static parley.talks.CaseFixture.issue;
import static parley.talks.CaseFixture.position;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.casefile.Act;
import parley.casefile.Claim;
import parley.casefile.EventType;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.talks.CaseFixture;

/** Swapping the two sides of a case swaps them in the answer, and changes nothing else. */
class NoSideTest {

  private static final StandQuestion ALL = StandQuestion.of().withWalkouts(WalkoutInclusion.all());

  /** A dispute between {@code a}, which strikes and asks, and {@code b}, which offers. */
  private static CaseFixture dispute(String a, String b, List<String> sides) {
    CaseFixture c = new CaseFixture();
    c.sides = sides;
    c.act("E1", "2025-01-02", EventType.LETTER, Act.INVITES, a);
    c.act("E2", "2025-01-03", EventType.TALKS, Act.MEETS, a, b);
    c.act("E3", "2025-01-10", EventType.OFFER, Act.TABLES, b);
    c.act("E4", "2025-01-11", EventType.OFFER_REJECTED, Act.REJECTS, a);
    c.act("E5", "2025-01-20", EventType.LETTER, Act.INVITES, b);
    c.act("E6", "2025-01-21", EventType.LETTER, Act.AGREES, a, b);
    c.walkout("W1", 1, "2025-01-05", "2025-01-15T07:00", "2025-01-18T07:00", a);
    c.offer(
        "O1",
        b,
        "2025-01-10",
        "E3",
        Offer.Status.TABLED,
        List.of(clause("pay", Optional.empty(), "2%", figure("pay", "%", "2", b))),
        decision("vote", Offer.Verdict.REJECTED, "2025-01-11", "E4"));
    c.agenda.add(
        issue(
            "pay",
            Issue.Kind.MEASURED,
            List.of(
                position(a, Issue.Stance.IN, true, "2025-01-02", figure("pay", "%", "9", a)),
                position(b, Issue.Stance.OUT, true, "2025-01-10", figure("pay", "%", "2", b)))));
    c.claim("CL1", Claim.Kind.RHETORIC, a, "2025-01-11", "2025-01-11");
    c.claim("CL2", Claim.Kind.RHETORIC, b, "2025-01-11", "2025-01-11");
    c.claim("CL3", Claim.Kind.AVAILABILITY, b, "2025-01-12", "2025-01-12");
    return c;
  }

  private static StandAnswer answer(CaseFixture c) {
    return new StandEngine().answer(c.asOf("2025-01-31"), ALL);
  }

  private static final String A = CaseFixture.UNION;
  private static final String B = CaseFixture.PAYER;

  @Test
  void the_other_names_in_the_same_roles_give_the_same_answer_with_the_other_names() {
    String one = answer(dispute(A, B, List.of(A, B))).toString();
    String other = answer(dispute(B, A, List.of(B, A))).toString();

    assertThat(other).isEqualTo(one.replace(A, "?").replace(B, A).replace("?", B));
  }

  @Test
  void the_order_in_which_a_case_names_its_sides_changes_only_the_order_of_lines() {
    StandAnswer one = answer(dispute(A, B, List.of(A, B)));
    StandAnswer other = answer(dispute(A, B, List.of(B, A)));

    assertThat(other.history()).isEqualTo(one.history());
    assertThat(other.walkouts()).isEqualTo(one.walkouts());
    assertThat(other.lastOffer()).isEqualTo(one.lastOffer());
    assertThat(other.lastDecision()).isEqualTo(one.lastDecision());
    assertThat(other.agenda().getFirst().gap()).isEqualTo(one.agenda().getFirst().gap());
    assertThat(other.agenda().getFirst().positions())
        .containsExactlyInAnyOrderElementsOf(one.agenda().getFirst().positions());
    assertThat(other.resumption().orElseThrow().positions())
        .containsExactlyInAnyOrderElementsOf(one.resumption().orElseThrow().positions());
    assertThat(other.cycles()).isEqualTo(one.cycles());
    assertThat(other.approaches()).isEqualTo(one.approaches());
    assertThat(other.lastMeetings()).isEqualTo(one.lastMeetings());
    assertThat(other.said().rhetoric()).isEqualTo(one.said().rhetoric());
    assertThat(other.said().refusals()).isEqualTo(one.said().refusals());
    assertThat(other.said().availability()).isEqualTo(one.said().availability());
    assertThat(counts(other)).isEqualTo(counts(one));
  }

  private static List<List<Said.PartyCount>> counts(StandAnswer answer) {
    return answer.said().weeks().weeks().stream()
        .map(
            w -> w.byParty().stream().sorted(Comparator.comparing(Said.PartyCount::party)).toList())
        .toList();
  }
}
