package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.CaseView;
import parley.talks.AssumedDeals;
import parley.talks.Believe;
import parley.talks.Choice;
import parley.talks.GateReading;
import parley.talks.Reserve;
import parley.talks.Threshold;
import parley.talks.Utility;
import parley.talks.frontier.Formula;
import parley.talks.gate.GateModel;
import parley.talks.gate.Ratification;
import parley.talks.gate.Vote;

/** The words of the deals: the same for either side. */
final class DealsWords {

  private static final double HALF_A_PERCENT = 0.005;

  private final Sheet sheet;

  DealsWords(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A reserve or a gate, with the value from which it accepts. */
  String threshold(Threshold threshold) {
    CaseView view = sheet.view();
    String who = view.wordsFor(threshold.party());
    String what =
        threshold
            .gate()
            .map(g -> view.record().parties().findGate(g).map(x -> x.name()).orElse(g))
            .orElse("value of no deal");
    return who + ", " + Phrases.words(what) + " (" + Numbers.stated(threshold.points()) + ")";
  }

  /** A package. */
  String choices(List<Choice> choices) {
    return choices.stream().map(this::choice).collect(Collectors.joining("; "));
  }

  private String choice(Choice choice) {
    return Phrases.words(choice.issue()) + ": " + option(choice.issue(), choice.option());
  }

  /** The name of an option. */
  String option(String issue, String option) {
    return sheet.view().record().agenda().stream()
        .filter(i -> i.id().equals(issue))
        .flatMap(i -> i.options().stream())
        .filter(o -> o.id().equals(option))
        .map(o -> o.name())
        .findFirst()
        .orElse(option);
  }

  /** The name of an offer. */
  String offer(String id) {
    return sheet.view().findOffer(id).map(o -> o.name()).orElse(id);
  }

  /** Utilities, one a side. */
  String utilities(List<Utility> utilities) {
    return Phrases.and(utilities.stream().map(this::utility).toList());
  }

  private String utility(Utility utility) {
    return Numbers.stated(utility.points()) + " for " + sheet.name(utility.party());
  }

  /** The points of a utility, a whole number without places. */
  private static String points(Utility utility) {
    return utility.scaled() % utility.perPoint() == 0
        ? String.valueOf(utility.scaled() / utility.perPoint())
        : Numbers.stated(utility.points());
  }

  /** A chance; one that is neither nothing nor sure is not rounded to it. */
  static String chance(double chance) {
    if (chance > 0 && chance < HALF_A_PERCENT) {
      return "under 1 %";
    }
    if (chance < 1 && chance > 1 - HALF_A_PERCENT) {
      return "over 99 %";
    }
    return Numbers.percent(BigDecimal.valueOf(chance), 0);
  }

  /** The chance of passing every gate, with its bounds. */
  static String ratified(Optional<Ratification> ratified) {
    return ratified
        .map(r ->
            chance(r.chance())
                + (r.low() == r.high()
                    ? ""
                    : " (" + chance(r.low()) + " to " + chance(r.high()) + ")"))
        .orElse("no gate assumed");
  }

  /** A number computed in doubles, to two places. */
  static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** What no deal is worth to each side, and how that came about. */
  String reserves(List<Reserve> reserves) {
    return "no deal is worth "
        + Phrases.and(
            reserves.stream()
                .map(r -> points(r.value()) + " to " + sheet.name(r.party()) + origin(r.origin()))
                .toList());
  }

  private String origin(Reserve.Origin origin) {
    return switch (origin) {
      case Reserve.Stated stated -> "";
      case Reserve.OfOffer of -> " (what " + of.offer() + " is worth, " + offer(of.offer()) + ")";
      case Reserve.OfWalkout walkout ->
          " (the mean over walkouts; 5 to 95 %: "
              + Numbers.stated(rounded(walkout.low()))
              + " to "
              + Numbers.stated(rounded(walkout.high()))
              + ")";
    };
  }

  /** How a gate is modelled. */
  String model(GateReading gate) {
    String words =
        switch (gate.model()) {
          case GateModel.Sharp sharp -> "sharp";
          case GateModel.Logistic logistic ->
              "an even chance there, over a spread of "
                  + Numbers.stated(BigDecimal.valueOf(logistic.spread()))
                  + " points";
          case Vote vote ->
              "a vote: half are in favour at "
                  + Numbers.stated(rounded(vote.line().even()))
                  + ", and each point moves the log-odds by "
                  + Numbers.stated(
                      BigDecimal.valueOf(vote.line().slope()).setScale(4, RoundingMode.HALF_EVEN));
        };
    return words
        + gate.calibration().map(this::calibration).orElse("")
        + gate.movesWith().map(g -> "; passes or fails with " + gateName(g)).orElse("");
  }

  private String gateName(String gate) {
    return sheet.view().record().parties().findGate(gate).map(g -> g.name()).orElse(gate);
  }

  private String calibration(GateReading.Calibration calibration) {
    String votes =
        calibration.votes().stream().map(this::placed).collect(Collectors.joining(" and "));
    return calibration
        .failed()
        .map(f ->
            switch (f) {
              case NOT_ON_RECORD ->
                  "; no line of votes: the package or the result of a vote is not on record";
              case DOES_NOT_RISE ->
                  "; no line of votes: of " + votes + " the better one found no more votes";
            })
        .orElse(", through " + votes);
  }

  private String placed(GateReading.Placed placed) {
    return chance(placed.share())
        + (placed.shareAssumed() ? " (assumed)" : "")
        + " at "
        + Numbers.stated(rounded(placed.at()))
        + (placed.atAssumed() ? " (assumed)" : "")
        + placed.offer().map(o -> " for " + offer(o)).orElse("");
  }

  /** What a side would have to believe about no deal. */
  String room(AssumedDeals.Searched set, Believe.Room room) {
    String who = sheet.name(room.assumed().party());
    String other = sheet.name(room.other().party());
    String held = "while no deal is worth " + points(room.other()) + " to " + other;
    return room.highest()
        .map(h ->
            "under %s, %s, a package meets both sides' value of no deal if no deal is worth at most %s to %s; assumed: %s"
                .formatted(set.set().id(), held, points(h), who, points(room.assumed())))
        .orElse(
            "under %s, %s, no value of no deal to %s opens a zone"
                .formatted(set.set().id(), held, who));
  }

  /** The least change of one number of a side that opens or closes the zone, if there is one. */
  String flip(AssumedDeals.Searched set, String party) {
    return set.believe().flips().stream()
        .filter(f -> f.party().equals(party))
        .min(Comparator.comparing(Believe.Flip::distance))
        .map(f -> flip(set, f))
        .orElse(
            "under %s, no change of one weight or value for %s would %s the zone"
                .formatted(
                    set.set().id(),
                    sheet.name(party),
                    set.zone().packages() > 0 ? "close" : "open"));
  }

  private String flip(AssumedDeals.Searched set, Believe.Flip flip) {
    return "under %s, the zone would %s if %s for %s were %s and not %s"
        .formatted(
            set.set().id(),
            set.zone().packages() > 0 ? "close" : "open",
            number(flip),
            sheet.name(flip.party()),
            flip.to(),
            Numbers.stated(flip.from().stripTrailingZeros()));
  }

  /** What number a flip is about. */
  String number(Believe.Flip flip) {
    return flip.option()
        .map(o ->
            "the value of " + option(flip.issue(), o) + " (" + Phrases.words(flip.issue()) + ")")
        .orElse("the weight of " + Phrases.words(flip.issue()));
  }

  /** The name of a solution. */
  static String name(Formula formula) {
    return switch (formula) {
      case NASH_PRODUCT -> "Nash";
      case KALAI_SMORODINSKY_MAX_MIN -> "Kalai-Smorodinsky";
      case KALAI_SMORODINSKY_MIN_DIFFERENCE -> "Kalai-Smorodinsky (equal shares)";
      case EGALITARIAN -> "egalitarian";
      case UTILITARIAN -> "utilitarian";
    };
  }
}
