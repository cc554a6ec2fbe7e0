package parley.talks;

import java.util.List;
import parley.casefile.Issue;

/** An issue and those of its options that are searched. */
record SearchedIssue(Issue issue, List<Issue.Option> options) {

  /** Copies the list. */
  SearchedIssue {
    options = List.copyOf(options);
  }

  AssumedDeals.IssueOptions names() {
    return new AssumedDeals.IssueOptions(
        issue.id(), options.stream().map(Issue.Option::id).toList());
  }
}
