package parley.room.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.ledger.Audience;
import parley.ledger.Kind;
import parley.room.EntryChain;

/** What the entries for all make of the single text. */
class AgreedTextTest {

  private static final String CON = Audience.CONCILIATOR;
  private static final List<String> PARTIES = List.of("A", "B");

  private final EntryChain all = new EntryChain(new Audience.All());

  private static String clause(String id, String text) {
    return "{'clause':'%s','title':'On %s','text':'%s','struck':false}".formatted(id, id, text);
  }

  private static String assent(String id, long version) {
    return "{'clause':'%s','version':%s}".formatted(id, version);
  }

  private AgreedText text() {
    return AgreedText.of(all.entries(), PARTIES);
  }

  @Test
  void clauses_stand_in_the_order_of_their_first_versions() {
    all.with("A", Kind.CLAUSE, clause("rest", "one"))
        .with("B", Kind.CLAUSE, clause("pay", "two"))
        .with("B", Kind.CLAUSE, clause("rest", "three"));
    assertThat(text().clauses()).extracting(Clause::id).containsExactly("rest", "pay");
    assertThat(text().clause("rest").current().text()).isEqualTo("three");
    assertThat(text().clause("rest").versions())
        .extracting(Version::number)
        .containsExactly(1L, 3L);
  }

  @Test
  void a_clause_is_agreed_when_every_party_agrees_to_its_newest_version() {
    all.with(CON, Kind.CLAUSE, clause("pay", "one")).with("A", Kind.ASSENT, assent("pay", 1));
    assertThat(text().clause("pay").assents()).isEqualTo(Set.of("A"));
    assertThat(text().agreed()).isEmpty();
    all.with("B", Kind.ASSENT, assent("pay", 1));
    assertThat(text().agreed()).extracting(Clause::id).containsExactly("pay");
    assertThat(text().open()).isEmpty();
  }

  @Test
  void who_writes_a_version_does_not_agree_by_that() {
    all.with("A", Kind.CLAUSE, clause("pay", "one"));
    assertThat(text().clause("pay").assents()).isEmpty();
  }

  @Test
  void assent_to_an_older_version_or_to_none_does_not_count() {
    all.with("A", Kind.CLAUSE, clause("pay", "one"))
        .with("A", Kind.ASSENT, assent("pay", 1))
        .with("B", Kind.CLAUSE, clause("pay", "two"))
        .with("A", Kind.ASSENT, assent("pay", 1))
        .with("A", Kind.ASSENT, assent("moon", 1))
        .with("B", Kind.ASSENT, assent("pay", 3));
    assertThat(text().clause("pay").assents()).isEqualTo(Set.of("B"));
    assertThat(text().find("moon")).isEmpty();
  }

  @Test
  void the_conciliators_assent_is_no_partys() {
    all.with("A", Kind.CLAUSE, clause("pay", "one"))
        .with(CON, Kind.ASSENT, assent("pay", 1))
        .with("A", Kind.ASSENT, assent("pay", 1));
    assertThat(text().clause("pay").assents()).isEqualTo(Set.of("A"));
  }

  @Test
  void a_struck_clause_is_agreed_on_but_not_part_of_the_agreed_text() {
    all.with("A", Kind.CLAUSE, "{'clause':'pay','title':'Pay','text':'','struck':true}")
        .with("A", Kind.ASSENT, assent("pay", 1))
        .with("B", Kind.ASSENT, assent("pay", 1));
    assertThat(text().clause("pay").isAgreed()).isTrue();
    assertThat(text().agreed()).isEmpty();
    assertThat(text().open()).isEmpty();
  }

  private static final String PACKAGE =
      "{'title':'T','clauses':[{'issue':'pay','option':'pay-3','text':'From May'}]}";

  private static String laidIn(long proposal, String option, String words) {
    return "{'clause':'pay','title':'Pay','text':'3%%. From May','struck':false,'proposal':%s,'option':'%s','words':'%s'}"
        .formatted(proposal, option, words);
  }

  @Test
  void what_is_laid_in_from_an_agreed_proposal_has_everyones_assent() {
    all.with(CON, Kind.PROPOSAL, PACKAGE)
        .with("B", Kind.OUTCOME, "{'proposal':1}")
        .with("A", Kind.CLAUSE, laidIn(1, "pay-3", "From May"));
    assertThat(text().clause("pay").isAgreed()).isTrue();
    all.with("B", Kind.CLAUSE, clause("pay", "other"));
    assertThat(text().clause("pay").assents()).isEmpty();
  }

  @Test
  void nothing_else_has() {
    all.with(CON, Kind.PROPOSAL, PACKAGE).with("A", Kind.CLAUSE, laidIn(1, "pay-3", "From May"));
    assertThat(text().clause("pay").isAgreed()).as("before the outcome").isFalse();
    all.with("B", Kind.OUTCOME, "{'proposal':1}");
    assertThat(text().clause("pay").isAgreed()).as("an outcome that came later").isFalse();
    all.with("A", Kind.CLAUSE, laidIn(1, "pay-5", "From May"));
    assertThat(text().clause("pay").isAgreed()).as("another option").isFalse();
    all.with("A", Kind.CLAUSE, laidIn(1, "pay-3", "From June"));
    assertThat(text().clause("pay").isAgreed()).as("other words").isFalse();
    all.with("A", Kind.CLAUSE, laidIn(2, "pay-3", "From May"));
    assertThat(text().clause("pay").isAgreed()).as("no proposal").isFalse();
  }

  @Test
  void an_outcome_after_the_withdrawal_lays_nothing_in() {
    all.with(CON, Kind.PROPOSAL, PACKAGE)
        .with(CON, Kind.WITHDRAWAL, "{'entry':'all/1'}")
        .with("B", Kind.OUTCOME, "{'proposal':1}")
        .with("A", Kind.CLAUSE, laidIn(1, "pay-3", "From May"));
    assertThat(text().clause("pay").isAgreed()).isFalse();
  }

  @Test
  void swapped_parties_make_the_swapped_text() {
    AgreedText one = made("A", "B");
    AgreedText other = made("B", "A");
    assertThat(one.clause("pay").assents()).isEqualTo(Set.of("A"));
    assertThat(other.clause("pay").assents()).isEqualTo(Set.of("B"));
    assertThat(other.open())
        .extracting(Clause::id)
        .isEqualTo(one.open().stream().map(Clause::id).toList());
    assertThat(other.agreed())
        .extracting(Clause::id)
        .isEqualTo(one.agreed().stream().map(Clause::id).toList());
  }

  private static AgreedText made(String first, String second) {
    EntryChain chain =
        new EntryChain(new Audience.All())
            .with(first, Kind.CLAUSE, clause("pay", "one"))
            .with(second, Kind.CLAUSE, clause("rest", "two"))
            .with(first, Kind.ASSENT, assent("pay", 1))
            .with(second, Kind.ASSENT, assent("rest", 2))
            .with(first, Kind.ASSENT, assent("rest", 2));
    return AgreedText.of(chain.entries(), PARTIES);
  }
}
