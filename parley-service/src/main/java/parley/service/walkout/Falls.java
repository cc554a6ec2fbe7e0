package parley.service.walkout;

import java.util.Arrays;
import parley.service.kernel.KeyedRandom;

/** Which sessions of a day fall for want of staff, beyond those that the policy cancels. */
final class Falls {

  private static final double NONE = 1e-9;
  private static final int LINE_BITS = 16;
  private static final long LINE_MASK = (1L << LINE_BITS) - 1;

  private final Frame frame;

  /** Sessions that fall, by line. */
  final int[] fallen;

  /** The grade that decides, by line; -1 if none falls. */
  final int[] grade;

  /** How much staff of that grade had been found missing for sessions that fell before. */
  final double[] from;

  /** How many of the first of a line fall because a plan names their specialty, and why. */
  final int[] claimed;

  final Reason[] claimedFor;

  private final int[] ofGrade;

  Falls(Frame frame) {
    this.frame = frame;
    fallen = new int[frame.lines];
    grade = new int[frame.lines];
    from = new double[frame.lines];
    claimed = new int[frame.lines];
    claimedFor = new Reason[frame.lines];
    ofGrade = new int[frame.lines];
  }

  void clear() {
    Arrays.fill(fallen, 0);
    Arrays.fill(grade, -1);
    Arrays.fill(claimed, 0);
  }

  /**
   * Lets sessions fall in the order of their urgency, the least urgent first.
   *
   * @param sessions that are booked, by line
   * @param cancelled of them by the policy; their staff come first
   */
  void inOrder(Staffing staffing, int[] sessions, int[] cancelled) {
    clear();
    for (int g = 0; g < frame.grades; g++) {
      double missing = staffing.missing[g];
      if (missing > NONE) {
        Arrays.fill(ofGrade, 0);
        double freed = 0;
        for (int j : frame.gradeOrder[g]) {
          freed += cancelled[j] * staff(j, g);
        }
        for (Staffing.Claim claim : staffing.claims) {
          if (claim.grade() == g && missing > NONE) {
            double before = missing;
            missing = claim(claim, sessions, cancelled, missing);
            freed -= Math.min(freed, Math.min(before - missing, freedOf(claim, cancelled)));
          }
        }
        double all = staffing.missing[g];
        missing -= Math.min(missing, freed);
        for (int j : frame.gradeOrder[g]) {
          if (missing <= NONE) {
            break;
          }
          missing -= fall(j, g, sessions[j] - cancelled[j] - ofGrade[j], missing, all - missing);
        }
      }
    }
  }

  /** Lets sessions of the specialty fall that a plan names; gives what is still missing. */
  private double claim(Staffing.Claim claim, int[] sessions, int[] cancelled, double missing) {
    int g = claim.grade();
    double left = missing;
    double wanted = Math.min(missing, claim.number());
    double freed = Math.min(wanted, freedOf(claim, cancelled));
    wanted -= freed;
    left -= freed;
    for (int j : frame.gradeOrder[g]) {
      if (frame.lineSpecialty[j] == claim.specialty() && wanted > NONE) {
        int room = sessions[j] - cancelled[j] - ofGrade[j];
        double made = fall(j, g, room, wanted, 0);
        claimed[j] = Math.max(claimed[j], ofGrade[j]);
        claimedFor[j] = claim.reason();
        wanted -= made;
        left -= made;
      }
    }
    return Math.max(0, left);
  }

  private double freedOf(Staffing.Claim claim, int[] cancelled) {
    double freed = 0;
    for (int j : frame.gradeOrder[claim.grade()]) {
      if (frame.lineSpecialty[j] == claim.specialty()) {
        freed += cancelled[j] * staff(j, claim.grade());
      }
    }
    return freed;
  }

  private double fall(int j, int g, int room, double missing, double before) {
    int number = Math.min(room, (int) Math.ceil(missing / staff(j, g) - NONE));
    if (number <= 0) {
      return 0;
    }
    if (ofGrade[j] + number > fallen[j]) {
      grade[j] = g;
      from[j] = before - ofGrade[j] * staff(j, g);
      fallen[j] = ofGrade[j] + number;
    }
    ofGrade[j] += number;
    return number * staff(j, g);
  }

  /** Lets sessions fall by chance, whatever their urgency; none is cancelled by the policy. */
  void byChance(Staffing staffing, int[] sessions, long entity) {
    clear();
    long[] keys = keys(sessions, entity);
    boolean[] falls = new boolean[keys.length];
    for (int g = 0; g < frame.grades; g++) {
      double missing = staffing.missing[g];
      for (int i = 0; i < keys.length && missing > NONE; i++) {
        int j = (int) (keys[i] & LINE_MASK);
        if (staff(j, g) > 0) {
          if (!falls[i]) {
            falls[i] = true;
            if (fallen[j]++ == 0) {
              grade[j] = g;
              from[j] = staffing.missing[g] - missing;
            }
          }
          missing -= staff(j, g);
        }
      }
    }
  }

  /** All sessions of the day in an order by chance, each with its line in the last bits. */
  private long[] keys(int[] sessions, long entity) {
    long[] keys = new long[Arrays.stream(sessions).sum()];
    KeyedRandom random = new KeyedRandom();
    int i = 0;
    for (int j = 0; j < sessions.length; j++) {
      random.use(entity, j);
      for (int n = 0; n < sessions[j]; n++) {
        keys[i++] = random.nextLong() & ~LINE_MASK | j;
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  private double staff(int j, int g) {
    return frame.lineGradeStaff[j * frame.grades + g];
  }
}
