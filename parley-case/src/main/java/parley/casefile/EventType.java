package parley.casefile;

import java.util.Optional;

/**
 * The closed list of event types, the same for every actor.
 *
 * <p>Some types do something to the state of talks by themselves; {@link #defaultAct} says what.
 */
public enum EventType {
  BALLOT_ANNOUNCED("ballot announced"),
  BALLOT_OPENED("ballot opened"),
  BALLOT_RESULT("ballot result"),
  STRIKE_ANNOUNCED("walkout announced"),
  STRIKE("walkout"),
  STRIKE_CALLED_OFF("walkout called off"),
  TALKS("talks", Act.MEETS),
  TALKS_RESUMPTION_AGREED("agreement to resume talks", Act.AGREES),
  TALKS_RESUMED("talks resumed", Act.MEETS),
  TALKS_COLLAPSED("talks broken off", Act.BREAKS_OFF),
  MEDIATION_OPENED("mediation opened", Act.MEETS),
  MEDIATION_REFUSED("mediation declined", Act.DECLINES),
  OFFER("offer", Act.TABLES),
  OFFER_ACCEPTED("offer accepted"),
  OFFER_REJECTED("offer rejected", Act.REJECTS),
  SURVEY("survey"),
  SURVEY_RESULT("survey result"),
  REFERENDUM("referendum"),
  REFERENDUM_RESULT("referendum result"),
  PAY_AWARD("pay award"),
  DISPUTE_DECLARED("dispute declared", Act.REOPENS),
  STATEMENT("statement"),
  LETTER("letter"),
  MANDATE_EXTENSION_REQUESTED("extension of the mandate asked for"),
  DEROGATION_DISPUTE("dispute over derogations"),
  SAFETY_PROCESS("safety process"),
  DATA_RELEASE("data release"),
  LAW_CHANGE("change of law"),
  LEGISLATION("legislation"),
  COMPARATOR_SETTLEMENT("settlement elsewhere"),
  AGREEMENT("agreement", Act.SETTLES);

  private final String words;
  private final Optional<Act> defaultAct;

  EventType(String words) {
    this.words = words;
    this.defaultAct = Optional.empty();
  }

  EventType(String words, Act act) {
    this.words = words;
    this.defaultAct = Optional.of(act);
  }

  /** The words for the type, the same for either side. */
  public String words() {
    return words;
  }

  /** What an event of this type does to talks, where its file does not say otherwise. */
  public Optional<Act> defaultAct() {
    return defaultAct;
  }
}
