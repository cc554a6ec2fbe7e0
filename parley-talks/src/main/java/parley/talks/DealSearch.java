package parley.talks;

import java.util.List;
import parley.casefile.Assumptions;
import parley.casefile.CaseView;

/** Searches the packages of one assumption set. */
final class DealSearch {

  private DealSearch() {}

  static AssumedDeals search(CaseView view, Assumptions set) {
    return new AssumedDeals.NotSearched(
        set,
        new AssumedDeals.NothingToSearch(view.record().agenda().isEmpty() ? List.of() : List.of()));
  }
}
