package parley.talks.elicit;

/** A question and what was answered. */
public record Reply(Question question, Answer answer) {}
