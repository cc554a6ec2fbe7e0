package parley.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A case as it was known on the evening of a day. Nothing in it became known later.
 *
 * @param asOf the day
 * @param record what was known on it
 */
public record CaseView(LocalDate asOf, Case record) {

  /** The event with this id, if it is known. */
  public Optional<Event> findEvent(String id) {
    return record.events().stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** The offer with this id, if it is known. */
  public Optional<Offer> findOffer(String id) {
    return record.offers().stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /**
   * The offer that an offer says it replaces, else the one that the same side had tabled before it.
   */
  public Optional<Offer> findOfferBefore(Offer offer) {
    return offer
        .previous()
        .flatMap(this::findOffer)
        .or(() ->
            record.offers().stream()
                .sorted(Comparator.comparing(Offer::known))
                .takeWhile(o -> !o.id().equals(offer.id()))
                .filter(o -> o.status() == Offer.Status.TABLED && o.by().equals(offer.by()))
                .reduce((a, b) -> b));
  }

  /** The series with this id, with its known rows. */
  public Optional<Series> findSeries(String id) {
    return record.series().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The series with this role, each with its known rows. */
  public List<Series> listSeries(Series.Role role) {
    return record.series().stream().filter(s -> s.role() == role).toList();
  }

  /** The known figures of a measure, nested ones too, oldest first. */
  public List<Figure> listFigures(String measure) {
    return record
        .allFigures()
        .filter(f -> f.measure().equals(measure))
        .sorted(Comparator.comparing(Figure::known))
        .toList();
  }

  /** The words for an actor on the day of this view. */
  public String wordsFor(String actor) {
    return record.parties().wordsFor(actor, asOf);
  }

  /** The assumption sets in use: those that no other known set replaces. */
  public List<Assumptions> listAssumptions() {
    return record.preferences().stream()
        .filter(set ->
            record.preferences().stream().noneMatch(other -> other.replaces().contains(set.id())))
        .toList();
  }

  /**
   * The offers that were formally tabled by either side by the day of this view, oldest first: by
   * the day on which they were made, then by the day they became known.
   */
  public List<Offer> listTabledOffers() {
    return record.offers().stream()
        .filter(o -> o.status() == Offer.Status.TABLED && !dayOf(o).isAfter(asOf))
        .sorted(Comparator.comparing(this::dayOf).thenComparing(Offer::known))
        .toList();
  }

  /** The day on which an offer was made: that of its event, else the day it became known. */
  public LocalDate dayOf(Offer offer) {
    return findEvent(offer.event())
        .map(e -> e.when().earliest())
        .filter(day -> day.isAfter(LocalDate.MIN))
        .orElse(offer.known());
  }
}
