package parley.room.offers;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.brief.data.Json;
import parley.casefile.Edtf;
import parley.casefile.Figure;
import parley.casefile.Issue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A clause that is being written.
 *
 * @param issue of the agenda
 * @param option of the issue; empty for none
 * @param text its words; those of the option or the amounts, if empty
 * @param amounts some of them may be blank
 * @param when it takes effect, as in 2026-04-01; empty if it is not said
 * @param funding where the money comes from; empty if it is not said
 * @param note empty for none
 */
public record ClauseDraft(
    String issue,
    String option,
    String text,
    List<AmountDraft> amounts,
    String when,
    String funding,
    String note) {

  /** Copies the list. */
  public ClauseDraft {
    amounts = List.copyOf(amounts);
  }

  /** Nothing on an issue yet. */
  static ClauseDraft blank(String issue) {
    return new ClauseDraft(issue, "", "", List.of(), "", "", "");
  }

  /** Whether it leaves the issue as it is. */
  public boolean isBlank() {
    return option.isEmpty() && text.isBlank() && amounts.stream().allMatch(AmountDraft::isBlank);
  }

  /** The draft of a clause in the form of offers.yaml. */
  static ClauseDraft of(JsonNode clause) {
    List<AmountDraft> amounts = new ArrayList<>();
    clause.path("figures").forEach(f -> amounts.add(AmountDraft.of(f)));
    return new ClauseDraft(
        clause.path("issue").asString(""),
        clause.path("option").asString(""),
        clause.path("text").asString(""),
        amounts,
        clause.path("when").asString(""),
        clause.path("funding").asString(""),
        clause.path("note").asString(""));
  }

  /**
   * The clause in the form of offers.yaml. A clause that names an option and no amount takes the
   * amounts that the agenda states for it, with their sources.
   *
   * @throws IllegalArgumentException if something of it does not do; the message says what
   */
  ObjectNode clause(Issue of, Map<String, AmountForm> forms) {
    Optional<Issue.Option> chosen =
        of.options().stream().filter(o -> o.id().equals(option)).findFirst();
    if (!option.isEmpty() && chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is no option of %s; expected one of %s."
              .formatted(
                  option,
                  of.name(),
                  String.join(", ", of.options().stream().map(Issue.Option::id).toList())));
    }
    ObjectNode node = Json.object().put("issue", issue);
    chosen.ifPresent(o -> node.put("option", o.id()));
    ArrayNode figures = figures(chosen, forms);
    node.put("text", words(chosen, figures, forms));
    if (!figures.isEmpty()) {
      node.set("figures", figures);
    }
    if (!when.isBlank()) {
      node.put("when", date());
    }
    if (!funding.isBlank()) {
      node.put("funding", funding.strip());
    }
    if (!note.isBlank()) {
      node.put("note", note.strip());
    }
    return node;
  }

  private ArrayNode figures(Optional<Issue.Option> chosen, Map<String, AmountForm> forms) {
    List<AmountDraft> written = amounts.stream().filter(a -> !a.isBlank()).toList();
    return written.isEmpty()
        ? Json.list(
            chosen.map(Issue.Option::figures).orElse(List.of()), ClauseDraft::figureOfAgenda)
        : Json.list(written, a -> a.figure(forms));
  }

  private static ObjectNode figureOfAgenda(Figure figure) {
    ObjectNode node = RecordOffers.figure(figure);
    if (figure.isSourced()) {
      node.set("sources", Json.texts(figure.sources()));
    }
    return node;
  }

  private String words(
      Optional<Issue.Option> chosen, ArrayNode figures, Map<String, AmountForm> forms) {
    if (!text.isBlank()) {
      return text.strip();
    }
    if (chosen.isPresent()) {
      return chosen.get().name() + ".";
    }
    return figures
        .valueStream()
        .map(f ->
            Optional.ofNullable(forms.get(f.path("measure").asString("")))
                    .map(AmountForm::label)
                    .orElse(f.path("measure").asString(""))
                + ": "
                + AmountDraft.of(f).value())
        .collect(Collectors.joining("; ", "", "."));
  }

  private String date() {
    try {
      return Edtf.parse(when.strip()).text();
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no date; expected a day such as 2026-04-01, or a month such as 2026-04."
              .formatted(when.strip()),
          e);
    }
  }
}
