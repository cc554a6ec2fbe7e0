package parley.room.page;

import java.util.List;
import java.util.Optional;
import parley.casefile.Issue;

/** The names of issues and options, for people; an id for which there is none stands for itself. */
public record Agenda(List<Issue> issues) {

  /** Copies the list. */
  public Agenda {
    issues = List.copyOf(issues);
  }

  /** The name of an issue. */
  public String nameOf(String issue) {
    return find(issue).map(Issue::name).orElse(issue);
  }

  /** The name of an option of an issue. */
  public String nameOf(String issue, String option) {
    return find(issue).stream()
        .flatMap(i -> i.options().stream())
        .filter(o -> o.id().equals(option))
        .map(Issue.Option::name)
        .findFirst()
        .orElse(option);
  }

  private Optional<Issue> find(String issue) {
    return issues.stream().filter(i -> i.id().equals(issue)).findFirst();
  }
}
