package parley.rota.needs;

import java.util.List;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.RuleSet;

/** Gives each duty of a week to each of some lines in turn, and asks the checker. */
final class Exhaustive {

  private Exhaustive() {}

  static boolean isPossible(RotaPlan plan, RuleSet rules, int posts) {
    PatternModel shape = PatternModel.of(NominalWeek.of(plan, rules), rules, posts, 0);
    int duties = shape.week().duties().size();
    int[] lines = new int[duties];
    do {
      boolean[] values = new boolean[shape.size()];
      for (int d = 0; d < duties; d++) {
        values[shape.variable(d, lines[d] * NominalWeek.DAYS)] = true;
      }
      Witness witness = Witnesses.of(plan, shape, values);
      CheckAnswer verdict = Checker.check(oneDoctor(witness), firstLine(witness), rules);
      if (verdict.isLegal()) {
        return true;
      }
    } while (next(lines, posts));
    return false;
  }

  /** All doctors do the same, some weeks apart: one is enough for the contract's rules. */
  private static RotaPlan oneDoctor(Witness witness) {
    return witness.plan().withDoctors(List.of(witness.plan().doctors().getFirst()));
  }

  private static Rota firstLine(Witness witness) {
    String first = witness.plan().doctors().getFirst().id();
    return new Rota(witness.rota().listOf(first));
  }

  private static boolean next(int[] lines, int posts) {
    for (int i = 0; i < lines.length; i++) {
      lines[i]++;
      if (lines[i] < posts) {
        return true;
      }
      lines[i] = 0;
    }
    return false;
  }
}
