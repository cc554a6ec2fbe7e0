package parley.brief.words;

import parley.casefile.CaseView;

/** The names of those who act, on the day of a view. */
public final class Names {

  private Names() {}

  /** The words for an actor; its id while none of its names was known. */
  public static String of(CaseView view, String actor) {
    boolean nameless =
        view.record().parties().findParty(actor).map(p -> p.names().isEmpty()).orElse(false)
            || view.record().parties().findBody(actor).map(b -> b.names().isEmpty()).orElse(false);
    return nameless ? actor : view.wordsFor(actor);
  }
}
