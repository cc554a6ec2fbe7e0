package parley.service.walkout;

import java.util.Arrays;
import parley.service.kernel.KeyedRandom;

/**
 * Which sessions of a day fall for want of staff, beyond those that the policy cancels. Sessions are
 * held one line after the other, as long as all the staff that they need is left.
 */
final class Falls {

  private static final double NONE = 1e-9;
  private static final double HALF = 0.5;
  private static final int LINE_BITS = 16;
  private static final long LINE_MASK = (1L << LINE_BITS) - 1;

  private final Frame frame;

  /** Sessions that fall, by line. */
  final int[] fallen;

  /** The grade that decides, by line; -1 if none falls. */
  final int[] grade;

  /** How many of the first of a line fall because a plan names their specialty, and why. */
  final int[] claimed;

  final Reason[] claimedFor;

  private final double[] left;
  private final int[] room;

  Falls(Frame frame) {
    this.frame = frame;
    fallen = new int[frame.lines];
    grade = new int[frame.lines];
    claimed = new int[frame.lines];
    claimedFor = new Reason[frame.lines];
    left = new double[frame.grades];
    room = new int[frame.lines];
  }

  void clear() {
    Arrays.fill(fallen, 0);
    Arrays.fill(grade, -1);
    Arrays.fill(claimed, 0);
  }

  /**
   * Holds sessions from the most urgent down.
   *
   * @param sessions that are booked, by line
   * @param cancelled of them by the policy; their staff are free for others
   */
  void inOrder(Staffing staffing, int[] sessions, int[] cancelled) {
    clear();
    System.arraycopy(staffing.left, 0, left, 0, left.length);
    for (int j = 0; j < room.length; j++) {
      room[j] = sessions[j] - cancelled[j];
    }
    for (Staffing.Claim claim : staffing.claims) {
      claim(claim, cancelled);
    }
    for (int i = frame.order.length - 1; i >= 0; i--) {
      int j = frame.order[i];
      int held = hold(j, room[j]);
      fallen[j] = claimed[j] + room[j] - held;
    }
  }

  /** Holds as many as there are staff for, up to a number; gives how many. */
  private int hold(int j, int most) {
    int held = most;
    for (int g = 0; g < frame.grades && held > 0; g++) {
      double staff = staff(j, g);
      if (staff > 0 && held * staff > left[g] + NONE) {
        held = (int) ((left[g] + NONE) / staff);
        grade[j] = g;
      }
    }
    for (int g = 0; g < frame.grades && held > 0; g++) {
      left[g] -= held * staff(j, g);
    }
    return held;
  }

  /** Lets sessions of the specialty fall whose staff a plan names, the least urgent first. */
  private void claim(Staffing.Claim claim, int[] cancelled) {
    int g = claim.grade();
    double wanted = claim.number();
    for (int j : frame.order) {
      if (frame.lineSpecialty[j] == claim.specialty()) {
        wanted -= cancelled[j] * staff(j, g);
      }
    }
    for (int j : frame.order) {
      double staff = staff(j, g);
      if (frame.lineSpecialty[j] == claim.specialty() && staff > 0 && wanted > NONE) {
        int number = Math.min(room[j], (int) Math.ceil(wanted / staff - NONE));
        room[j] -= number;
        claimed[j] += number;
        claimedFor[j] = claim.reason();
        grade[j] = g;
        wanted -= number * staff;
      }
    }
  }

  /** Holds sessions in an order by chance, whatever their urgency; the policy cancels none. */
  void byChance(Staffing staffing, int[] sessions, long entity) {
    clear();
    System.arraycopy(staffing.left, 0, left, 0, left.length);
    for (long key : keys(sessions, entity)) {
      int j = (int) (key & LINE_MASK);
      fallen[j] += 1 - hold(j, 1);
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

  /**
   * Why a session of a line falls: what is missing of the grade that decides is shared out in the
   * order of the lines, those who are absent first.
   *
   * @param session the place of the session among those of the line that fall
   */
  Reason reason(int line, int session, Staffing staffing) {
    if (session < claimed[line]) {
      return claimedFor[line];
    }
    int g = grade[line];
    double at = (session + HALF) * staff(line, g);
    for (int i = 0; frame.order[i] != line; i++) {
      int before = frame.order[i];
      at += grade[before] == g ? fallen[before] * staff(before, g) : 0;
    }
    double upTo = Math.min(at, staffing.missing(g) - NONE) - staffing.missingAbsent[g];
    if (upTo < 0) {
      return Reason.ABSENT;
    }
    upTo -= staffing.missingResting[g];
    if (upTo < 0) {
      return Reason.RESTS;
    }
    return upTo < staffing.missingOff[g] ? Reason.TIME_OFF : Reason.STANDS_IN;
  }

  private double staff(int j, int g) {
    return frame.lineGradeStaff[j * frame.grades + g];
  }
}
