package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of industrial action of one legal system, as dated data.
 *
 * @param id the name by which a case refers to it, as in {@code great-britain}
 * @param applies where it applies, and where not
 * @param compiled the day on which the sources were last read
 */
public record LawBook(
    String id,
    String title,
    String applies,
    LocalDate compiled,
    List<Source> sources,
    List<Rule> rules,
    List<OpenPoint> openPoints) {

  /**
   * Checks the book: ids are unique, sources exist, the rules that the clock computes with are
   * there once each, and notice and mandate have a version for every day.
   */
  public LawBook {
    sources = List.copyOf(sources);
    rules = List.copyOf(rules);
    openPoints = List.copyOf(openPoints);
    LawBookCheck.check(sources, rules, openPoints);
  }

  /** Where a rule was read. */
  public record Source(String id, String title, List<String> urls) {

    /** Copies the list. */
    public Source {
      urls = List.copyOf(urls);
    }
  }

  /**
   * Reads a rule book from the text of its YAML file.
   *
   * @throws IllegalArgumentException if the text is no rule book; the message says where and why
   */
  public static LawBook parse(String yaml) {
    return LawBookReader.read(yaml);
  }

  /** The book as it was known on a day: later enactments and their effect on ends are left out. */
  public LawBook asOf(LocalDate day) {
    return new LawBook(
        id,
        title,
        applies,
        compiled,
        sources,
        rules.stream().map(r -> r.asOf(day)).toList(),
        openPoints.stream().filter(o -> !o.known().isAfter(day)).toList());
  }

  /** The rule with this id. */
  public Optional<Rule> findRule(String ruleId) {
    return rules.stream().filter(r -> r.id().equals(ruleId)).findFirst();
  }

  /** The rules of a kind, in the order of the book. */
  public List<Rule> listRules(RuleKind kind) {
    return rules.stream().filter(r -> r.kind() == kind).toList();
  }

  /** The only rule of a kind that the clock computes with. */
  Rule getRule(RuleKind kind) {
    return listRules(kind).getFirst();
  }
}
