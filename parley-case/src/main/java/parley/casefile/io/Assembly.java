package parley.casefile.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Assumptions;
import parley.casefile.Ballot;
import parley.casefile.Case;
import parley.casefile.Claim;
import parley.casefile.Commitment;
import parley.casefile.Conflict;
import parley.casefile.Event;
import parley.casefile.Figure;
import parley.casefile.Header;
import parley.casefile.Issue;
import parley.casefile.Offer;
import parley.casefile.Parties;
import parley.casefile.Series;
import parley.casefile.Source;
import parley.casefile.Walkout;

/** Makes a case of checked documents. */
final class Assembly {

  private final List<Document> documents;
  private final List<Fault> faults = new ArrayList<>();

  Assembly(List<Document> documents) {
    this.documents = documents;
  }

  Case assemble(Map<String, String> texts) throws CaseFaultsException {
    Optional<Header> header = whole(CaseFile.CASE, Header.class).stream().findFirst();
    Optional<Parties> parties = whole(CaseFile.PARTIES, Parties.class).stream().findFirst();
    List<Source> sources = items(CaseFile.SOURCES, Source.class);
    List<Event> events = items(CaseFile.EVENTS, Event.class);
    List<Ballot> ballots = items(CaseFile.BALLOTS, Ballot.class);
    List<Walkout> walkouts = items(CaseFile.WALKOUTS, Walkout.class);
    List<Offer> offers = items(CaseFile.OFFERS, Offer.class);
    List<Issue> agenda = items(CaseFile.AGENDA, Issue.class);
    List<Claim> claims = items(CaseFile.CLAIMS, Claim.class);
    List<Commitment> commitments = items(CaseFile.COMMITMENTS, Commitment.class);
    List<Conflict> conflicts = items(CaseFile.CONFLICTS, Conflict.class);
    List<Figure> figures = items(CaseFile.FIGURES, Figure.class);
    List<Assumptions> preferences = whole(CaseFile.PREFERENCES, Assumptions.class);
    List<Series> series = items(CaseFile.SERIES, Series.class);
    if (!faults.isEmpty()) {
      throw new CaseFaultsException(faults);
    }
    return new Case(
        header.orElseThrow(),
        parties.orElseThrow(),
        sources,
        events,
        ballots,
        walkouts,
        offers,
        agenda,
        claims,
        commitments,
        conflicts,
        figures,
        preferences,
        series,
        texts);
  }

  /** A case with the offers of the documents after its own, and with their sources. */
  Case addTo(Case record) throws CaseFaultsException {
    List<Source> sources = items(CaseFile.SOURCES, Source.class);
    List<Offer> offers = items(CaseFile.OFFERS, Offer.class);
    if (!faults.isEmpty()) {
      throw new CaseFaultsException(faults);
    }
    return record.withMore(sources, offers);
  }

  /** The assumption sets alone. */
  List<Assumptions> assumptions() throws CaseFaultsException {
    List<Assumptions> sets = whole(CaseFile.PREFERENCES, Assumptions.class);
    if (!faults.isEmpty()) {
      throw new CaseFaultsException(faults);
    }
    return sets;
  }

  private <T> List<T> whole(CaseFile file, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Document document : documents) {
      if (document.kind() == file) {
        bind(document, "", type, found);
      }
    }
    return found;
  }

  private <T> List<T> items(CaseFile file, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Document document : documents) {
      if (document.kind() == file) {
        int size = document.tree().path(file.listKey()).size();
        for (int i = 0; i < size; i++) {
          bind(document, "/" + file.listKey() + "/" + i, type, found);
        }
      }
    }
    return found;
  }

  private <T> void bind(Document document, String pointer, Class<T> type, List<T> found) {
    try {
      found.add(Binding.bind(document.tree().at(pointer), type));
    } catch (Binding.Refused e) {
      faults.add(
          document.fault(
              pointer + e.pointer(),
              "values that do not fit together",
              "values that do",
              Optional.of(e.reason())));
    }
  }
}
