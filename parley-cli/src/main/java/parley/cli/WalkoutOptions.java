package parley.cli;

import java.math.BigDecimal;
import java.util.Optional;
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
      converter = WalkoutDays.class,
      description = "Its days, as in 2025-12-17..2025-12-22: from 07:00 to 07:00.")
  private WalkoutDays.@Nullable Span days;

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
    WalkoutDays.Span span = Optional.ofNullable(days).orElseThrow();
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new BadInputException(
          "--absent-share: found %s; expected a share from 0 to 1."
              .formatted(share.toPlainString()));
    }
    try {
      return Absence.even(
          hospital,
          group(hospital),
          span.from().atTime(HOUR, 0),
          span.to().atTime(HOUR, 0),
          share.doubleValue());
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
}
