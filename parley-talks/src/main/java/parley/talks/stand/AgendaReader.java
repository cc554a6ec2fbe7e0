package parley.talks.stand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Issue;

/** Reads the agenda by side. */
final class AgendaReader {

  private AgendaReader() {}

  static List<AgendaLine> read(CaseView view) {
    List<String> sides = view.record().header().sides();
    return view.record().agenda().stream().map(issue -> line(issue, sides)).toList();
  }

  private static AgendaLine line(Issue issue, List<String> sides) {
    List<Issue.Position> positions = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (String side : sides) {
      issue
          .findPositionOf(side)
          .ifPresentOrElse(p -> positions.add(inWords(issue, p)), () -> silent.add(side));
    }
    boolean common =
        silent.isEmpty()
            && positions.stream().allMatch(p -> p.important() && !p.sources().isEmpty());
    return new AgendaLine(
        issue.id(),
        issue.name(),
        issue.kind(),
        positions,
        silent,
        gap(issue, positions, silent),
        common,
        issue.terms());
  }

  /** The position, without its number on an issue that has words only. */
  static Issue.Position inWords(Issue issue, Issue.Position p) {
    return switch (issue.kind()) {
      case MEASURED -> p;
      case QUALITATIVE ->
          new Issue.Position(
              p.party(),
              p.stance(),
              p.important(),
              p.text(),
              p.known(),
              p.event(),
              Optional.empty(),
              p.sources(),
              p.note());
    };
  }

  private static AgendaLine.Gap gap(
      Issue issue, List<Issue.Position> positions, List<String> silent) {
    if (issue.kind() == Issue.Kind.QUALITATIVE) {
      return new AgendaLine.NotComparable(AgendaLine.Reason.QUALITATIVE);
    }
    return silent.isEmpty()
        ? Gaps.between(issue.id(), positions.getFirst(), positions.getLast())
        : new AgendaLine.NotComparable(AgendaLine.Reason.NO_POSITION);
  }
}
