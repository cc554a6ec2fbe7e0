package parley.room.offers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Kind;
import parley.ledger.Ledger;
import parley.ledger.RefusedException;
import parley.room.gate.Caller;

/** The offers of the ledger that one seat may read, as they are now. */
final class OfferShelf {

  private final Map<Audience, List<Entry>> chains;
  private final Map<String, LedgerOffer> offers = new LinkedHashMap<>();

  private OfferShelf(Map<Audience, List<Entry>> chains) {
    this.chains = chains;
    List<Entry> all = chains.values().stream().flatMap(List::stream).toList();
    Set<String> withdrawn = withdrawn(all);
    Map<Entry, OfferBody> bodies = new LinkedHashMap<>();
    Map<String, List<String>> replies = new LinkedHashMap<>();
    for (Entry entry : all) {
      if (LedgerOffer.isOne(entry)) {
        OfferBody body = OfferBody.parse(entry.body());
        bodies.put(entry, body);
        if (!(entry.audience() instanceof Audience.Own)) {
          body.replyTo()
              .ifPresent(to -> replies.computeIfAbsent(to, t -> new ArrayList<>()).add(entry.id()));
        }
      }
    }
    bodies.forEach((entry, body) -> {
      List<String> own = replies.getOrDefault(entry.id(), List.of());
      boolean countered = own.stream().anyMatch(r -> !withdrawn.contains(r));
      offers.put(
          entry.id(), new LedgerOffer(entry, body, standing(entry, withdrawn, countered), own));
    });
  }

  /** Reads what a seat may read. */
  static OfferShelf of(Ledger ledger, Caller caller) {
    Map<Audience, List<Entry>> chains = new LinkedHashMap<>();
    for (Audience audience : Audience.of(caller.seat().party(), ledger.parties())) {
      chains.put(audience, ledger.read(caller.pass(), audience, 0));
    }
    return new OfferShelf(chains);
  }

  /** The offers that were taken back, each by a withdrawal of its own party to its own audience. */
  private static Set<String> withdrawn(List<Entry> all) {
    Map<String, Entry> byId = new LinkedHashMap<>();
    all.forEach(e -> byId.put(e.id(), e));
    Set<String> withdrawn = new HashSet<>();
    for (Entry entry : all) {
      if (entry.kind() == Kind.WITHDRAWAL) {
        OfferBody.text(OfferBody.object(entry.body()), "entry")
            .map(byId::get)
            .filter(o -> o.party().equals(entry.party()))
            .filter(o -> o.audience().equals(entry.audience()))
            .ifPresent(o -> withdrawn.add(o.id()));
      }
    }
    return withdrawn;
  }

  private static Standing standing(Entry entry, Set<String> withdrawn, boolean countered) {
    if (withdrawn.contains(entry.id())) {
      return Standing.WITHDRAWN;
    }
    if (countered) {
      return Standing.COUNTERED;
    }
    return switch (entry.audience()) {
      case Audience.All() -> Standing.TABLED;
      case Audience.Shuttle s -> Standing.IN_CONFIDENCE;
      case Audience.Own o -> Standing.DRAFT;
    };
  }

  /** The offers, those for everyone first, each audience in its order. */
  List<LedgerOffer> list() {
    return List.copyOf(offers.values());
  }

  /** The offers of an audience, oldest first. */
  List<LedgerOffer> list(Audience audience) {
    return list().stream().filter(o -> o.entry().audience().equals(audience)).toList();
  }

  /** The audiences to which the seat belongs. */
  List<Audience> audiences() {
    return List.copyOf(chains.keySet());
  }

  /** The offer with this name, if the seat may read it. */
  Optional<LedgerOffer> find(String id) {
    return Optional.ofNullable(offers.get(id));
  }

  /**
   * The offer with this name.
   *
   * @throws RefusedException if there is none that the seat may read; both are said in the same
   *     words
   */
  LedgerOffer get(Ref.OfLedger ref) {
    return find(ref.text())
        .orElseThrow(() ->
            new RefusedException("No offer %s is there for this seat.".formatted(ref.text())));
  }

  /** The number of the last entry of an audience, of any kind; 0 if it has none. */
  long last(Audience audience) {
    List<Entry> chain = chains.getOrDefault(audience, List.of());
    return chain.isEmpty() ? 0 : chain.getLast().number();
  }

  /** What was written to an audience after a number, of any kind. */
  List<Entry> since(Audience audience, long seen) {
    return chains.getOrDefault(audience, List.of()).stream()
        .filter(e -> e.number() > seen)
        .toList();
  }
}
