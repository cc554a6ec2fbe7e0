package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Ballot;
import parley.casefile.CaseView;
import parley.casefile.Edtf;
import parley.casefile.Parties;

/** Longer mandates by agreement: what the law allows, and what was asked of whom. */
final class Extensions {

  private final CaseView view;
  private final Rule rule;
  private final List<RuleVersion> regime;

  Extensions(CaseView view, Rule rule, List<RuleVersion> regime) {
    this.view = view;
    this.rule = rule;
    this.regime = regime;
  }

  /**
   * What the law allows for a ballot, and what the record has.
   *
   * @param closed the closing day, if the ballot gives or may give a mandate
   */
  Mandate.Extension of(Ballot ballot, Optional<Edtf> closed) {
    Optional<Edtf> longest = closed.flatMap(c -> MandateDays.longestLastDay(c, regime));
    return new Mandate.Extension(
        longest.isPresent(),
        longest,
        longest.map(d -> PartyRole.EMPLOYER),
        view.record().parties().parties().stream()
            .filter(p -> p.kind() == Parties.Kind.EMPLOYER)
            .map(Parties.Party::id)
            .toList(),
        rule.section(),
        regime.size() == 1 ? regime.getFirst().evidence() : rule.evidence(),
        ballot.extensions().stream().map(e -> request(ballot, e)).toList());
  }

  private Mandate.Request request(Ballot ballot, Ballot.Extension e) {
    return new Mandate.Request(
        e.askedBy(),
        role(ballot, e.askedBy()),
        e.askedOf(),
        role(ballot, e.askedOf()),
        e.length(),
        e.outcome(),
        e.known(),
        e.until(),
        e.event());
  }

  private PartyRole role(Ballot ballot, String actor) {
    Parties parties = view.record().parties();
    String party = parties.findPartyOf(actor).orElse(actor);
    if (party.equals(ballot.union())) {
      return PartyRole.UNION;
    }
    boolean employer =
        parties.findParty(party).filter(p -> p.kind() == Parties.Kind.EMPLOYER).isPresent();
    return employer ? PartyRole.EMPLOYER : PartyRole.NEITHER;
  }

  /** The last day that union and employer agreed on, at most the longest that the law allows. */
  Optional<LocalDate> agreed(Mandate.Extension extension) {
    return extension
        .lastDay()
        .flatMap(longest ->
            extension.requests().stream()
                .filter(Extensions::isAgreed)
                .filter(Extensions::isWithEmployer)
                .flatMap(r -> r.until().stream())
                .reduce((a, b) -> b)
                .map(until -> until.isAfter(longest.latest()) ? longest.latest() : until));
  }

  /** Whether something was agreed that is not between union and employer. */
  boolean agreedByAnother(Mandate.Extension extension) {
    return extension.requests().stream().anyMatch(r -> isAgreed(r) && !isWithEmployer(r));
  }

  private static boolean isAgreed(Mandate.Request request) {
    return request.outcome() == Ballot.ExtensionOutcome.AGREED;
  }

  private static boolean isWithEmployer(Mandate.Request request) {
    List<PartyRole> roles = List.of(request.askedByRole(), request.askedOfRole());
    return roles.contains(PartyRole.EMPLOYER) && roles.contains(PartyRole.UNION);
  }
}
