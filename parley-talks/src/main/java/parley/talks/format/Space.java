package parley.talks.format;

import java.util.List;
import java.util.Optional;
import parley.talks.space.IssueDomain;

/** The name and issues of a domain, before anybody values them. */
record Space(String name, List<IssueDomain> issues) {

  /** Copies the list. */
  Space {
    issues = List.copyOf(issues);
  }

  List<String> names() {
    return issues.stream().map(IssueDomain::name).toList();
  }

  Optional<IssueDomain> find(String issue) {
    return issues.stream().filter(i -> i.name().equals(issue)).findFirst();
  }
}
