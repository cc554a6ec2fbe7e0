package parley.pay.tax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deductions computed a second time, in whole numbers only, from a table typed by hand from the
 * rates and thresholds that were published for each year. Monthly thresholds are the published ones
 * and are not derived from the yearly ones. Rates are hundredths of a per cent.
 */
final class Statute {

  /** Pence a year. */
  record Deductions(long pension, long tax, long insurance, long loan) {}

  private record Insurance(
      int months, long pt, long ptMonth, long uel, long uelMonth, long main, long upper) {}

  private record Tiers(int months, List<long[]> steps) {
    long rate(long pay) {
      long rate = 0;
      for (long[] step : steps) {
        rate = pay >= step[0] * 100 ? step[1] : rate;
      }
      return rate;
    }
  }

  private static final long UAP = 40040;
  private static final long UAP_MONTH = 3337;
  private static final Map<String, Statute> YEARS = read();

  private final Map<String, String> row;

  private Statute(Map<String, String> row) {
    this.row = row;
  }

  static Statute of(String year) {
    return Optional.ofNullable(YEARS.get(year)).orElseThrow();
  }

  static List<String> years() {
    return List.copyOf(YEARS.keySet());
  }

  boolean hasPension() {
    return !row.get("pension").isEmpty();
  }

  List<String> loans() {
    return List.of("plan1", "plan2", "plan5").stream().filter(p -> !row.get(p).isEmpty()).toList();
  }

  // One assessment of the year. A pension is pence / 120,000, a tax pence / 2,400,000,000.

  Deductions annual(long gross, boolean member, Optional<String> loan) {
    long pension = 0;
    if (member) {
      for (Tiers tiers : tiers()) {
        pension += gross * tiers.rate(gross) * tiers.months;
      }
    }
    long net = gross * 120_000 - pension;
    long insurance = 0;
    for (Insurance i : insurance()) {
      insurance += i.months * yearly(i, gross, member);
    }
    long repaid = loan.map(l -> Math.max(0, gross - number(l) * 100) * 900).orElse(0L);
    return new Deductions(
        nearest(pension, 120_000),
        annualTax(net),
        nearest(Math.max(0, insurance), 120_000),
        nearest(repaid, 10_000));
  }

  private long yearly(Insurance i, long gross, boolean member) {
    long main = between(gross, i.pt * 100, i.uel * 100) * i.main;
    long upper = Math.max(0, gross - i.uel * 100) * i.upper;
    boolean rebate = member && !row.get("rebate").isEmpty();
    return main + upper - (rebate ? between(gross, lel(0) * 100, UAP * 100) * number("rebate") : 0);
  }

  private long annualTax(long net) {
    long unit = 120_000L * 100;
    long halfOver = row.get("topFrom").isEmpty() ? 0 : Math.max(0, net - 100_000 * unit);
    long allowance = Math.max(0, 2 * number("allowance") * unit - halfOver);
    long taxable = Math.max(0, 2 * net - allowance);
    long limit = 2 * number("basicLimit") * unit;
    long top = row.get("topFrom").isEmpty() ? Long.MAX_VALUE : 2 * number("topFrom") * unit;
    long tax = 20 * Math.min(taxable, limit) + 40 * between(taxable, limit, top);
    tax += taxable > top ? number("topRate") / 100 * (taxable - top) : 0;
    return nearest(tax, 24_000_000);
  }

  // Twelve payslips.

  Deductions monthly(long gross, boolean member, Optional<String> loan) {
    long pension = 0;
    long insured = 0;
    long repaid = 0;
    for (int month = 1; month <= 12; month++) {
      long pay = nearest(gross * month, 12) - nearest(gross * (month - 1), 12);
      if (member) {
        pension +=
            nearest(
                pay * at(tiers().stream().map(Tiers::months).toList(), tiers(), month).rate(gross),
                10_000);
      }
      Insurance i = at(insurance().stream().map(Insurance::months).toList(), insurance(), month);
      insured += monthlyInsurance(i, pay, member);
      if (loan.isPresent()) {
        long over = pay - number(loan.get()) * 100 / 12;
        repaid += over <= 0 ? 0 : over * 9 / 100 / 100 * 100;
      }
    }
    return new Deductions(pension, payAsYouEarn(gross - pension), insured, repaid);
  }

  private long monthlyInsurance(Insurance i, long pay, boolean member) {
    long charge =
        between(pay, i.ptMonth * 100, i.uelMonth * 100) * i.main
            + Math.max(0, pay - i.uelMonth * 100) * i.upper;
    if (member && !row.get("rebate").isEmpty()) {
      charge -= between(pay, lel(1) * 100, UAP_MONTH * 100) * number("rebate");
    }
    // A half of a penny is dropped.
    return charge <= 0 ? 0 : (2 * charge + 9_999) / 20_000;
  }

  private long payAsYouEarn(long net) {
    long allowance = number("allowance") * 100;
    if (!row.get("topFrom").isEmpty() && net > 100_000_00) {
      allowance = Math.max(0, allowance - (net - 100_000_00 + 1) / 2);
    }
    long code = allowance / 1000;
    long freeMonth = 0;
    for (long rest = code; rest > 0; rest -= 500) {
      // Blocks of 500 count as 5,000 a year, what is left as itself and nine pounds.
      long pounds = rest > 500 ? 5000 : rest * 10 + 9;
      freeMonth += (pounds * 100 + 11) / 12;
    }
    long taxable = Math.max(0, net - 12 * freeMonth) / 100;
    long limit = number("basicLimit");
    long top = row.get("topFrom").isEmpty() ? Long.MAX_VALUE : number("topFrom");
    long tax = 20 * Math.min(taxable, limit) + 40 * between(taxable, limit, top);
    return tax + (taxable > top ? number("topRate") / 100 * (taxable - top) : 0);
  }

  private static <T> T at(List<Integer> months, List<T> regimes, int month) {
    int passed = 0;
    for (int i = 0; i < regimes.size(); i++) {
      passed += months.get(i);
      if (month <= passed) {
        return regimes.get(i);
      }
    }
    throw new IllegalStateException("A year has twelve months.");
  }

  private static long between(long amount, long low, long high) {
    return Math.max(0, Math.min(amount, high) - low);
  }

  private static long nearest(long amount, long divisor) {
    return (2 * amount + divisor) / (2 * divisor);
  }

  private long number(String column) {
    return Long.parseLong(row.get(column));
  }

  private long lel(int which) {
    return Long.parseLong(row.get("lel").split("/", -1)[which]);
  }

  private List<Insurance> insurance() {
    return Arrays.stream(row.get("insurance").split(" ", -1))
        .map(r -> Arrays.stream(r.split("[:/]", -1)).mapToLong(Long::parseLong).toArray())
        .map(n -> new Insurance((int) n[0], n[1], n[2], n[3], n[4], n[5], n[6]))
        .toList();
  }

  private List<Tiers> tiers() {
    return Arrays.stream(row.get("pension").split(" (?=\\d+=)", -1))
        .map(r -> r.split("=", -1))
        .map(r ->
            new Tiers(
                Integer.parseInt(r[0]),
                Arrays.stream(r[1].split(" ", -1))
                    .map(s -> Arrays.stream(s.split(":", -1)).mapToLong(Long::parseLong).toArray())
                    .toList()))
        .toList();
  }

  private static Map<String, Statute> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Statute.class.getResourceAsStream("statute.csv"), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      String[] columns = lines.getFirst().split(",", -1);
      Map<String, Statute> years = new LinkedHashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], cells[i]);
        }
        years.put(cells[0], new Statute(row));
      }
      return years;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
