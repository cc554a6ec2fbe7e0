package parley.talks.elicit;

/** What a respondent can answer. */
public sealed interface Answer {

  /**
   * The first is better; to an even swap, that no level of the open criterion makes the second as
   * good.
   */
  record First() implements Answer {}

  /** The second is better; to an even swap, even with the worst level of the open criterion. */
  record Second() implements Answer {}

  /** To a choice, that both are as good. */
  record Same() implements Answer {}

  /**
   * To an even swap or a middle, a level; two, unless the respondent is sure, between which it
   * lies.
   *
   * @param worse what is surely not too much
   * @param better what is surely enough
   */
  record Between(String worse, String better) implements Answer {

    /** A level that the respondent is sure of. */
    public static Between exactly(String level) {
      return new Between(level, level);
    }
  }
}
