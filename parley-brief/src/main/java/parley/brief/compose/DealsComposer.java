package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Topic;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.talks.AssumedDeals;
import parley.talks.Choice;
import parley.talks.Deal;
import parley.talks.DealsAnswer;
import parley.talks.NoDeal;
import parley.talks.Threshold;
import parley.talks.Utility;
import tools.jackson.databind.node.ObjectNode;

/** Which deals would both sides sign? */
final class DealsComposer implements Answer {

  private final Sheet sheet;
  private final DealsAnswer answer;

  DealsComposer(Sheet sheet, DealsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
  }

  @Override
  public Block block() {
    DealsMore more = new DealsMore(sheet, answer, this);
    List<Line> lines = new ArrayList<>();
    List<Line> further = new ArrayList<>();
    for (AssumedDeals set : answer.assumptions()) {
      List<Line> own = lines(set);
      for (Line line : own) {
        (lines.size() < Block.MOST_LINES ? lines : further).add(line);
      }
    }
    return new Block(
        Topic.DEALS,
        headline(),
        Optional.empty(),
        lines,
        further,
        more.tables(),
        more.charts(),
        Optional.of(
            "Values, reserves and gates are assumptions of the labelled sets, nobody's real"
                + " preferences. Another assumption gives another answer."));
  }

  private Line headline() {
    Line.Builder line = Line.labelled("");
    if (!answer.missing().isEmpty()) {
      return line.words(
              "Not computable: the record has "
                  + Phrases.and(
                      answer.missing().stream()
                          .map(m ->
                              switch (m) {
                                case OPTIONS -> "no options for any issue";
                                case ASSUMPTIONS -> "no assumptions about preferences";
                              })
                          .toList())
                  + " on this day")
          .build();
    }
    List<String> parts = new ArrayList<>();
    for (AssumedDeals set : answer.assumptions()) {
      parts.add("under " + set.set().id() + ", " + verdict(set));
      line.refs(set.set().id());
    }
    return line.words(Phrases.sentence(String.join("; ", parts))).build();
  }

  private static String verdict(AssumedDeals set) {
    return switch (set) {
      case AssumedDeals.NotSearched none -> "not searched";
      case AssumedDeals.Searched found ->
          switch (found.verdict()) {
            case DEALS_IN_RANGE ->
                Numbers.count(found.zone().signablePackages(), "package", "packages")
                    + " both would sign, of "
                    + Numbers.count(found.packages(), "package", "packages");
            case STOPPED_AT_A_GATE ->
                "no deal: "
                    + Numbers.count(found.zone().packages(), "package", "packages")
                    + (found.zone().packages() == 1 ? " meets" : " meet")
                    + " both reserves, none passes every gate";
            case NO_DEAL_IN_RANGE -> "no deal in range";
          };
    };
  }

  private List<Line> lines(AssumedDeals set) {
    return switch (set) {
      case AssumedDeals.NotSearched none ->
          List.of(
              Line.labelled(set.set().id())
                  .unknown("not searched: " + obstacle(none.obstacle()))
                  .refs(set.set().id())
                  .build());
      case AssumedDeals.Searched found ->
          Stream.of(
                  Optional.of(whose(found)), Optional.of(best(found)), Optional.of(binding(found)))
              .flatMap(Optional::stream)
              .toList();
    };
  }

  private Line whose(AssumedDeals.Searched found) {
    return Line.labelled(found.set().id())
        .words(
            found.set().label()
                + " (by "
                + sheet.name(found.set().by())
                + "): "
                + Numbers.count(found.zone().packages(), "package", "packages")
                + " in the zone")
        .refs(found.set().id())
        .build();
  }

  private Line best(AssumedDeals.Searched found) {
    if (!found.deals().isEmpty()) {
      Deal deal = found.deals().getFirst();
      Line.Builder line =
          Line.labelled("nearest")
              .words(choices(deal.choices()) + "; worth " + utilities(deal.utilities()));
      if (!deal.signable()) {
        line.words("; not signable: stopped at " + stopped(deal));
      }
      return line.refs(deal.choices().stream().map(Choice::issue).limit(2).toList()).build();
    }
    Line.Builder line = Line.labelled("nearest");
    if (found.noDeal().isEmpty() || found.noDeal().get().nearest().isEmpty()) {
      return line.unknown("none").build();
    }
    NoDeal.Nearest nearest = found.noDeal().get().nearest().getFirst();
    return line.words(choices(nearest.choices()) + "; short by " + utilities(nearest.shortfalls()))
        .build();
  }

  private String stopped(Deal deal) {
    return deal.gates().stream()
        .filter(g -> !g.accepts())
        .map(g -> threshold(g.threshold()))
        .collect(Collectors.joining(", "));
  }

  private Line binding(AssumedDeals.Searched found) {
    Line.Builder line = Line.labelled("binding");
    List<Threshold> binds = found.binding().binds();
    if (!binds.isEmpty()) {
      return line.words(Phrases.and(binds.stream().map(this::threshold).toList())).build();
    }
    List<Threshold> jointly = found.binding().jointly();
    return jointly.isEmpty()
        ? line.words("nothing stands in the way").build()
        : line.words("together: " + Phrases.and(jointly.stream().map(this::threshold).toList()))
            .build();
  }

  private String obstacle(AssumedDeals.Obstacle obstacle) {
    return switch (obstacle) {
      case AssumedDeals.SideMissing side ->
          "the set says nothing about " + sheet.name(side.party());
      case AssumedDeals.NothingToSearch nothing -> "no issue has options that both sides weigh";
      case AssumedDeals.TooManyPackages many ->
          many.packages() + " packages, more than can be counted";
      case AssumedDeals.WeightsTooLarge large ->
          "the weights of " + sheet.name(large.party()) + " are too large";
    };
  }

  /** A reserve or a gate in words, with the value from which it accepts. */
  String threshold(Threshold threshold) {
    CaseView view = sheet.view();
    String who = view.wordsFor(threshold.party());
    String what =
        threshold
            .gate()
            .map(g -> view.record().parties().findGate(g).map(x -> x.name()).orElse(g))
            .orElse("value of no deal");
    return who + ", " + Phrases.words(what) + " (" + threshold.points() + ")";
  }

  /** A package in words. */
  String choices(List<Choice> choices) {
    return choices.stream().map(this::choice).collect(Collectors.joining("; "));
  }

  private String choice(Choice choice) {
    return sheet.view().record().agenda().stream()
        .filter(i -> i.id().equals(choice.issue()))
        .flatMap(i -> i.options().stream())
        .filter(o -> o.id().equals(choice.option()))
        .map(o -> Phrases.words(choice.issue()) + ": " + o.name())
        .findFirst()
        .orElse(choice.issue() + " " + choice.option());
  }

  /** Utilities in words. */
  String utilities(List<Utility> utilities) {
    return Phrases.and(
        utilities.stream()
            .map(u -> Numbers.stated(u.points()) + " for " + sheet.name(u.party()))
            .toList());
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("asOf", answer.asOf().toString());
    node.set("missing", Json.texts(answer.missing().stream().map(Json::lower).toList()));
    DealsJson json = new DealsJson(sheet);
    json.fill(node, answer);
    return node;
  }

  /** The figures of a deal that may be shown. */
  static List<Figure> measures(Deal deal) {
    return deal.measures().stream().filter(Figure::isSourced).toList();
  }
}
