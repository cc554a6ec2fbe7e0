package parley.pay.jobs;

import java.math.BigDecimal;
import java.util.Optional;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.pay.book.Measures;

/** Counts posts and people that a plan adds, if its posts are relabelled and if they are new. */
final class Headcounts {

  private final PostsPlan plan;

  private Headcounts(PostsPlan plan) {
    this.plan = plan;
  }

  /** The counts of a plan, for each year in which it adds posts; empty if it adds none. */
  static Optional<JobsAnswer.Headcounts> of(PostsPlan plan) {
    return plan.added().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JobsAnswer.Headcounts(
                plan, plan.added().keySet().stream().map(new Headcounts(plan)::year).toList()));
  }

  private JobsAnswer.Headcount year(int year) {
    BigDecimal added = plan.addedBy(year);
    return new JobsAnswer.Headcount(
        year,
        figure(year, "training-posts-added", "posts", "posts added up to %s", added),
        figure(
            year,
            "locally-employed-if-relabelled",
            "posts",
            "a locally employed post less for each training post, up to %s",
            added.negate()),
        figure(
            year,
            "headcount-if-relabelled",
            "doctors",
            "training posts added less locally employed posts relabelled, up to %s",
            BigDecimal.ZERO),
        figure(
            year,
            "locally-employed-if-new",
            "posts",
            "locally employed posts stay, up to %s",
            BigDecimal.ZERO),
        figure(
            year,
            "headcount-if-new",
            "doctors",
            "training posts added, locally employed posts unchanged, up to %s",
            added));
  }

  private Computed.Known figure(
      int year, String measure, String unit, String basis, BigDecimal value) {
    return new Derivation(
            Derivation.id(Measures.VERB, "jobs", plan.offer().orElse("asked"), year, measure),
            measure,
            unit,
            basis.formatted(year),
            plan.inputs())
        .value(value);
  }
}
