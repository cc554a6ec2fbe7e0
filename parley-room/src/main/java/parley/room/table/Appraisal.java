package parley.room.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import parley.brief.words.Phrases;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.casefile.Parties.Gate;
import parley.room.Room;
import parley.room.gate.Caller;
import parley.room.page.Agenda;
import parley.talks.AssumedDeals;
import parley.talks.Choice;
import parley.talks.Deal;
import parley.talks.OneSide;
import parley.talks.Reserve;
import parley.talks.Utility;
import parley.talks.WalkoutStudy;

/** Says what packages are worth to the party of a caller by a sheet. */
final class Appraisal {

  /** More packages than this are not gone through one by one. */
  static final long MOST_PACKAGES = 100_000;

  private final Room room;
  private final CaseView view;
  private final Agenda agenda;
  private final SheetReader reader;

  Appraisal(Room room, SheetReader reader) {
    this.room = room;
    this.view = room.record().asOf(room.record().newestDay());
    this.agenda = new Agenda(view.record().agenda());
    this.reader = reader;
  }

  CaseView view() {
    return view;
  }

  Agenda agenda() {
    return agenda;
  }

  SheetReader reader() {
    return reader;
  }

  /**
   * The party's packages by a sheet.
   *
   * @throws IllegalArgumentException if the sheet does not fit the case or nothing can be searched
   */
  OneSide side(String party, Sheet sheet) {
    return ready(OneSide.of(view, reader.read(party, sheet)));
  }

  static OneSide ready(OneSide.Reading reading) {
    return switch (reading) {
      case OneSide.Ready ready -> ready.side();
      case OneSide.Blocked blocked -> throw new IllegalArgumentException(why(blocked.obstacle()));
    };
  }

  private static String why(AssumedDeals.Obstacle obstacle) {
    return switch (obstacle) {
      case AssumedDeals.NothingToSearch n ->
          "No issue with options has a weight above 0 and values; expected one at least.";
      case AssumedDeals.WeightsTooLarge w ->
          "The weights add up to %s; expected at most %s.".formatted(w.sum(), w.limit());
      case AssumedDeals.ScaleTooFine s ->
          "The values need a finer scale than is computed exactly; use rounder amounts in the functions.";
      case AssumedDeals.TooManyPackages t ->
          "There are %s packages, more than are gone through.".formatted(t.packages());
      case AssumedDeals.SideMissing m -> "Nothing is said for %s.".formatted(m.party());
      case AssumedDeals.ReserveOfferNotFound r ->
          "The offer %s cannot be made a package.".formatted(r.offer());
    };
  }

  /** What offers are worth by a sheet. */
  WorthPage worth(Caller caller, Sheet sheet, long sum) {
    String party = caller.seat().party();
    Optional<WorthPage.ReserveShown> alone = Optional.empty();
    try {
      sheet.reserve().ifPresent(r -> reader.checkReserve(party, r));
      OneSide side = side(party, sheet);
      boolean reserved = sheet.reserve().isPresent();
      if (reserved) {
        alone = Optional.of(reserve(side, reader.read(party, sheet)));
      }
      List<WorthPage.OfferRow> rows = new ArrayList<>();
      List<String> unread = new ArrayList<>();
      for (OfferOnTable offer : OfferOnTable.list(room, caller)) {
        Optional<List<Choice>> pack = side.findPackage(offer.named());
        pack.ifPresentOrElse(
            p -> rows.add(row(side, offer.title(), offer.from(), p, reserved)),
            () -> unread.add(offer.title() + ", by " + offer.from()));
      }
      for (String id : side.recentOffers()) {
        Offer offer = view.findOffer(id).orElseThrow();
        Optional<List<Choice>> pack = side.findOffer(id);
        pack.ifPresentOrElse(
            p ->
                rows.add(
                    row(
                        side,
                        offer.name(),
                        view.wordsFor(offer.by()) + ", on record",
                        p,
                        reserved)),
            () -> unread.add(offer.name() + ", on record"));
      }
      return new WorthPage(
          "", sum, shares(side), alone, rows, unread, remarks(side, reserved), leftOut(side));
    } catch (IllegalArgumentException e) {
      return WorthPage.none(String.valueOf(e.getMessage()), sum, alone);
    }
  }

  /** What one package is worth. */
  WorthPage.OfferRow row(
      OneSide side, String name, String from, List<Choice> pack, boolean reserved) {
    Utility worth = side.worth(pack);
    return new WorthPage.OfferRow(
        name,
        from,
        Points.of(worth),
        reserved ? Optional.of(Points.away(slack(side, worth))) : Optional.empty(),
        side.gates(worth).stream().map(this::gate).toList(),
        side.ratified(worth).map(r -> Points.chance(r.chance())));
  }

  private static Utility slack(OneSide side, Utility worth) {
    return new Utility(
        worth.party(), worth.scaled() - side.reserve().value().scaled(), worth.perPoint());
  }

  private WorthPage.GateRow gate(Deal.GateResult result) {
    return new WorthPage.GateRow(
        gateName(result.threshold().gate().orElseThrow()),
        result.accepts(),
        Points.away(result.slack()),
        Points.chance(result.chance()));
  }

  private String gateName(String id) {
    return view.record().parties().findGate(id).map(Gate::name).orElse(id);
  }

  private List<WorthPage.Share> shares(OneSide side) {
    return side.issues().stream()
        .map(i -> {
          long weight = side.weight(i.issue());
          return new WorthPage.Share(
              agenda.nameOf(i.issue()),
              weight,
              Points.chance((double) weight / side.weight()),
              Points.of(side.spread(i.issue())));
        })
        .toList();
  }

  WorthPage.ReserveShown reserve(OneSide side, Assumptions.Assumed assumed) {
    Reserve reserve = side.reserve();
    return switch (reserve.origin()) {
      case Reserve.Stated s ->
          new WorthPage.ReserveShown(
              Points.of(reserve.value()), "as stated: " + assumed.reserveBasis(), List.of());
      case Reserve.OfOffer o ->
          new WorthPage.ReserveShown(Points.of(reserve.value()), "as an offer is worth", List.of());
      case Reserve.OfWalkout w ->
          new WorthPage.ReserveShown(
              Points.of(reserve.value()),
              "the mean of walking out; nine walkouts of ten are worth from %s to %s"
                  .formatted(Points.of(w.low()), Points.of(w.high())),
              WalkoutStudy.of(assumed.reserveWalkout().orElseThrow()).moves().stream()
                  .map(m ->
                      new WorthPage.MoveShown(
                          WalkoutWords.label(m.input()), Points.of(m.less()), Points.of(m.more())))
                  .toList());
    };
  }

  private List<String> remarks(OneSide side, boolean reserved) {
    List<String> remarks = new ArrayList<>();
    for (AssumedDeals.IssueOptions issue : side.issues()) {
      String name = agenda.nameOf(issue.issue());
      if (side.weight(issue.issue()) == 0) {
        remarks.add(name + " has the weight 0: nothing that is agreed on it counts.");
      } else if (side.spread(issue.issue()).scaled() == 0) {
        remarks.add(
            name + " has a weight, but all its options are worth the same: it decides nothing.");
      } else if (!side.usesScale(issue.issue())) {
        remarks.add(
            name
                + ": no option is worth 0, or none 100. It counts for less than its weight says, by that much.");
      }
    }
    if (reserved) {
      for (Deal.GateResult gate : side.gates(side.reserve().value())) {
        if (gate.slack().scaled() > 0) {
          remarks.add(
              gateName(gate.threshold().gate().orElseThrow())
                  + " accepts packages that are worth less than no deal.");
        }
      }
      if (isCountable(side)) {
        LongSummaryStatistics worths = new LongSummaryStatistics();
        side.forEach(p -> worths.accept(side.worth(p).scaled()));
        long reserve = side.reserve().value().scaled();
        if (worths.getMax() < reserve) {
          remarks.add("No package reaches what no deal is worth.");
        } else if (worths.getMin() >= reserve) {
          remarks.add("Every package is worth at least as much as no deal.");
        }
      }
    }
    return remarks;
  }

  /** Whether the packages are few enough to be gone through one by one. */
  static boolean isCountable(OneSide side) {
    return side.packages().compareTo(BigInteger.valueOf(MOST_PACKAGES)) <= 0;
  }

  private List<String> leftOut(OneSide side) {
    Map<AssumedDeals.Why, String> why =
        Map.of(
            AssumedDeals.Why.NO_WEIGHT, "has no weight",
            AssumedDeals.Why.NO_VALUE, "has no value",
            AssumedDeals.Why.NO_OPTION, "has no option that is valued",
            AssumedDeals.Why.GATE_NOT_KNOWN, "is a gate that is not known yet");
    return side.leftOut().stream()
        .map(l ->
            l.option()
                    .map(o -> agenda.nameOf(l.id(), o) + " (" + agenda.nameOf(l.id()) + ")")
                    .orElse(agenda.nameOf(l.id()))
                + " "
                + why.get(l.why()))
        .toList();
  }

  /** The amounts over which a function of an issue can run, with their words. */
  static List<TablePage.Choice> measures(Issue issue) {
    return issue.options().stream()
        .flatMap(o -> o.figures().stream())
        .filter(f -> f.value().isPresent())
        .map(f ->
            new TablePage.Choice(
                f.measure(),
                Phrases.words(f.measure()) + f.unit().map(u -> " (" + u + ")").orElse("")))
        .distinct()
        .sorted(Comparator.comparing(TablePage.Choice::words))
        .toList();
  }
}
