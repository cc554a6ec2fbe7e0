package parley.law;

import java.time.LocalDate;
import java.util.ArrayList;
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
   * @param given whether the ballot gives or may give a mandate
   * @param closed the closing day, if it gives or may give one
   */
  Mandate.Extension of(Ballot ballot, boolean given, Optional<Edtf> closed) {
    Optional<Edtf> longest = closed.flatMap(c -> MandateDays.longestLastDay(c, regime));
    List<Mandate.Request> requests =
        ballot.extensions().stream().map(e -> request(ballot, e)).toList();
    Mandate.Extension.Why why = why(given, closed, longest, agreed(longest, requests));
    return new Mandate.Extension(
        why == Mandate.Extension.Why.LAW_ALLOWS,
        why,
        longest,
        longest.map(d -> PartyRole.EMPLOYER),
        view.record().parties().parties().stream()
            .filter(p -> p.kind() == Parties.Kind.EMPLOYER)
            .map(Parties.Party::id)
            .toList(),
        rule.section(),
        regime.size() == 1 ? regime.getFirst().evidence() : rule.evidence(),
        requests);
  }

  private Mandate.Extension.Why why(
      boolean given, Optional<Edtf> closed, Optional<Edtf> longest, Optional<LocalDate> agreed) {
    if (!given) {
      return Mandate.Extension.Why.NO_MANDATE;
    }
    if (closed.isEmpty()) {
      return Mandate.Extension.Why.UNCLEAR;
    }
    if (longest.isEmpty()) {
      return regime.size() == 1
          ? Mandate.Extension.Why.NO_POWER_IN_LAW
          : Mandate.Extension.Why.UNCLEAR;
    }
    LocalDate end =
        agreed.orElseGet(
            () -> MandateDays.lastDay(closed.get(), regime).map(Edtf::latest).orElseThrow());
    return view.asOf().isAfter(end)
        ? Mandate.Extension.Why.MANDATE_ENDED
        : Mandate.Extension.Why.LAW_ALLOWS;
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
  static Optional<LocalDate> agreed(Mandate.Extension extension) {
    return agreed(extension.lastDay(), extension.requests());
  }

  private static Optional<LocalDate> agreed(
      Optional<Edtf> longest, List<Mandate.Request> requests) {
    return longest.flatMap(limit ->
        requests.stream()
            .filter(r -> isAgreed(r) && isWithEmployer(r))
            .flatMap(r -> r.until().stream())
            .reduce((a, b) -> b)
            .map(until -> until.isAfter(limit.latest()) ? limit.latest() : until));
  }

  /** What keeps an extension that was agreed from being applied. */
  static List<Caveat> caveats(Mandate.Extension extension) {
    List<Caveat> caveats = new ArrayList<>();
    if (extension.requests().stream().anyMatch(r -> isAgreed(r) && !isWithEmployer(r))) {
      caveats.add(Caveat.EXTENSION_NOT_BY_EMPLOYER);
    }
    if (extension.why() == Mandate.Extension.Why.NO_POWER_IN_LAW
        && extension.requests().stream().anyMatch(Extensions::isAgreed)) {
      caveats.add(Caveat.EXTENSION_WITHOUT_POWER);
    }
    return caveats;
  }

  private static boolean isAgreed(Mandate.Request request) {
    return request.outcome() == Ballot.ExtensionOutcome.AGREED;
  }

  private static boolean isWithEmployer(Mandate.Request request) {
    List<PartyRole> roles = List.of(request.askedByRole(), request.askedOfRole());
    return roles.contains(PartyRole.EMPLOYER) && roles.contains(PartyRole.UNION);
  }
}
