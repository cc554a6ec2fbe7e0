package parley.room.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.brief.data.Json;
import parley.brief.words.Numbers;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.casefile.Parties.Gate;
import parley.casefile.Walkout;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.access.Role;
import parley.room.Room;
import parley.room.gate.Body;
import parley.room.gate.Caller;
import parley.room.page.When;
import parley.talks.WalkoutStudy;
import tools.jackson.databind.JsonNode;

/** Lays a form out as a page. */
final class Editor {

  private static final int SLIDER_END = 100;

  private final Room room;
  private final Appraisal appraisal;
  private final CaseView view;

  Editor(Room room, Appraisal appraisal) {
    this.room = room;
    this.appraisal = appraisal;
    this.view = appraisal.view();
  }

  /** The labelled sets of the case that say something about a party. */
  List<Assumptions> starts(String party) {
    return view.listAssumptions().stream().filter(s -> s.findFor(party).isPresent()).toList();
  }

  static String whose(Assumptions set) {
    return "%s (an assumption of %s, not of this table)".formatted(set.label(), set.by());
  }

  TablePage page(
      Caller caller,
      OwnTable table,
      SheetForm form,
      String fault,
      Optional<String> start,
      WorthPage worth) {
    return new TablePage(
        fault,
        caller.seat().role() == Role.LEAD || caller.seat().role() == Role.MEMBER,
        table.seen(),
        table.versions().isEmpty(),
        start,
        starts(caller.seat().party()).stream()
            .map(s -> new TablePage.Choice(s.id(), whose(s)))
            .toList(),
        view.record().agenda().stream()
            .filter(i -> !i.options().isEmpty())
            .map(i -> issue(i, form))
            .toList(),
        form.sum(),
        IntStream.rangeClosed(1, form.rows()).mapToObj(r -> together(r, form)).toList(),
        options(),
        form.gates().stream().map(g -> gate(g, form)).toList(),
        reserve(form),
        evidence(),
        worth,
        history(table));
  }

  private TablePage.IssueForm issue(Issue issue, SheetForm form) {
    Box weight = form.box("weight." + issue.id());
    int most =
        weight.value().matches("\\d{1,4}")
            ? Math.max(SLIDER_END, Integer.parseInt(weight.value()))
            : SLIDER_END;
    String shape = form.at("shape." + issue.id());
    return new TablePage.IssueForm(
        issue.id(),
        issue.name(),
        weight,
        most,
        issue.options().stream()
            .map(o ->
                new TablePage.OptionForm(o.name(), form.box("value." + issue.id() + "." + o.id())))
            .toList(),
        Appraisal.measures(issue),
        shape.isEmpty() ? SheetForm.NO_FUNCTION : shape,
        form.at("over." + issue.id()),
        form.box("points." + issue.id()),
        form.at("why." + issue.id()));
  }

  private static TablePage.TogetherForm together(int row, SheetForm form) {
    return new TablePage.TogetherForm(
        row,
        IntStream.rangeClosed(1, form.places(row))
            .mapToObj(p -> form.box("together." + row + "." + p))
            .toList(),
        form.box("adds." + row),
        form.at("addsbasis." + row));
  }

  private List<TablePage.Choice> options() {
    List<TablePage.Choice> options = new ArrayList<>();
    for (Issue issue : view.record().agenda()) {
      for (Issue.Option option : issue.options()) {
        options.add(
            new TablePage.Choice(
                issue.id() + "/" + option.id(), issue.name() + ": " + option.name()));
      }
    }
    return options;
  }

  private static TablePage.GateForm gate(Gate gate, SheetForm form) {
    String id = gate.id();
    return new TablePage.GateForm(
        id,
        gate.name(),
        form.box("gate." + id),
        form.box("spread." + id),
        form.at("basis." + id),
        form.at("vote." + id),
        !form.at("usevote." + id).isEmpty(),
        form.at("with." + id),
        form.gates().stream()
            .filter(g -> g.order() < gate.order())
            .map(g -> new TablePage.Choice(g.id(), g.name()))
            .toList());
  }

  private static TablePage.ReserveForm reserve(SheetForm form) {
    return new TablePage.ReserveForm(
        form.at("way"),
        form.box("reserve.value"),
        form.at("reserve.basis"),
        form.at("walkout.law"),
        Arrays.stream(Assumptions.Law.values())
            .map(l -> new TablePage.Choice(Json.lower(l), words(l)))
            .toList(),
        Arrays.stream(WalkoutStudy.Input.values())
            .map(i -> {
              String field = "walkout." + WalkoutWords.field(i);
              return new TablePage.NumberForm(
                  WalkoutWords.label(i),
                  WalkoutWords.unit(i),
                  form.box(field),
                  form.at(field + ".basis"));
            })
            .toList(),
        form.at("walkout.basis"));
  }

  private static String words(Assumptions.Law law) {
    return switch (law) {
      case EXPONENTIAL -> "exponential: as likely to end on any day";
      case WEIBULL -> "Weibull: likelier or less likely to end as days pass";
      case LOG_LOGISTIC -> "log-logistic: likelier at first, less likely later";
      case LOG_NORMAL -> "log-normal: likelier at first, less likely later";
    };
  }

  /** How long the walkouts of the record were: held ones, as announced. */
  private List<String> evidence() {
    List<Integer> days =
        view.record().walkouts().stream()
            .filter(w -> w.held().isPresent() && w.calledOff().isEmpty())
            .filter(w -> view.record().header().walkouts().counts(w))
            .map(Walkout::days)
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return List.of();
    }
    return List.of(
        "The record holds %s that took place: the shortest had %s, the middle one %s, the longest %s. These are the days of single walkouts, not of the dispute until something was settled."
            .formatted(
                Numbers.count(days.size(), "walkout", "walkouts"),
                Numbers.count(days.getFirst(), "strike day", "strike days"),
                Numbers.count(days.get((days.size() - 1) / 2), "strike day", "strike days"),
                Numbers.count(days.getLast(), "strike day", "strike days")));
  }

  private List<TablePage.Version> history(OwnTable table) {
    return table.versions().reversed().stream()
        .map(e ->
            new TablePage.Version(
                e.number(),
                e.kind() == Kind.PREFERENCES ? "Preferences" : "Reserve",
                When.of(e.at(), room.record().header().zone()),
                e.member(),
                summary(e),
                table.find(e.kind()).map(s -> s.number() == e.number()).orElse(false)))
        .toList();
  }

  private String summary(Entry entry) {
    JsonNode body = Body.of(entry).node();
    if (entry.kind() == Kind.RESERVE) {
      return body.has("walkout")
          ? "from a walkout scenario"
          : body.path("value").asString("") + " points";
    }
    return String.join(
        ", ",
        body.path("weights").properties().stream()
            .map(w -> appraisal.agenda().nameOf(w.getKey()) + " " + w.getValue().asString(""))
            .toList());
  }
}
