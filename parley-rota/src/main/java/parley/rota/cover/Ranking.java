package parley.rota.cover;

import java.util.Arrays;

/** In which order covers are better: numbers compared one after the other; less is better. */
record Ranking(Aims aims) {

  /** The last number, of duties, says that none is given that does nothing. */
  long[] of(Score score, int duties) {
    return switch (aims) {
      case Aims.InOrder o ->
          new long[] {score.gapMinutes(), score.fallenValue(), score.pence(), duties};
      case Aims.Weighted w -> new long[] {Aims.sum(w, score), duties};
    };
  }

  boolean isBetter(long[] one, long[] other) {
    return Arrays.compare(one, other) < 0;
  }
}
