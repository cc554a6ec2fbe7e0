package parley.room.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.casefile.Issue;
import parley.room.gate.Call;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An offer that is being written in the builder.
 *
 * @param title empty if nothing is written yet
 * @param replyTo the entry to which it replies
 * @param against the offer with which it is compared while it is written
 * @param clauses some of them may be blank
 */
record OfferDraft(
    String title, Optional<String> replyTo, Optional<String> against, List<ClauseDraft> clauses) {

  /** How many clauses and amounts a form may send: far more than a negotiation has. */
  private static final int MOST = 200;

  private static final Pattern CLAUSE = Pattern.compile("c(\\d{1,3})\\.issue");
  private static final Pattern AMOUNT = Pattern.compile("a(\\d{1,3})\\.measure");

  OfferDraft {
    clauses = List.copyOf(clauses);
  }

  /** The draft of an offer that is there already. */
  static OfferDraft of(
      String title, Optional<String> replyTo, Optional<String> against, ArrayNode clauses) {
    return new OfferDraft(
        title, replyTo, against, clauses.valueStream().map(ClauseDraft::of).toList());
  }

  /** The draft that a form sends. */
  static OfferDraft of(Call call) {
    Map<Integer, String> issues = new TreeMap<>();
    for (String name : call.form().keySet()) {
      Matcher clause = CLAUSE.matcher(name);
      if (clause.matches()) {
        call.findField(name).ifPresent(i -> issues.put(Integer.valueOf(clause.group(1)), i));
      }
    }
    List<ClauseDraft> clauses = new ArrayList<>();
    issues.forEach((at, issue) -> clauses.add(clause(call, "c" + at + ".", issue)));
    if (clauses.size() > MOST) {
      throw new IllegalArgumentException(
          "The offer has %s clauses; expected at most %s.".formatted(clauses.size(), MOST));
    }
    return new OfferDraft(
        call.findField("title").orElse(""),
        call.findField("replyTo"),
        call.findField("against"),
        clauses);
  }

  private static ClauseDraft clause(Call call, String prefix, String issue) {
    Map<Integer, AmountDraft> amounts = new TreeMap<>();
    for (String name : call.form().keySet()) {
      if (name.startsWith(prefix)) {
        Matcher amount = AMOUNT.matcher(name.substring(prefix.length()));
        if (amount.matches()) {
          amounts.put(
              Integer.valueOf(amount.group(1)), amount(call, prefix + "a" + amount.group(1) + "."));
        }
      }
    }
    return new ClauseDraft(
        issue,
        field(call, prefix + "option"),
        field(call, prefix + "text"),
        List.copyOf(amounts.values()),
        field(call, prefix + "when"),
        field(call, prefix + "funding"),
        field(call, prefix + "note"));
  }

  private static AmountDraft amount(Call call, String prefix) {
    return new AmountDraft(
        field(call, prefix + "measure"),
        field(call, prefix + "value"),
        field(call, prefix + "of"),
        field(call, prefix + "unit"),
        field(call, prefix + "basis"));
  }

  private static String field(Call call, String name) {
    return call.findField(name).orElse("");
  }

  /** The same with one clause more on an issue. */
  OfferDraft withMore(String issue) {
    List<ClauseDraft> more = new ArrayList<>(clauses);
    more.add(ClauseDraft.blank(issue));
    return new OfferDraft(title, replyTo, against, more);
  }

  /** A clause that does not do: its place among the clauses of the draft, and why. */
  record Problem(int clause, String message) {}

  /** The clauses in the form of offers.yaml, or what stands in the way. */
  record Read(ArrayNode clauses, List<Problem> problems) {}

  /** Reads the clauses that say something. */
  Read read(List<Issue> agenda, Map<String, AmountForm> forms) {
    ArrayNode read = JsonNodeFactory.instance.arrayNode();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      ClauseDraft clause = clauses.get(i);
      if (clause.isBlank()) {
        continue;
      }
      Optional<Issue> issue =
          agenda.stream().filter(one -> one.id().equals(clause.issue())).findFirst();
      if (issue.isEmpty()) {
        problems.add(new Problem(i, "\"%s\" is no issue of the agenda.".formatted(clause.issue())));
        continue;
      }
      try {
        read.add(clause.clause(issue.get(), forms));
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(i, String.valueOf(e.getMessage())));
      }
    }
    return new Read(read, problems);
  }
}
