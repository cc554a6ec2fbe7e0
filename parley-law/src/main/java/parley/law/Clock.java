package parley.law;

import parley.casefile.CaseView;

/** The clock of industrial action: what a rule book allows on the day of a view, and by when. */
public final class Clock {

  private final LawBook book;

  private Clock(LawBook book) {
    this.book = book;
  }

  /** The clock that runs on a rule book. */
  public static Clock of(LawBook book) {
    return new Clock(book);
  }

  /**
   * Answers a question about a case as it was known on a day.
   *
   * @throws IllegalArgumentException if the case names another rule book, or the question names a
   *     ballot that the record does not have
   */
  public ClockAnswer answer(CaseView view, ClockQuestion question) {
    throw new IllegalStateException("The clock of " + book.id() + " is not wound up yet.");
  }
}
