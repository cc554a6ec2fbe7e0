package parley.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.casefile.Issue;

/** Picks the issues and options that can be searched, and says what is left out. */
final class IssuePicker {

  private final List<Assumptions.Assumed> assumed;
  private final List<AssumedDeals.LeftOut> leftOut;

  /**
   * @param leftOut takes what is left out
   */
  IssuePicker(List<Assumptions.Assumed> assumed, List<AssumedDeals.LeftOut> leftOut) {
    this.assumed = assumed;
    this.leftOut = leftOut;
  }

  /** The options that can be searched on an issue; empty if the issue is left out. */
  Optional<SearchedIssue> pick(Issue issue) {
    if (issue.options().isEmpty()) {
      return leaveOut(issue, AssumedDeals.Why.NO_OPTION);
    }
    if (assumed.stream().anyMatch(a -> !a.weights().containsKey(issue.id()))) {
      return leaveOut(issue, AssumedDeals.Why.NO_WEIGHT);
    }
    List<Issue.Option> options = new ArrayList<>();
    for (Issue.Option option : issue.options()) {
      if (assumed.stream().allMatch(a -> isValued(a, issue, option))) {
        options.add(option);
      } else {
        leftOut.add(
            new AssumedDeals.LeftOut(
                issue.id(), Optional.of(option.id()), AssumedDeals.Why.NO_VALUE));
      }
    }
    return options.isEmpty()
        ? leaveOut(issue, AssumedDeals.Why.NO_OPTION)
        : Optional.of(new SearchedIssue(issue, options));
  }

  /** A side that gives an issue no weight needs no value for its options. */
  private static boolean isValued(Assumptions.Assumed assumed, Issue issue, Issue.Option option) {
    return assumed.weights().getOrDefault(issue.id(), 0) == 0
        || OptionValues.find(assumed, issue, option).isPresent();
  }

  private Optional<SearchedIssue> leaveOut(Issue issue, AssumedDeals.Why why) {
    leftOut.add(new AssumedDeals.LeftOut(issue.id(), Optional.empty(), why));
    return Optional.empty();
  }
}
