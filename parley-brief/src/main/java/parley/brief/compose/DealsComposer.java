package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.brief.data.Json;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Topic;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Figure;
import parley.talks.AssumedDeals;
import parley.talks.Believe;
import parley.talks.Choice;
import parley.talks.Deal;
import parley.talks.DealsAnswer;
import parley.talks.NoDeal;
import parley.talks.Threshold;
import tools.jackson.databind.node.ObjectNode;

/** Which deals would both sides sign? The assumptions stand first. */
final class DealsComposer implements Answer {

  private final Sheet sheet;
  private final DealsAnswer answer;
  private final DealsWords words;

  DealsComposer(Sheet sheet, DealsAnswer answer) {
    this.sheet = sheet;
    this.answer = answer;
    this.words = new DealsWords(sheet);
  }

  @Override
  public Block block() {
    List<Line> all = new ArrayList<>();
    if (!answer.ownFiles().isEmpty()) {
      all.add(
          Line.labelled("assumed")
              .words(
                  "by the assumptions of "
                      + Phrases.and(answer.ownFiles())
                      + ", in place of those of the case")
              .build());
    }
    answer.assumptions().forEach(set -> all.add(whose(set)));
    answer.assumptions().forEach(set -> all.addAll(lines(set)));
    answer.assumptions().forEach(set -> all.addAll(believe(set)));
    int carry = Math.min(all.size(), Block.MOST_LINES);
    return new Block(
        Topic.DEALS,
        headline(),
        Optional.empty(),
        all.subList(0, carry),
        all.subList(carry, all.size()),
        new DealsMore(sheet, answer, words).tables(),
        new DealsChartMaker(sheet, answer, words).charts(),
        Optional.of(
            "Values, reserves and gates are assumptions of the labelled sets, nobody's real"
                + " preferences. Another assumption gives another answer. Chances take gates that"
                + " are not said to move together as independent."));
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

  private Line whose(AssumedDeals set) {
    Line.Builder line =
        Line.labelled(set.set().id())
            .words(set.set().label() + " (by " + sheet.name(set.set().by()) + ")");
    switch (set) {
      case AssumedDeals.NotSearched none ->
          line.unknown("; not searched: " + obstacle(none.obstacle()));
      case AssumedDeals.Searched found ->
          line.words(
              "; "
                  + words.reserves(found.reserves())
                  + "; "
                  + Numbers.count(found.zone().packages(), "package", "packages")
                  + " in the zone");
    }
    return line.refs(set.set().id()).build();
  }

  private List<Line> lines(AssumedDeals set) {
    return set instanceof AssumedDeals.Searched found
        ? List.of(best(found), binding(found))
        : List.of();
  }

  private Line best(AssumedDeals.Searched found) {
    Optional<Deal> deal = found.likeliest().or(() -> found.deals().stream().findFirst());
    Line.Builder line = Line.labelled(found.likeliest().isPresent() ? "likeliest" : "nearest");
    line.words("under " + found.set().id() + ":");
    if (deal.isPresent()) {
      line.words(
          words.choices(deal.get().choices())
              + "; worth "
              + words.utilities(deal.get().utilities())
              + "; chance of passing every gate: "
              + DealsWords.ratified(deal.get().ratified()));
      if (!deal.get().signable()) {
        line.words("; short of " + stopped(found, deal.get()));
      }
      return line.refs(deal.get().choices().stream().map(Choice::issue).limit(2).toList()).build();
    }
    if (found.noDeal().isEmpty() || found.noDeal().get().nearest().isEmpty()) {
      return line.unknown("none").build();
    }
    NoDeal.Nearest nearest = found.noDeal().get().nearest().getFirst();
    return line.words(
            words.choices(nearest.choices())
                + "; short by "
                + words.utilities(nearest.shortfalls()))
        .build();
  }

  private String stopped(AssumedDeals.Searched found, Deal deal) {
    List<String> missing = new ArrayList<>();
    for (Threshold threshold : found.zone().thresholds()) {
      boolean reserve = threshold.gate().isEmpty();
      boolean missed =
          reserve
              && deal.utilities().stream()
                  .anyMatch(u ->
                      u.party().equals(threshold.party())
                          && u.points().compareTo(threshold.points()) < 0);
      boolean refused =
          deal.gates().stream().anyMatch(g -> g.threshold().equals(threshold) && !g.accepts());
      if (missed || refused) {
        missing.add(words.threshold(threshold));
      }
    }
    return String.join(", ", missing);
  }

  private Line binding(AssumedDeals.Searched found) {
    Line.Builder line = Line.labelled("binding").words("under " + found.set().id() + ":");
    List<Threshold> binds = found.binding().binds();
    List<Threshold> jointly = found.binding().jointly();
    if (!binds.isEmpty()) {
      line.words("most packages open without " + list(binds));
    } else if (!jointly.isEmpty()) {
      line.words("together: " + list(jointly));
    } else {
      line.words("nothing stands in the way");
    }
    found
        .likeliest()
        .flatMap(Deal::findLeastLikely)
        .ifPresent(g ->
            line.words(
                "; least likely to accept the likeliest package: "
                    + words.threshold(g.threshold())
                    + ", "
                    + DealsWords.chance(g.chance())));
    return line.build();
  }

  private String list(List<Threshold> thresholds) {
    return Phrases.and(thresholds.stream().map(words::threshold).toList());
  }

  private List<Line> believe(AssumedDeals set) {
    List<Line> lines = new ArrayList<>();
    if (set instanceof AssumedDeals.Searched found) {
      for (Believe.Room room : found.believe().rooms()) {
        lines.add(
            Line.labelled("believe").words(Phrases.sentence(words.room(found, room))).build());
      }
      for (Believe.Room room : found.believe().rooms()) {
        lines.add(
            Line.labelled("believe")
                .words(Phrases.sentence(words.flip(found, room.assumed().party())))
                .build());
      }
    }
    return lines;
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
      case AssumedDeals.ScaleTooFine fine ->
          "the values of "
              + sheet.name(fine.party())
              + " divide a point into "
              + fine.perPoint()
              + " parts, more than can be counted";
      case AssumedDeals.ReserveOfferNotFound offer ->
          "no deal is worth to "
              + sheet.name(offer.party())
              + " what the offer "
              + words.offer(offer.offer())
              + " is, which is no package of the options searched";
    };
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("asOf", answer.asOf().toString());
    node.set("ownFiles", Json.texts(answer.ownFiles()));
    DealsJson json = new DealsJson(sheet);
    json.fill(node, answer);
    node.set("missing", Json.texts(answer.missing().stream().map(Json::lower).toList()));
    return node;
  }

  /** The figures of a deal that may be shown. */
  static List<Figure> measures(Deal deal) {
    return deal.measures().stream().filter(Figure::isSourced).toList();
  }

  /** The sets that were searched. */
  static List<AssumedDeals.Searched> searched(DealsAnswer answer) {
    return answer.assumptions().stream()
        .filter(AssumedDeals.Searched.class::isInstance)
        .map(AssumedDeals.Searched.class::cast)
        .collect(Collectors.toUnmodifiableList());
  }
}
