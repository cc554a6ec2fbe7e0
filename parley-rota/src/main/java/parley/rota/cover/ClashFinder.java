package parley.rota.cover;

import java.util.ArrayList;
import java.util.List;

/**
 * Why minimum cover cannot be met. A place that more people are asked for than can come clashes by
 * itself, which is counted. Where places clash only together, they are left out one by one for as
 * long as the rest cannot be filled (the deletion filter of Chinneck and Dravnieks, 1991, ORSA
 * Journal on Computing 3:157); what remains is a set from which none can be left out.
 */
final class ClashFinder {

  private static final int MOST_FOR_PAIRS = 60;

  private final CoverModel model;
  private final long seed;
  private final Spending spending;

  private ClashFinder(CoverModel model, long seed, Spending spending) {
    this.model = model;
    this.seed = seed;
    this.spending = spending;
  }

  static List<Clash> list(CoverModel model, long seed, Spending spending, boolean canProve) {
    return new ClashFinder(model, seed, spending).all(canProve);
  }

  private List<Clash> all(boolean canProve) {
    List<Clash> clashes = new ArrayList<>();
    List<Cell> others = new ArrayList<>();
    for (Cell cell : model.cells) {
      if (cell.need() > model.reachable(cell)) {
        single(clashes, cell);
      } else if (cell.need() > 0) {
        others.add(cell);
      }
    }
    if (canProve && ExactCover.fill(model, others, seed, spending) == ExactCover.Fill.NO) {
      together(others, clashes);
    }
    return clashes;
  }

  /** A place by itself; one with the place before it, if nothing but the hour differs. */
  private void single(List<Clash> clashes, Cell cell) {
    CoverGap gap = cell.gap(model.time, model.reachable(cell));
    List<Clash.Hindrance> why = hindrances(cell);
    if (!clashes.isEmpty()) {
      CoverGap before = clashes.getLast().needs().getFirst();
      if (Gaps.touch(before, gap) && clashes.getLast().hindrances().equals(why)) {
        clashes.removeLast();
        clashes.add(new Clash(List.of(Gaps.joined(before, gap)), true, why));
        return;
      }
    }
    clashes.add(new Clash(List.of(gap), true, why));
  }

  private void together(List<Cell> all, List<Clash> clashes) {
    List<Cell> left = new ArrayList<>(all);
    boolean isSure = true;
    for (Cell cell : all) {
      List<Cell> fewer = new ArrayList<>(left);
      fewer.remove(cell);
      ExactCover.Fill fill = ExactCover.fill(model, fewer, seed, spending);
      isSure &= fill != ExactCover.Fill.UNKNOWN;
      if (fill == ExactCover.Fill.NO) {
        left = fewer;
      }
    }
    if (!isSure) {
      return;
    }
    boolean isSmallest = left.size() <= 2;
    if (!isSmallest && all.size() <= MOST_FOR_PAIRS) {
      Pairs pairs = pairs(all);
      left = pairs.clash().isEmpty() ? left : pairs.clash();
      isSmallest = !pairs.clash().isEmpty() || pairs.isSure() && left.size() == 3;
    }
    List<Clash.Hindrance> why = new ArrayList<>();
    left.forEach(c -> why.addAll(hindrances(c)));
    clashes.add(
        new Clash(
            left.stream().map(c -> c.gap(model.time, model.reachable(c))).toList(),
            isSmallest,
            why.stream().distinct().toList()));
  }

  /**
   * Pairs that were tried.
   *
   * @param clash the first that clashes; empty if none was found to
   * @param isSure whether all were decided
   */
  private record Pairs(List<Cell> clash, boolean isSure) {}

  private Pairs pairs(List<Cell> all) {
    boolean isSure = true;
    for (int a = 0; a < all.size(); a++) {
      for (int b = a + 1; b < all.size(); b++) {
        List<Cell> pair = List.of(all.get(a), all.get(b));
        switch (ExactCover.fill(model, pair, seed, spending)) {
          case NO -> {
            return new Pairs(pair, true);
          }
          case UNKNOWN -> isSure = false;
          case YES -> {}
        }
      }
    }
    return new Pairs(List.of(), isSure);
  }

  /** What keeps each volunteer who cannot come from a place. */
  private List<Clash.Hindrance> hindrances(Cell cell) {
    List<Clash.Hindrance> all = new ArrayList<>();
    for (int v = 0; v < model.plan.volunteers().size(); v++) {
      int volunteer = v;
      boolean can = false;
      for (int c : cell.candidates()) {
        can |= model.candidates.get(c).volunteer() == volunteer;
      }
      if (!can) {
        all.add(hindrance(volunteer, cell));
      }
    }
    return all;
  }

  private Clash.Hindrance hindrance(int v, Cell cell) {
    Volunteer volunteer = model.plan.volunteers().get(v);
    String demand = cell.demand().id();
    if (!volunteer.has(Skills.of(cell.demand()))) {
      return new Clash.Hindrance(volunteer.id(), demand, Clash.Kind.SKILL, "");
    }
    return model.refusals.stream()
        .filter(r -> r.volunteer() == v && Gaps.covers(model, r.offer(), cell))
        .findFirst()
        .map(r -> new Clash.Hindrance(volunteer.id(), demand, r.kind(), r.what()))
        .orElseGet(() -> new Clash.Hindrance(volunteer.id(), demand, Clash.Kind.NOT_OFFERED, ""));
  }
}
