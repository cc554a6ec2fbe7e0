package parley.room.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.ledger.Audience;
import parley.room.Room;
import parley.room.gate.Caller;

/** Makes the builder's page of what is written so far. */
final class OfferBuilder {

  /** Rows for further amounts that each clause offers. */
  private static final int SPARE_ROWS = 2;

  /** The title of an offer that has none yet, while it is worked out. */
  private static final String UNTITLED = "This offer";

  private static final String NOTHING =
      "The offer changes nothing yet: choose an option or write an amount, and what it comes to stands here.";

  private final Room room;
  private final OfferActs acts;
  private final OfferViews views;
  private final OfferWorth worth;

  OfferBuilder(Room room, OfferActs acts, OfferViews views, OfferWorth worth) {
    this.room = room;
    this.acts = acts;
    this.views = views;
    this.worth = worth;
  }

  /** The case as it is known today. */
  CaseView view() {
    return room.record().asOf(room.today());
  }

  /** A draft made of an offer that the seat may read. */
  OfferDraft from(Ref ref, Optional<String> replyTo, OfferShelf shelf) {
    return switch (ref) {
      case Ref.OfLedger entry -> {
        LedgerOffer offer = shelf.get(entry);
        Optional<String> reply = replyTo.or(offer.body()::replyTo);
        yield OfferDraft.of(
            replyTo.isPresent() ? "" : offer.body().title(),
            reply,
            Optional.of(reply.orElse(entry.text())),
            offer.body().clauses());
      }
      case Ref.OfRecord record ->
          OfferDraft.of(
              "",
              Optional.empty(),
              Optional.of(record.id()),
              RecordOffers.clauses(view(), record.id()));
    };
  }

  /** What the draft says, read; a draft that says nothing has no clauses. */
  OfferDraft.Read read(OfferDraft draft) {
    CaseView view = view();
    return draft.read(view.record().agenda(), AmountForm.of(view));
  }

  /** What the offer comes to as it stands, or why that cannot be said. */
  WorthPage worth(OfferDraft draft, OfferDraft.Read read, Caller caller, OfferShelf shelf) {
    if (!read.problems().isEmpty()) {
      return WorthPage.without(read.problems().getFirst().message());
    }
    if (read.clauses().isEmpty()) {
      return WorthPage.without(NOTHING);
    }
    try {
      OfferBody body =
          new OfferBody(
              draft.replyTo(), draft.title().isEmpty() ? UNTITLED : draft.title(), read.clauses());
      return WorthPage.of(
          worth.of(body, caller, draft.against().or(draft::replyTo).map(Ref::parse), shelf));
    } catch (IllegalArgumentException e) {
      return WorthPage.without(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The page.
   *
   * @param chosen the audience chosen; the most private one, if empty
   * @param problems that do not belong to one clause
   * @param news what was written to the audience meanwhile
   */
  BuilderPage page(
      OfferDraft draft,
      OfferDraft.Read read,
      Optional<String> chosen,
      List<String> problems,
      List<String> news,
      Caller caller,
      OfferShelf shelf) {
    CaseView view = view();
    List<Audience> audiences = acts.audiences(caller.seat());
    return new BuilderPage(
        draft.title(),
        draft.replyTo(),
        draft.against(),
        issues(view, draft, read.problems()),
        audiences.stream()
            .map(a -> new BuilderPage.AudienceChoice(a.code(), views.choice(a), shelf.last(a)))
            .toList(),
        chosen.orElseGet(() -> usual(draft, audiences)),
        BuilderPage.byGroup(AmountForm.of(view)),
        problems,
        news,
        worth(draft, read, caller, shelf));
  }

  /** A reply goes back the way that the offer came, if the seat may write there. */
  private static String usual(OfferDraft draft, List<Audience> audiences) {
    return draft
        .replyTo()
        .map(Ref::entry)
        .map(Ref.OfLedger::audience)
        .filter(audiences::contains)
        .orElse(audiences.getFirst())
        .code();
  }

  private List<BuilderPage.IssueForm> issues(
      CaseView view, OfferDraft draft, List<OfferDraft.Problem> problems) {
    List<BuilderPage.IssueForm> forms = new ArrayList<>();
    int next = draft.clauses().size();
    for (Issue issue : view.record().agenda()) {
      List<BuilderPage.ClauseForm> clauses = new ArrayList<>();
      for (int i = 0; i < draft.clauses().size(); i++) {
        ClauseDraft clause = draft.clauses().get(i);
        if (clause.issue().equals(issue.id())) {
          clauses.add(clause(i, clauses.size() + 1, clause, error(problems, i)));
        }
      }
      if (clauses.isEmpty()) {
        clauses.add(clause(next++, 1, ClauseDraft.blank(issue.id()), ""));
      }
      forms.add(
          new BuilderPage.IssueForm(
              issue.id(),
              issue.name(),
              unchanged(issue),
              issue.options().stream().map(o -> new BuilderPage.Choice(o.id(), o.name())).toList(),
              clauses,
              clauses.size() > 1 || clauses.stream().anyMatch(c -> !c.draft().isBlank())));
    }
    return forms;
  }

  private static String error(List<OfferDraft.Problem> problems, int clause) {
    return problems.stream()
        .filter(p -> p.clause() == clause)
        .map(OfferDraft.Problem::message)
        .findFirst()
        .orElse("");
  }

  private static String unchanged(Issue issue) {
    return issue.options().stream()
        .filter(Issue.Option::unchanged)
        .map(o -> "Leave it as it is (" + o.name() + ")")
        .findFirst()
        .orElse("Leave it as it is");
  }

  private static BuilderPage.ClauseForm clause(
      int at, int number, ClauseDraft draft, String error) {
    String prefix = "c" + at + ".";
    List<BuilderPage.AmountRow> rows = new ArrayList<>();
    for (AmountDraft amount : draft.amounts()) {
      if (!amount.isBlank()) {
        rows.add(new BuilderPage.AmountRow(prefix + "a" + rows.size() + ".", amount));
      }
    }
    for (int i = 0; i < SPARE_ROWS; i++) {
      rows.add(new BuilderPage.AmountRow(prefix + "a" + rows.size() + ".", AmountDraft.NONE));
    }
    return new BuilderPage.ClauseForm(prefix, number, draft, rows, error);
  }

  /** The number that a form carries for what the writer saw of an audience. */
  static OptionalLong seen(Optional<String> field) {
    try {
      return field.map(f -> OptionalLong.of(Long.parseLong(f))).orElse(OptionalLong.empty());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no number of an entry; expected 0, 1, 2 and so on.".formatted(field.get()), e);
    }
  }

  /** The forms of amounts by measure, today. */
  Map<String, AmountForm> forms() {
    return AmountForm.of(view());
  }
}
