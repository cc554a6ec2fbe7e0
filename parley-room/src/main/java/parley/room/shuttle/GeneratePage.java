package parley.room.shuttle;

import java.util.List;

/**
 * Packages to begin a proposal with.
 *
 * @param bases one for each assumption set
 */
public record GeneratePage(List<Basis> bases) {

  /** Copies the list. */
  public GeneratePage {
    bases = List.copyOf(bases);
  }

  /**
   * An assumption set and the packages that follow from it.
   *
   * @param label whose assumption it is
   * @param by who made it
   * @param basis on what it rests
   * @param isSearched whether packages could be compared under it at all
   * @param packages three to five, fewer if fewer meet both reserves
   */
  public record Basis(
      String label, String by, String basis, boolean isSearched, List<Suggested> packages) {

    /** Copies the list. */
    public Basis {
      packages = List.copyOf(packages);
    }
  }

  /**
   * A package that no other beats for all sides at once, if the assumption holds.
   *
   * @param why the formulas of which it is the solution; may be empty
   * @param signable whether both reserves and every gate of the assumption accept it
   * @param address the page on which it is written out
   */
  public record Suggested(List<String> why, boolean signable, List<Term> terms, String address) {

    /** Copies the lists. */
    public Suggested {
      why = List.copyOf(why);
      terms = List.copyOf(terms);
    }
  }

  /** What it says on an issue: ids for programs, names for people. */
  public record Term(String issue, String option, String issueName, String optionName) {}
}
