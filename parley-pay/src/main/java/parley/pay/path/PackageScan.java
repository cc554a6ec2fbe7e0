package parley.pay.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Scales;
import parley.pay.tax.Circumstances;
import parley.pay.tax.FastTakeHome;
import parley.pay.tax.TaxRules;
import parley.pay.tax.YearScale;

/**
 * Values packages of awards over some years for a search that tries millions of them: basic pay and
 * take-home of every grade and year, their real change and the real pay of all under several
 * indices, cost gross and net, and how often somebody's take-home falls. Primitive arrays, no
 * allocation, no rounding to the penny.
 *
 * <p>Layout of a result: year changes fastest, then grade, then index. Pay is kept to a millionth
 * of a pound, so that pay which meets a threshold exactly meets it here too; every amount is within
 * half a penny of the exact one.
 */
public final class PackageScan {

  /** Far below a penny, far above the error of a double at any pay. */
  private static final double GRID = 1e6;

  private final double[] start;
  private final double[] startTakeHome;
  private final double[] staff;
  private final FastTakeHome[] rules;
  private final List<TaxRules> exactRules;

  /** What the pay of the start would leave and cost in each year, by grade and year. */
  private final double[] takeHomeOfStart;

  private final double[] costOfStart;

  /** Real pay of all at the start over the prices of each year, by index and year. */
  private final double[] realOverPrices;

  /**
   * One over the prices of each year times the basic pay of the start, by index, grade and year.
   */
  private final double[] perPrices;

  private final List<String> indices;
  private final List<Scales.Point> points;

  private PackageScan(
      List<Scales.Point> points,
      double[] staff,
      List<TaxRules> rulesFromStart,
      List<Prospect.Known> prospects) {
    this.points = List.copyOf(points);
    this.staff = staff.clone();
    this.exactRules = List.copyOf(rulesFromStart);
    int years = rulesFromStart.size() - 1;
    this.indices = prospects.stream().map(Prospect.Known::index).toList();
    this.start = points.stream().mapToDouble(p -> p.basic().inPounds().doubleValue()).toArray();
    FastTakeHome first = rulesFromStart.getFirst().fast();
    this.startTakeHome = new double[start.length];
    this.rules = new FastTakeHome[years];
    for (int y = 0; y < years; y++) {
      rules[y] = rulesFromStart.get(y + 1).fast();
    }
    this.takeHomeOfStart = new double[start.length * years];
    this.costOfStart = new double[start.length * years];
    for (int g = 0; g < start.length; g++) {
      startTakeHome[g] = first.takeHome(start[g]);
      for (int y = 0; y < years; y++) {
        takeHomeOfStart[g * years + y] = rules[y].takeHome(start[g]);
        costOfStart[g * years + y] = cost(rules[y], start[g]);
      }
    }
    this.realOverPrices = new double[indices.size() * years];
    this.perPrices = new double[indices.size() * start.length * years];
    for (int i = 0; i < indices.size(); i++) {
      double real = prospects.get(i).real().doubleValue();
      double level = 1;
      for (int y = 0; y < years; y++) {
        level *= 1 + prospects.get(i).ahead().get(y).percent().doubleValue() / 100;
        realOverPrices[i * years + y] = real / level;
        for (int g = 0; g < start.length; g++) {
          perPrices[(i * start.length + g) * years + y] = 1 / (level * start[g]);
        }
      }
    }
  }

  /**
   * Prepares a scan of the years after the last award of a record.
   *
   * @param staff full-time equivalents at each point of the scale of that award, lowest pay first
   * @param who whose take-home; the usual circumstances of the case, if empty
   * @throws IllegalArgumentException if the record lacks awards, a scale, prices or rules of tax
   */
  public static PackageScan of(
      CaseView view,
      Yardstick yardstick,
      List<String> indices,
      int years,
      double[] staff,
      Optional<Circumstances> who) {
    Prospects prospects = Prospects.of(view, yardstick);
    PayYear last = prospects.last();
    List<Scales.Point> points = YearScale.of(view, last);
    if (points.isEmpty() || points.size() != staff.length) {
      throw new IllegalArgumentException(
          "The scale of %s has %s points, and staff is given for %s."
              .formatted(last, points.size(), staff.length));
    }
    List<Prospect.Known> known = new ArrayList<>();
    for (String index : prospects.indices(indices)) {
      switch (prospects.prospect(index, last.plus(years))) {
        case Prospect.Known k -> known.add(k);
        case Prospect.Unknown u ->
            throw new IllegalArgumentException(
                "Prices under %s are not known to %s: the record has no %s."
                    .formatted(index, last.plus(years), String.join(", ", u.why().missing())));
      }
    }
    ParameterBook book = ParameterBook.of(view);
    return switch (RulesAhead.of(
        book, who.orElseGet(() -> Circumstances.usual(book)), known.getFirst(), Thresholds.HELD)) {
      case RulesAhead.Found.Rules rules ->
          new PackageScan(points, staff, rules.ahead().byYear(), known);
      case RulesAhead.Found.None none ->
          throw new IllegalArgumentException(
              "Take-home of %s is not computable: the book has no %s."
                  .formatted(last, missing(none.why())));
    };
  }

  private static String missing(Computed.NotComputable why) {
    return String.join(", ", why.missing());
  }

  /** The points of the scale, lowest pay first. */
  public List<Scales.Point> points() {
    return points;
  }

  /** The ids of the indices, in the order of the results. */
  public List<String> indices() {
    return indices;
  }

  /** The years ahead. */
  public int years() {
    return rules.length;
  }

  /** The rules of the start and then of each year, for a check by other means. */
  List<TaxRules> exactRules() {
    return exactRules;
  }

  /** Room for one result, to be used again. */
  public Result newResult() {
    return new Result(start.length, indices.size(), rules.length);
  }

  /**
   * Values a package.
   *
   * @param percent the rise of every year in per cent
   * @param cash the flat sum of every year that becomes part of basic pay, in GBP
   * @param into where the result goes; what it held is overwritten
   */
  public void evaluate(double[] percent, double[] cash, Result into) {
    int years = rules.length;
    int losses = 0;
    double billOfStart = 0;
    for (int y = 0; y < years; y++) {
      into.gross[y] = 0;
      into.net[y] = 0;
      into.bill[y] = 0;
    }
    for (int g = 0; g < start.length; g++) {
      double basic = start[g];
      double before = startTakeHome[g];
      billOfStart += staff[g] * basic;
      for (int y = 0; y < years; y++) {
        int at = g * years + y;
        basic = Math.rint((basic + basic * percent[y] / 100 + cash[y]) * GRID) / GRID;
        FastTakeHome rule = rules[y];
        double left = rule.takeHome(basic);
        into.basic[at] = basic;
        into.takeHome[at] = left;
        losses += left < before ? 1 : 0;
        before = left;
        double gross = cost(rule, basic) - costOfStart[at];
        into.bill[y] += staff[g] * basic;
        into.gross[y] += staff[g] * gross;
        // What is not left to the staff comes back, and so does what the employer pays in.
        into.net[y] += staff[g] * (left - takeHomeOfStart[at]);
      }
    }
    int points = start.length * years;
    int count = indices.size();
    for (int i = 0; i < count; i++) {
      for (int y = 0; y < years; y++) {
        into.real[i * years + y] = into.bill[y] / billOfStart * realOverPrices[i * years + y];
      }
      for (int at = 0; at < points; at++) {
        into.change[i * points + at] = into.basic[at] * perPrices[i * points + at];
      }
    }
    into.losses = losses;
  }

  private static double cost(FastTakeHome rule, double basic) {
    return basic + rule.employerNationalInsurance(basic) + rule.employerPension(basic);
  }

  /**
   * What a package comes to, in room that is used again: the next package overwrites it. One room
   * for each thread.
   */
  public static final class Result {

    private final double[] basic;
    private final double[] takeHome;
    private final double[] real;
    private final double[] change;
    private final double[] bill;
    private final double[] gross;
    private final double[] net;
    private int losses;

    private Result(int grades, int indices, int years) {
      basic = new double[grades * years];
      takeHome = new double[grades * years];
      real = new double[indices * years];
      change = new double[indices * grades * years];
      bill = new double[years];
      gross = new double[years];
      net = new double[years];
    }

    /** Basic pay in GBP a year, at grade x years + year. */
    public double basic(int at) {
      return basic[at];
    }

    /** Take-home in GBP a year, at grade x years + year. */
    public double takeHome(int at) {
      return takeHome[at];
    }

    /**
     * Basic pay of a grade over that of the start, at the prices of the start: 1 if its real pay is
     * what it was. At (index x grades + grade) x years + year.
     */
    public double change(int at) {
      return change[at];
    }

    /** Real pay of all as a share of that of the base year, at index x years + year. */
    public double real(int at) {
      return real[at];
    }

    /** What employers and the centre pay more in a year than for the pay of the start, in GBP. */
    public double gross(int year) {
      return gross[year];
    }

    /** What the staff take home more in a year than of the pay of the start, in GBP. */
    public double net(int year) {
      return net[year];
    }

    /** How often a grade takes home less in a year than in the year before. */
    public int losses() {
      return losses;
    }
  }
}
