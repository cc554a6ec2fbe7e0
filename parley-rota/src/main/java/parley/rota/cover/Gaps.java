package parley.rota.cover;

import java.util.ArrayList;
import java.util.List;
import parley.rota.model.Demand;
import parley.rota.model.Shift;

/** Stretches of missing cover. */
final class Gaps {

  private Gaps() {}

  /** The gaps of a state, those that touch joined. */
  static List<CoverGap> list(CoverModel model, CoverState state) {
    List<CoverGap> gaps = new ArrayList<>();
    for (int i = 0; i < model.cells.size(); i++) {
      Cell cell = model.cells.get(i);
      if (cell.need() > state.filled(i)) {
        CoverGap gap = cell.gap(model.time, state.filled(i));
        if (!gaps.isEmpty() && touch(gaps.getLast(), gap)) {
          gap = joined(gaps.removeLast(), gap);
        }
        gaps.add(gap);
      }
    }
    return gaps;
  }

  /** Whether the second goes on where the first ends, with as many there. */
  static boolean touch(CoverGap first, CoverGap second) {
    return first.shift().isEmpty()
        && first.demand().equals(second.demand())
        && first.to().equals(second.from())
        && first.residents() == second.residents()
        && first.volunteers() == second.volunteers();
  }

  static CoverGap joined(CoverGap first, CoverGap second) {
    return new CoverGap(
        first.demand(),
        first.skill(),
        first.shift(),
        first.from(),
        second.to(),
        first.need(),
        first.residents(),
        first.volunteers());
  }

  /** Whether an offered shift would be at a place. */
  static boolean covers(CoverModel model, Volunteer.Offer offer, Cell cell) {
    Shift shift = model.plan.shift(offer.shift());
    long start = model.time.start(offer.day(), shift);
    return switch (cell.demand()) {
      case Demand.OfShift d -> d.shift().equals(offer.shift()) && start == cell.from();
      case Demand.OfHours d ->
          !shift.isOnCall()
              && start <= cell.from()
              && model.time.end(offer.day(), shift) >= cell.to();
    };
  }
}
