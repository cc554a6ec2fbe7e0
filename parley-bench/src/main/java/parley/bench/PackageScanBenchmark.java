package parley.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.casefile.CaseView;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.pay.path.PackageScan;
import parley.pay.path.Yardstick;
import parley.pay.tax.Circumstances;

/**
 * One package of awards: five grades, five years, three indices. Packages change from call to call,
 * so that no result can be kept.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class PackageScanBenchmark {

  private static final int YEARS = 5;
  private static final int PACKAGES = 1024;
  private static final double[] STAFF = {8704, 7846, 40043, 13000, 8700};

  private PackageScan scan;
  private PackageScan.Result result;
  private double[][] percent;
  private double[][] cash;
  private int next;

  /** Prepares the scan from the shipped case, named by {@code parley.case}. */
  @Setup
  public void prepare() throws CaseFaultsException {
    Path folder =
        Path.of(System.getProperty("parley.case", "cases/resident-doctors-england"))
            .toAbsolutePath();
    CaseView view = CaseFolder.read(folder).asOf(LocalDate.of(2026, 3, 1));
    scan =
        PackageScan.of(
            view,
            Yardstick.usual().withPrices(new BigDecimal("2.9")),
            List.of("rpi", "cpi", "cpih"),
            YEARS,
            STAFF,
            Optional.of(Circumstances.NONE.withPension("nhs").withLoan("plan2")));
    result = scan.newResult();
    SplittableRandom random = new SplittableRandom(1);
    percent = new double[PACKAGES][];
    cash = new double[PACKAGES][];
    for (int i = 0; i < PACKAGES; i++) {
      percent[i] = random.doubles(YEARS, 0, 15).toArray();
      cash[i] = random.doubles(YEARS, 0, 1500).toArray();
    }
  }

  /** One package. */
  @Benchmark
  public PackageScan.Result onePackage() {
    int i = next++ & (PACKAGES - 1);
    scan.evaluate(percent[i], cash[i], result);
    return result;
  }
}
