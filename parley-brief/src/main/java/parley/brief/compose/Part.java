package parley.brief.compose;

import parley.brief.page.Topic;

/**
 * A question within one of the five that is asked for itself, such as what is left of one salary.
 */
public abstract class Part {

  private final Topic topic;

  Part(Topic topic) {
    this.topic = topic;
  }

  /** The question to which it belongs. */
  public final Topic topic() {
    return topic;
  }

  /**
   * The answer from what was known on the day of the sheet.
   *
   * @throws IllegalArgumentException if the question does not fit the case; the message says why
   */
  abstract Answer answer(Sheet sheet);
}
