package parley.room;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import parley.casefile.Case;
import parley.casefile.Parties.Party;
import parley.ledger.Audience;
import parley.ledger.Ledger;
import parley.ledger.access.Accounts;

/**
 * What every desk works with.
 *
 * @param record the case that lies on the table
 * @param folder the folder from which it was read, for readers that add to it
 * @param clock the time of day
 */
public record Room(Case record, Path folder, Ledger ledger, Accounts accounts, Clock clock) {

  /** Today, at the place of the case. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), record.header().zone());
  }

  /** The parties that sit at tables of their own: the two sides of the case. */
  public List<Party> parties() {
    return ledger.parties().stream()
        .map(id ->
            record.parties().parties().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                    new IllegalStateException(
                        "The ledger has a table for " + id + ", which is no party of the case.")))
        .toList();
  }

  /** The name of a party on the page, for people: its short name today. */
  public String nameOf(String party) {
    if (party.equals(Audience.CONCILIATOR)) {
      return "the conciliator";
    }
    return parties().stream()
        .filter(p -> p.id().equals(party))
        .findFirst()
        .flatMap(p -> p.findNameOn(today()))
        .map(name -> name.brief())
        .orElse(party);
  }
}
