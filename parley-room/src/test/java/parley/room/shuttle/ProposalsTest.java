package parley.room.shuttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.room.EntryChain;

/** What the entries say about proposals. */
class ProposalsTest {

  private static final String CON = Audience.CONCILIATOR;

  private final EntryChain all = new EntryChain(new Audience.All());
  private final EntryChain own = new EntryChain(new Audience.Own("A"));

  private static String on(String... issues) {
    List<String> clauses = new ArrayList<>();
    for (String issue : issues) {
      clauses.add("{'issue':'%s','text':'words'}".formatted(issue));
    }
    return "{'title':'T','clauses':[%s]}".formatted(String.join(",", clauses));
  }

  private List<Proposal> read() {
    return Proposals.of(all.entries(), own.entries(), n -> false);
  }

  private List<Proposal.State> states() {
    return read().reversed().stream().map(Proposal::state).toList();
  }

  @Test
  void the_newest_stands_first() {
    all.with(CON, Kind.PROPOSAL, on("pay"))
        .with("A", Kind.STATEMENT, "{'text':'x'}")
        .with(CON, Kind.PROPOSAL, on("rest"));
    assertThat(read()).extracting(Proposal::number).containsExactly(3L, 1L);
  }

  @Test
  void only_the_conciliator_puts_and_withdraws_them() {
    all.with("A", Kind.PROPOSAL, on("pay"))
        .with(CON, Kind.PROPOSAL, on("pay"))
        .with("A", Kind.WITHDRAWAL, "{'entry':'all/2'}");
    assertThat(read()).extracting(Proposal::number).containsExactly(2L);
    assertThat(states()).containsExactly(Proposal.State.OPEN);
    all.with(CON, Kind.WITHDRAWAL, "{'entry':'all/2'}");
    assertThat(states()).containsExactly(Proposal.State.WITHDRAWN);
  }

  @Test
  void of_several_answers_the_latest_counts() {
    all.with(CON, Kind.PROPOSAL, on("pay")).with(CON, Kind.PROPOSAL, on("rest"));
    own.with("A", Kind.ANSWER, "{'proposal':1,'accept':true}")
        .with("A", Kind.ANSWER, "{'proposal':2,'accept':true}")
        .with("A", Kind.ANSWER, "{'proposal':1,'accept':false}");
    assertThat(read())
        .extracting(Proposal::ownAnswer)
        .containsExactly(Optional.of(true), Optional.of(false));
  }

  @Test
  void two_outcomes_of_one_proposal_are_one() {
    all.with(CON, Kind.PROPOSAL, on("pay"))
        .with("A", Kind.OUTCOME, "{'proposal':1}")
        .with("B", Kind.OUTCOME, "{'proposal':1}");
    assertThat(states()).containsExactly(Proposal.State.AGREED);
  }

  @Test
  void what_is_withdrawn_cannot_be_agreed_and_what_is_agreed_cannot_be_withdrawn() {
    all.with(CON, Kind.PROPOSAL, on("pay"))
        .with(CON, Kind.PROPOSAL, on("rest"))
        .with(CON, Kind.WITHDRAWAL, "{'entry':'all/1'}")
        .with("A", Kind.OUTCOME, "{'proposal':1}")
        .with("A", Kind.OUTCOME, "{'proposal':2}")
        .with(CON, Kind.WITHDRAWAL, "{'entry':'all/2'}");
    assertThat(states()).containsExactly(Proposal.State.WITHDRAWN, Proposal.State.AGREED);
  }

  @Test
  void an_outcome_overtakes_the_open_ones_that_share_an_issue_and_no_later_one() {
    all.with(CON, Kind.PROPOSAL, on("pay", "rest"))
        .with(CON, Kind.PROPOSAL, on("posts"))
        .with(CON, Kind.PROPOSAL, on("rest", "notice"))
        .with("A", Kind.OUTCOME, "{'proposal':3}")
        .with(CON, Kind.PROPOSAL, on("rest"))
        .with("B", Kind.OUTCOME, "{'proposal':1}");
    assertThat(states())
        .containsExactly(
            Proposal.State.OVERTAKEN,
            Proposal.State.OPEN,
            Proposal.State.AGREED,
            Proposal.State.OPEN);
  }

  @Test
  void an_outcome_of_what_is_no_proposal_says_nothing() {
    all.with("A", Kind.OUTCOME, "{'proposal':1}").with(CON, Kind.PROPOSAL, on("pay"));
    assertThat(states()).containsExactly(Proposal.State.OPEN);
  }

  @Test
  void whether_all_have_said_yes_is_asked_for_open_ones_alone() {
    all.with(CON, Kind.PROPOSAL, on("pay"))
        .with(CON, Kind.PROPOSAL, on("rest"))
        .with(CON, Kind.WITHDRAWAL, "{'entry':'all/1'}");
    List<Long> asked = new ArrayList<>();
    List<Proposal> read =
        Proposals.of(
            all.entries(),
            List.of(),
            n -> {
              asked.add(n);
              return true;
            });
    assertThat(asked).containsExactly(2L);
    assertThat(read)
        .extracting(Proposal::state)
        .containsExactly(Proposal.State.AGREED, Proposal.State.WITHDRAWN);
  }

  @Test
  void who_writes_an_outcome_makes_no_difference() {
    List<Entry> by = new ArrayList<>();
    for (String party : List.of("A", "B")) {
      by.add(
          new EntryChain(new Audience.All())
              .with(CON, Kind.PROPOSAL, on("pay"))
              .with(party, Kind.OUTCOME, "{'proposal':1}")
              .entries()
              .getLast());
    }
    all.with(CON, Kind.PROPOSAL, on("pay"));
    List<Entry> first = List.of(all.entries().getFirst(), by.get(0));
    List<Entry> second = List.of(all.entries().getFirst(), by.get(1));
    assertThat(Proposals.of(first, List.of(), n -> false))
        .isEqualTo(Proposals.of(second, List.of(), n -> false));
  }
}
