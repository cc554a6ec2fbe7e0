package parley.pay.tax;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.pay.book.PayYear;

/**
 * What a book of parameters lacks for a year.
 *
 * @param missing each parameter with the first payday on which it is missing
 */
public record MissingParameters(PayYear year, List<Missing> missing) implements FoundRules {

  /** Copies the list. */
  public MissingParameters {
    missing = List.copyOf(missing);
  }

  /** A parameter, and the first payday of the year on which no row of it holds. */
  public record Missing(String parameter, LocalDate day) {

    /** As in {@code student-loan.plan5 on 2024-04-30}. */
    @Override
    public String toString() {
      return parameter + " on " + day;
    }
  }

  /** Each as in {@code student-loan.plan5 on 2024-04-30}. */
  public List<String> names() {
    return missing.stream().map(Missing::toString).toList();
  }

  @Override
  public Optional<TaxRules> find() {
    return Optional.empty();
  }

  @Override
  public TaxRules orElseThrow() {
    Map<LocalDate, List<String>> byDay =
        missing.stream()
            .collect(
                Collectors.groupingBy(
                    Missing::day,
                    TreeMap::new,
                    Collectors.mapping(Missing::parameter, Collectors.toList())));
    throw new IllegalArgumentException(
        "Take-home pay of %s cannot be computed: the parameters known on the day have no %s."
            .formatted(
                year,
                byDay.entrySet().stream()
                    .map(e -> String.join(", ", e.getValue()) + " on " + e.getKey())
                    .collect(Collectors.joining("; no "))));
  }
}
