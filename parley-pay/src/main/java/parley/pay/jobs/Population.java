package parley.pay.jobs;

import parley.pay.book.Measures;

/**
 * Who is counted: numbers of two populations are never mixed.
 *
 * @param unit persons or what they sent
 * @param kind the round or the count, as in {@code round-1}; empty for all
 * @param geography where, as the series writes it
 */
public record Population(Unit unit, String kind, String geography) {

  /** What is counted. */
  public enum Unit {
    /** Persons, each once. */
    APPLICANTS(Measures.APPLICANTS),
    /** Applications, of which a person may send several. */
    APPLICATIONS(Measures.APPLICATIONS);

    private final String measure;

    Unit(String measure) {
      this.measure = measure;
    }
  }

  /** The measure of those who apply. */
  public String applicants() {
    return unit.measure + suffix();
  }

  /** The measure of the places that they apply for. */
  public String places() {
    return Measures.PLACES + suffix();
  }

  /** The measure of those among the applicants who are graduates of the country's own schools. */
  String homeGraduates() {
    return applicants() + "-home-graduates";
  }

  private String suffix() {
    return kind.isEmpty() ? "" : "-" + kind;
  }

  /** A short name, as in {@code applicants-round-1, UK}. */
  @Override
  public String toString() {
    return applicants() + ", " + geography;
  }
}
