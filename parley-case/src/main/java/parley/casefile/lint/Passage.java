package parley.casefile.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.Case;
import parley.casefile.Claim;
import parley.casefile.Event;

/**
 * Words in the record with their date.
 *
 * @param item id of the item in which they stand
 * @param day the day from which they were written or said
 * @param about ids of what it speaks of
 * @param own whether they are the record's own words; else somebody's claim
 */
record Passage(String item, String text, LocalDate day, boolean own, List<String> about) {

  /** The words in which the record tells its events, and those that it quotes. */
  static List<Passage> of(Case record) {
    return Stream.concat(
            record.events().stream().flatMap(Passage::of),
            record.claims().stream().map(Passage::of))
        .toList();
  }

  private static Stream<Passage> of(Event event) {
    LocalDate day = event.when().earliest();
    return Stream.concat(
        Stream.of(new Passage(event.id(), event.summary(), day, true, event.actors())),
        event.facts().stream()
            .map(f -> new Passage(event.id(), f.text(), day, false, event.actors())));
  }

  private static Passage of(Claim claim) {
    return new Passage(claim.id(), claim.text(), claim.on().earliest(), false, claim.about());
  }
}
