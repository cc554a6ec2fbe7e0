package parley.talks.stand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.casefile.Act;
import parley.casefile.CaseView;
import parley.casefile.Claim;
import parley.casefile.Issue;

/** Puts what was said side by side, by day and never by side. */
final class SaidReader {

  private final CaseView view;
  private final List<Said.By> claims;

  SaidReader(CaseView view) {
    this.view = view;
    this.claims =
        view.record().claims().stream()
            .filter(c -> !dayOf(c).isAfter(view.asOf()))
            .sorted(Comparator.comparing(SaidReader::dayOf).thenComparing(Claim::known))
            .map(c -> new Said.By(view.record().parties().findPartyOf(c.speaker()), c))
            .toList();
  }

  Said read(List<Move> moves) {
    List<Said.By> availability = ofKind(Claim.Kind.AVAILABILITY);
    return new Said(
        latestOfEachSide(availability),
        availability,
        refusals(moves),
        ofKind(Claim.Kind.RHETORIC),
        ofKind(Claim.Kind.CRITICISM),
        ofKind(Claim.Kind.ACKNOWLEDGEMENT),
        ofKind(Claim.Kind.TRUST),
        ofKind(Claim.Kind.PROCESS_REQUEST),
        ofKind(Claim.Kind.BELIEF_ABOUT_OTHER),
        WeekCounts.count(view.record().header().sides(), claims, moves));
  }

  private static LocalDate dayOf(Claim claim) {
    return Moves.firstDay(claim.on(), claim.known());
  }

  private List<Said.By> ofKind(Claim.Kind kind) {
    return claims.stream().filter(c -> c.claim().kind() == kind).toList();
  }

  private List<Said.By> latestOfEachSide(List<Said.By> all) {
    Set<Said.By> latest =
        view.record().header().sides().stream()
            .flatMap(side ->
                all.stream()
                    .filter(c -> c.party().map(side::equals).orElse(false))
                    .reduce((a, b) -> b)
                    .stream())
            .collect(Collectors.toSet());
    return all.stream().filter(latest::contains).toList();
  }

  private record Dated(LocalDate day, Said.Refusal refusal) {}

  private List<Said.Refusal> refusals(List<Move> moves) {
    List<Dated> refusals = new ArrayList<>();
    for (Move move : moves) {
      if (isRefusal(move.act())) {
        refusals.add(new Dated(move.on(), new Said.RefusedByMove(move)));
      }
    }
    List<String> sides = view.record().header().sides();
    for (Issue issue : view.record().agenda()) {
      for (Issue.Position position : issue.positions()) {
        if (position.stance() == Issue.Stance.OUT && sides.contains(position.party())) {
          refusals.add(
              new Dated(
                  position.known(),
                  new Said.KeptOut(issue.id(), AgendaReader.inWords(issue, position))));
        }
      }
    }
    return refusals.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::refusal).toList();
  }

  private static boolean isRefusal(Act act) {
    return switch (act) {
      case DECLINES, REJECTS, BREAKS_OFF -> true;
      case INVITES, AGREES, MEETS, TABLES, SETTLES, REOPENS -> false;
    };
  }
}
