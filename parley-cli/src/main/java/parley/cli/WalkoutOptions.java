package parley.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.walkout.Absence;
import picocli.CommandLine.Option;

/** The options that say when a walkout is and who is absent. */
final class WalkoutOptions {

  /** Walkouts start and end in the morning, before the shift of the day. */
  private static final int HOUR = 7;

  @Option(
      names = "--walkout",
      paramLabel = "FROM..TO",
      required = true,
      description = "Its days, as in 2025-12-17..2025-12-22: from 07:00 to 07:00.")
  private String days = "";

  @Option(
      names = "--absent-share",
      paramLabel = "SHARE",
      required = true,
      description = "The share of those due to work who are absent, on each day, from 0 to 1.")
  private BigDecimal share = BigDecimal.ZERO;

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description =
          "The group of grades that walks out, as the hospital names it. Default: that of its first"
              + " grade.")
  private @Nullable String group;

  /** The walkout at a hospital. */
  Absence absence(Hospital hospital) throws BadInputException {
    List<String> parts = List.of(days.split("\\.\\.", -1));
    if (parts.size() != 2) {
      throw refused();
    }
    LocalDate from = day(parts.getFirst());
    LocalDate to = day(parts.getLast());
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new BadInputException(
          "--absent-share: found %s; expected a share from 0 to 1."
              .formatted(share.toPlainString()));
    }
    try {
      return Absence.even(
          hospital, group(hospital), from.atTime(HOUR, 0), to.atTime(HOUR, 0), share.doubleValue());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  /** The group that walks out. */
  String group(Hospital hospital) {
    return group == null
        ? hospital.grades().stream().map(Grade::group).findFirst().orElseThrow()
        : group;
  }

  /** The share that is absent. */
  BigDecimal share() {
    return share;
  }

  private LocalDate day(String text) throws BadInputException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refused();
    }
  }

  private BadInputException refused() {
    return new BadInputException(
        "--walkout: found \"%s\"; expected two days such as 2025-12-17..2025-12-22."
            .formatted(days));
  }
}
