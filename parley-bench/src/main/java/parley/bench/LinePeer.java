package parley.bench;

import java.util.Optional;
import parley.rota.line.LineProblem;
import parley.rota.line.Roster;

/** Solves problems of shift scheduling within a time. */
interface LinePeer {

  /** As tables tell it. */
  String name();

  /** The best roster found; its own word on what it costs is not asked for. */
  Optional<Roster> solve(LineProblem problem, double seconds, long seed);
}
