package parley.brief.compose;

import java.util.List;
import java.util.stream.IntStream;
import parley.brief.data.Json;
import parley.talks.mediator.Closing;
import parley.talks.mediator.Improvement;
import parley.talks.mediator.MediationAnswer;
import parley.talks.mediator.Reference;
import parley.talks.mediator.SingleText;
import parley.talks.mediator.Suggestion;
import parley.talks.mediator.Terms;
import parley.talks.mediator.TextRun;
import parley.talks.mediator.Trade;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a mediator found, as data. Values are in points of each party's own scale. */
final class MediateJson {

  private final MediationAnswer answer;
  private final AdditiveSpace space;
  private final List<String> parties;
  private final List<String> issues;

  MediateJson(MediationAnswer answer, List<String> parties) {
    this.answer = answer;
    this.space = answer.points();
    this.parties = parties;
    this.issues = IntStream.range(0, space.issues()).mapToObj(i -> space.issue(i).name()).toList();
  }

  ObjectNode json() {
    ObjectNode node = Json.object().put("scenario", space.name()).put("audience", "mediator");
    node.set("parties", Json.texts(parties));
    node.set("issues", Json.texts(issues));
    node.set("reserves", byParty(answer.reserves()));
    node.put("frontierPoints", answer.frontier().size());
    node.put("zonePoints", answer.zone().size());
    node.set(
        "suggestions",
        Json.list(
            IntStream.range(0, answer.suggestions().size()).boxed().toList(), this::suggestion));
    node.set(
        "leakage",
        Json.list(
            IntStream.range(0, answer.leakages().size()).boxed().toList(),
            p -> BitWords.json(parties.get(p), issues, answer.leakages().get(p))));
    node.set("singleText", singleText());
    node.set("improvement", Json.one(answer.improvement(), this::improvement));
    node.set("closing", Json.one(answer.closing(), MediateJson::closing));
    node.set(
        "draw",
        Json.one(
            answer.draw(),
            d -> {
              ObjectNode draw =
                  Json.object()
                      .put("epsilon", d.epsilon())
                      .put("mostBits", d.mostBits())
                      .put("packages", d.packages())
                      .put("chanceInZone", d.chanceInZone());
              draw.set("package", Json.one(answer.drawn(), this::terms));
              answer.drawn().ifPresent(t -> draw.put("chance", d.chance(t)));
              return draw;
            }));
    return node;
  }

  private ObjectNode suggestion(int s) {
    Suggestion suggestion = answer.suggestions().get(s);
    ObjectNode node = Json.object().put("number", s + 1);
    node.set("package", terms(suggestion.terms()));
    node.set("points", byParty(suggestion.points()));
    node.set("solutions", Json.texts(suggestion.formulas().stream().map(Json::lower).toList()));
    node.set(
        "bits",
        Json.list(
            IntStream.range(0, parties.size()).boxed().toList(),
            p ->
                Json.object()
                    .put("reader", parties.get(p))
                    .put("bits", answer.leakages().get(p).each().get(s).bits())
                    .put("consistent", answer.leakages().get(p).each().get(s).consistent())));
    node.set("trades", Json.list(answer.trades().get(s), this::trade));
    return node;
  }

  private ObjectNode trade(Trade trade) {
    TradeWords words = new TradeWords(parties);
    ObjectNode node = Json.object();
    node.put(
        "kind",
        switch (trade.reference()) {
          case Reference.StatusQuo none -> "status_quo";
          case Reference.LastOffer last -> "last_offer";
          case Reference.Neighbour other -> "neighbour";
          case Reference.Agreed agreed -> "agreed";
        });
    node.put("comparedWith", words.reference(trade.reference()));
    node.set("from", terms(trade.reference().terms()));
    node.set(
        "concessions",
        Json.list(
            trade.concessions(),
            c -> {
              ObjectNode move =
                  Json.object().put("issue", c.issue()).put("from", c.from()).put("to", c.to());
              move.set("changes", byParty(c.changes()));
              return move.put("words", words.concession(c));
            }));
    node.set("totals", byParty(trade.totals()));
    return node.put("words", words.total(trade));
  }

  private ObjectNode singleText() {
    TextRun text = answer.text();
    ObjectNode node =
        Json.object()
            .put("questions", text.answers().size())
            .put("changes", text.path().size() - 1)
            .put("end", Json.lower(text.last().end().orElseThrow()));
    node.set("draft", terms(text.last().draft()));
    node.set(
        "points",
        byParty(
            IntStream.range(0, parties.size())
                .mapToObj(p -> space.utility(p, text.last().draft().outcome()))
                .toList()));
    node.put("efficient", answer.textClose().efficient());
    node.set("left", UtilityWords.number(answer.textClose().left()));
    node.put("signed", answer.signed());
    node.set(
        "reveals",
        Json.list(
            IntStream.range(0, parties.size()).boxed().toList(),
            p ->
                Json.object()
                    .put("reader", parties.get(p))
                    .put("bits", answer.textReveals().get(p).bits())
                    .put("mostBits", text.yesOf(p))));
    node.set("asked", Json.list(text.last().asked(), this::asked));
    return node;
  }

  private ObjectNode asked(SingleText.Asked asked) {
    ObjectNode node = Json.object();
    node.set(
        "moves",
        Json.list(
            asked.change().issues(),
            i ->
                Json.object()
                    .put("issue", issues.get(i))
                    .put("from", space.option(i, asked.change().from().place(i)))
                    .put("to", space.option(i, asked.change().to().place(i)))));
    return node.put("both", asked.both());
  }

  private ObjectNode improvement(Improvement improvement) {
    ObjectNode node = Json.object().put("kind", Json.lower(improvement.kind()));
    node.set("agreed", terms(improvement.agreed()));
    node.set(
        "packages",
        Json.list(
            improvement.packages(),
            s -> {
              ObjectNode one = Json.object();
              one.set("package", terms(s.terms()));
              one.set("points", byParty(s.points()));
              return one;
            }));
    return node;
  }

  static ObjectNode closing(Closing closing) {
    ObjectNode node = Json.object();
    switch (closing) {
      case Closing.Agreed same -> {
        node.put("outcome", "agreed");
        node.set("options", Json.texts(same.options()));
      }
      case Closing.Midpoint midpoint -> {
        node.put("outcome", "midpoint").put("way", Json.lower(midpoint.way()));
        node.set("options", Json.texts(midpoint.options()));
        node.set("moved", Json.texts(midpoint.moved()));
      }
      case Closing.NotClosed not ->
          node.put("outcome", "not_closed").put("reason", Json.lower(not.reason()));
    }
    return node;
  }

  private ObjectNode terms(Terms terms) {
    ObjectNode node = Json.object();
    List<String> options = terms.options(space);
    for (int i = 0; i < issues.size(); i++) {
      node.put(issues.get(i), options.get(i));
    }
    return node;
  }

  private ArrayNode byParty(List<Ratio> points) {
    return Json.list(
        IntStream.range(0, parties.size()).boxed().toList(),
        p -> {
          ObjectNode node = Json.object().put("party", parties.get(p));
          node.set("points", UtilityWords.number(points.get(p)));
          return node;
        });
  }
}
