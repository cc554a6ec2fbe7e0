package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Parties;

/**
 * What the law allows, and by when, as far as the rule book and the record tell.
 *
 * @param asOf the day of the view
 * @param legalNotice what this answer is not
 * @param lawBook id of the rule book
 * @param lawCompiled the day on which the rule book's sources were last read
 * @param mandates one for each ballot of the record, in its order, then those of the question
 * @param notice the notice of action
 * @param walkouts the walkouts of the record, in its order
 * @param rules every rule of the book on the day of the view
 * @param openPoints what the sources of the rule book leave open
 * @param gates the steps of ratification of the parties, which are their own and no law
 * @param nextAction what would have to be true before the next action
 * @param candidateDays days on which action could start
 * @param noStrike what no-strike terms of the question leave of each mandate
 * @param action whether a walkout runs
 * @param strikeDays the strike days of a year
 * @param deadlines the calendar, from the day of the view on
 * @param lawSources the sources of the rule book
 */
public record ClockAnswer(
    LocalDate asOf,
    LegalNotice legalNotice,
    String lawBook,
    LocalDate lawCompiled,
    List<Mandate> mandates,
    Notice notice,
    List<WalkoutCheck> walkouts,
    List<RuleState> rules,
    List<OpenPoint> openPoints,
    List<Parties.Gate> gates,
    List<Condition> nextAction,
    List<CandidateDay> candidateDays,
    List<NoStrikeTerm.Overlap> noStrike,
    ActionState action,
    StrikeDays strikeDays,
    List<Deadline> deadlines,
    List<LawBook.Source> lawSources) {

  /** Copies the lists. */
  public ClockAnswer {
    mandates = List.copyOf(mandates);
    walkouts = List.copyOf(walkouts);
    rules = List.copyOf(rules);
    openPoints = List.copyOf(openPoints);
    gates = List.copyOf(gates);
    nextAction = List.copyOf(nextAction);
    candidateDays = List.copyOf(candidateDays);
    noStrike = List.copyOf(noStrike);
    deadlines = List.copyOf(deadlines);
    lawSources = List.copyOf(lawSources);
  }

  /** What an answer of the clock is not. */
  public enum LegalNotice {
    /** Arithmetic on dated rules. Only courts interpret the law. */
    NOT_LEGAL_ADVICE
  }

  /** The mandate of a ballot. */
  public Optional<Mandate> findMandate(String ballot) {
    return mandates.stream().filter(m -> m.ballot().equals(ballot)).findFirst();
  }

  /** The check of a walkout. */
  public Optional<WalkoutCheck> findWalkout(String walkout) {
    return walkouts.stream().filter(w -> w.walkout().equals(walkout)).findFirst();
  }
}
