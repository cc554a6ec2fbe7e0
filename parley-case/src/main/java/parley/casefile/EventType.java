package parley.casefile;

import java.util.Optional;

/**
 * The closed list of event types, the same for every actor.
 *
 * <p>Some types do something to the state of talks by themselves; {@link #defaultAct} says what.
 */
public enum EventType {
  BALLOT_ANNOUNCED("ballot announced", Phase.BALLOT),
  BALLOT_OPENED("ballot opened", Phase.BALLOT),
  BALLOT_RESULT("ballot result", Phase.BALLOT),
  STRIKE_ANNOUNCED("walkout announced", Phase.NOTICE),
  STRIKE("walkout", Phase.STRIKE),
  STRIKE_CALLED_OFF("walkout called off", Phase.PAUSE),
  TALKS("talks", Phase.OTHER, Act.MEETS),
  TALKS_RESUMPTION_AGREED("agreement to resume talks", Phase.OTHER, Act.AGREES),
  TALKS_RESUMED("talks resumed", Phase.OTHER, Act.MEETS),
  TALKS_COLLAPSED("talks broken off", Phase.OTHER, Act.BREAKS_OFF),
  MEDIATION_OPENED("mediation opened", Phase.OTHER, Act.MEETS),
  MEDIATION_REFUSED("mediation declined", Phase.OTHER, Act.DECLINES),
  OFFER("offer", Phase.OFFER, Act.TABLES),
  OFFER_ACCEPTED("offer accepted", Phase.OTHER),
  OFFER_REJECTED("offer rejected", Phase.OTHER, Act.REJECTS),
  SURVEY("survey", Phase.OTHER),
  SURVEY_RESULT("survey result", Phase.OTHER),
  REFERENDUM("referendum", Phase.OTHER),
  REFERENDUM_RESULT("referendum result", Phase.OTHER),
  PAY_AWARD("pay award", Phase.OTHER),
  DISPUTE_DECLARED("dispute declared", Phase.OTHER, Act.REOPENS),
  STATEMENT("statement", Phase.OTHER),
  LETTER("letter", Phase.OTHER),
  MANDATE_EXTENSION_REQUESTED("extension of the mandate asked for", Phase.OTHER),
  DEROGATION_DISPUTE("dispute over derogations", Phase.OTHER),
  SAFETY_PROCESS("safety process", Phase.OTHER),
  DATA_RELEASE("data release", Phase.OTHER),
  LAW_CHANGE("change of law", Phase.OTHER),
  LEGISLATION("legislation", Phase.OTHER),
  COMPARATOR_SETTLEMENT("settlement elsewhere", Phase.OTHER),
  AGREEMENT("agreement", Phase.PAUSE, Act.SETTLES);

  /** The step of the cycle ballot, notice, offer, strike, pause to which an event belongs. */
  public enum Phase {
    BALLOT,
    NOTICE,
    OFFER,
    STRIKE,
    PAUSE,
    OTHER
  }

  private final String words;
  private final Phase phase;
  private final Optional<Act> defaultAct;

  EventType(String words, Phase phase) {
    this.words = words;
    this.phase = phase;
    this.defaultAct = Optional.empty();
  }

  EventType(String words, Phase phase, Act act) {
    this.words = words;
    this.phase = phase;
    this.defaultAct = Optional.of(act);
  }

  /** The words for the type, the same for either side. */
  public String words() {
    return words;
  }

  /** The step of the cycle to which it belongs. */
  public Phase phase() {
    return phase;
  }

  /** What an event of this type does to talks, where its file does not say otherwise. */
  public Optional<Act> defaultAct() {
    return defaultAct;
  }
}
