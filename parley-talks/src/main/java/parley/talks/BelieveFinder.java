package parley.talks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import parley.casefile.CaseView;

/**
 * Finds what each side would have to believe.
 *
 * <p>A package lies in the zone if a side's utility is at least its reserve. If one weight or one
 * value of that side is the unknown, this is a condition linear in it, the other side's condition
 * does not move, and among the packages that share their options on the issue (and on the issues
 * that interact with it) the one that is best on all other issues counts. That one is on the
 * frontier of the other issues. So every flip is exact, whatever the number of packages.
 */
final class BelieveFinder {

  /** Values run from 0 to this. */
  private static final int MOST_VALUE = 100;

  private final Domain domain;
  private final List<Optional<int[]>> reserveOffers;
  private final boolean zone;

  /**
   * @param reserves one a side
   */
  BelieveFinder(Domain domain, List<Reserve> reserves, CaseView view) {
    this.domain = domain;
    OfferPackages offers = new OfferPackages(view, domain.issues());
    this.reserveOffers =
        reserves.stream()
            .map(r ->
                r.origin() instanceof Reserve.OfOffer of
                    ? offers.find(of.offer())
                    : Optional.<int[]>empty())
            .toList();
    this.zone = domain.inZone().hasZone();
  }

  Believe find() {
    List<Believe.Flip> flips = new ArrayList<>();
    for (int group = 0; group < domain.joined().groups().size(); group++) {
      RestOfIssues rest = new RestOfIssues(domain, group);
      for (int issue : domain.joined().groups().get(group)) {
        for (int side = 0; side < 2; side++) {
          findWeight(side, issue, rest).ifPresent(flips::add);
          findValue(side, issue, rest).ifPresent(flips::add);
        }
      }
    }
    return new Believe(List.of(room(0), room(1)), flips);
  }

  private Believe.Room room(int side) {
    OptionalLong highest =
        domain.frontier().stream()
            .filter(p -> (side == 0 ? p.second() : p.first()) >= domain.reserve(1 - side))
            .mapToLong(p -> side == 0 ? p.first() : p.second())
            .max();
    return new Believe.Room(
        domain.utilityOf(side, domain.reserve(side)),
        domain.utilityOf(1 - side, domain.reserve(1 - side)),
        highest.isPresent()
            ? Optional.of(domain.utilityOf(side, highest.getAsLong()))
            : Optional.empty());
  }

  /**
   * The weight w of an issue: {@code rest + w v >= r (W + w)} with W the other weights and r in
   * points, or, if r is the value of an offer, {@code rest + w v >= its rest + w its v}.
   */
  private Optional<Believe.Flip> findWeight(int side, int issue, RestOfIssues rest) {
    Side own = domain.side(side);
    if (!own.valued().get(issue)) {
      return Optional.empty();
    }
    long weight = own.weights()[issue];
    long reserve = domain.reserve(side);
    Optional<int[]> offer = reserveOffers.get(side);
    HalfLines lines = new HalfLines();
    rest.forEach(
        side,
        (best, pack) -> {
          long value = own.values()[issue][pack[issue]];
          long without = best - weight * value;
          if (offer.isPresent()) {
            long its = own.values()[issue][offer.get()[issue]];
            lines.add(without - (reserve - weight * its), value - its);
          } else {
            long all = own.weight();
            lines.add(
                Math.subtractExact(
                    Math.multiplyExact(all, without), Math.multiplyExact(reserve, all - weight)),
                Math.subtractExact(Math.multiplyExact(all, value), reserve));
          }
        });
    long others = own.weight() - weight;
    long most = Math.min(DealsEngine.MOST_WEIGHT, DealsEngine.FINEST_SCALE / own.fine());
    return lines
        .nearestOtherwise(zone, weight, others > 0 ? 0 : 1, most - others)
        .map(to -> flip(side, issue, Optional.empty(), BigDecimal.valueOf(weight), to));
  }

  /** The value of an option whose change is least; the first of several. */
  private Optional<Believe.Flip> findValue(int side, int issue, RestOfIssues rest) {
    Optional<Believe.Flip> best = Optional.empty();
    for (int option = 0; option < domain.issues().get(issue).options().size(); option++) {
      Optional<Believe.Flip> flip = findValue(side, issue, option, rest);
      if (flip.isPresent()
          && best.map(b -> flip.get().distance().compareTo(b.distance()) < 0).orElse(true)) {
        best = flip;
      }
    }
    return best;
  }

  private Optional<Believe.Flip> findValue(int side, int issue, int option, RestOfIssues rest) {
    Side own = domain.side(side);
    long weight = own.weights()[issue];
    long now = own.values()[issue][option];
    boolean offered = reserveOffers.get(side).map(o -> o[issue] == option).orElse(false);
    long reserve = domain.reserve(side) - (offered ? weight * now : 0);
    HalfLines lines = new HalfLines();
    rest.forEach(
        side,
        (best, pack) -> {
          boolean has = pack[issue] == option;
          lines.add(
              best - (has ? weight * now : 0) - reserve,
              weight * own.fine() * ((has ? 1 : 0) - (offered ? 1 : 0)));
        });
    double value = (double) now / own.fine();
    return lines
        .nearestOtherwise(zone, value, 0, MOST_VALUE)
        .map(to ->
            flip(
                side,
                issue,
                Optional.of(domain.issues().get(issue).options().get(option)),
                new Utility(own.party(), now, own.fine()).points(),
                to));
  }

  private Believe.Flip flip(
      int side, int issue, Optional<String> option, BigDecimal from, long to) {
    return new Believe.Flip(
        domain.side(side).party(), domain.issues().get(issue).issue(), option, from, to);
  }
}
