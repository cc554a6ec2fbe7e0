package parley.service.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import parley.service.hospital.SessionKind;
import parley.service.kernel.KeyedRandom;

/**
 * A walkout of a small made-up hospital: seniors of some specialties hold sessions or stand in by
 * day or by night; who stood in by night rests the day after. Who is there and how many patients
 * are booked is drawn by replication and does not depend on the plan.
 */
final class SmallWalkout implements PlanValue {

  private static final LocalDate FIRST = LocalDate.of(2030, 3, 4);
  private static final double ON_THE_DAY = 1.5;
  private static final int NIGHT = 1;

  final PlanSpace space;
  private final long seed;
  private final int days;
  private final int specialties;

  /** By day and specialty. */
  private final int[] seniors;

  /** By day and shift. */
  private final double[] missing;

  /** By specialty and kind. */
  private final double[] need;

  private final double[] worth;
  private final double sickness;
  private final double rate;
  private final double penalty;
  private final List<Drawn> drawn = new ArrayList<>();

  /** Replications whose draws are kept, since all plans are valued on them. */
  private static final int KEPT = 8;

  /**
   * What is drawn in a replication.
   *
   * @param present seniors by day and specialty
   * @param missing by day and shift
   * @param worth of a session by decision
   */
  private record Drawn(int[] present, double[] missing, double[] worth) {}

  SmallWalkout(long seed, int days, int specialties, int mostSessions) {
    this.seed = seed;
    this.days = days;
    this.specialties = specialties;
    SplittableRandom random = new SplittableRandom(seed);
    seniors = new int[days * specialties];
    missing = new double[days * 2];
    need = new double[specialties * 2];
    worth = new double[specialties * 2];
    sickness = random.nextDouble(0.02, 0.25);
    rate = random.nextBoolean() ? 1 : 0.8;
    double dearest = 0;
    for (int i = 0; i < need.length; i++) {
      need[i] = random.nextInt(1, 4) / 2.0;
      worth[i] = random.nextDouble(1, 10);
      dearest = Math.max(dearest, worth[i] / need[i]);
    }
    // More than what a senior can keep on two days, the loss on the day included.
    penalty = 2 * dearest * (1 + ON_THE_DAY) / rate;
    List<PlanSpace.Sessions> sessions = new ArrayList<>();
    List<PlanSpace.StandIns> standIns = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int s = 0; s < specialties; s++) {
        double all = 0;
        for (SessionKind kind : SessionKind.values()) {
          int most = random.nextInt(1, mostSessions + 1);
          sessions.add(new PlanSpace.Sessions(FIRST.plusDays(day), "s" + s, kind, most));
          all += most * need[s * 2 + kind.ordinal()];
        }
        seniors[day * specialties + s] = (int) Math.ceil(all);
        for (String shift : List.of("day", "night")) {
          standIns.add(
              new PlanSpace.StandIns(
                  FIRST.plusDays(day),
                  shift,
                  "senior",
                  "s" + s,
                  Math.min(2, (int) Math.ceil(all))));
        }
      }
      missing[day * 2] = random.nextDouble(0, 1.2 * specialties);
      missing[day * 2 + NIGHT] = random.nextDouble(0, 1.0 * specialties);
    }
    space = new PlanSpace(sessions, standIns);
    for (int r = 0; r < KEPT; r++) {
      drawn.add(draw(r));
    }
  }

  private Drawn drawn(int replication) {
    return replication < KEPT ? drawn.get(replication) : draw(replication);
  }

  private Drawn draw(int replication) {
    Drawn all =
        new Drawn(new int[seniors.length], new double[missing.length], new double[sessionCount()]);
    for (int i = 0; i < seniors.length; i++) {
      all.present[i] = present(i / specialties, i % specialties, replication);
    }
    for (int i = 0; i < missing.length; i++) {
      all.missing[i] = missing[i] * (0.5 + uniform(2, i, replication));
    }
    for (int d = 0; d < all.worth.length; d++) {
      all.worth[d] = worth[d % (specialties * 2)] * (0.8 + 0.4 * uniform(3, d, replication));
    }
    return all;
  }

  @Override
  public double of(Candidate candidate, int replication) {
    Drawn all = drawn(replication);
    Plan plan =
        switch (candidate) {
          case Plan p -> p;
          case Rule rule -> ruled(rule, all);
        };
    double sum = 0;
    for (int day = 0; day < days; day++) {
      sum += day(plan, day, all);
    }
    return sum;
  }

  @Override
  public int parts() {
    return days;
  }

  @Override
  public boolean concerns(int decision, int part) {
    int day = day(decision);
    return day == part || day + 1 == part && !space.isSessions(decision);
  }

  private int sessionCount() {
    return space.sessions().size();
  }

  private int day(int decision) {
    int each = specialties * 2;
    return space.isSessions(decision) ? decision / each : (decision - sessionCount()) / each;
  }

  private int standInPlace(int day, int specialty, int shift) {
    return sessionCount() + (day * specialties + specialty) * 2 + shift;
  }

  private int present(int day, int specialty, int replication) {
    KeyedRandom random = new KeyedRandom();
    random.use(
        KeyedRandom.entity(
            KeyedRandom.replication(seed, replication), 1, (long) day * specialties + specialty),
        1);
    int present = 0;
    for (int i = 0; i < seniors[day * specialties + specialty]; i++) {
      present += random.nextDouble() >= sickness ? 1 : 0;
    }
    return present;
  }

  private double uniform(int stream, int number, int replication) {
    KeyedRandom random = new KeyedRandom();
    random.use(KeyedRandom.entity(KeyedRandom.replication(seed, replication), stream, number), 2);
    return random.nextDouble();
  }

  @Override
  public IntToDoubleFunction part(Plan plan, int day) {
    return replication -> day(plan, day, drawn(replication));
  }

  private double day(Plan plan, int day, Drawn all) {
    double value = 0;
    double[] unfilled = {all.missing[day * 2], all.missing[day * 2 + NIGHT]};
    for (int s = 0; s < specialties; s++) {
      int left = all.present[day * specialties + s];
      if (day > 0) {
        int before = all.present[(day - 1) * specialties + s];
        int byDay = Math.min(before, plan.number(standInPlace(day - 1, s, 0)));
        left -= Math.min(before - byDay, plan.number(standInPlace(day - 1, s, NIGHT)));
      }
      left = Math.max(0, left);
      for (int shift = 0; shift <= NIGHT; shift++) {
        int standing = Math.min(left, plan.number(standInPlace(day, s, shift)));
        unfilled[shift] -= rate * standing;
        left -= standing;
      }
      value += sessions(plan, day, s, left, all);
    }
    return value - penalty * (Math.max(0, unfilled[0]) + Math.max(0, unfilled[NIGHT]));
  }

  private double sessions(Plan plan, int day, int s, int present, Drawn all) {
    double left = present;
    double value = 0;
    for (int kind = 0; kind < 2; kind++) {
      int decision = (day * specialties + s) * 2 + kind;
      int promised = plan.number(decision);
      double each = all.worth[decision];
      int held = (int) Math.min(promised, Math.floor(left / need[s * 2 + kind]));
      left -= held * need[s * 2 + kind];
      value += each * (held - ON_THE_DAY * (promised - held));
    }
    return value;
  }

  /** What a rule comes to: cover is filled in the order of the specialties. */
  private Plan ruled(Rule rule, Drawn all) {
    int[] numbers = rule == Rule.KEEP_ALL ? space.allSessions().numbers() : new int[space.size()];
    for (int day = 0; day < days; day++) {
      for (int shift = 0; shift <= NIGHT; shift++) {
        double left = all.missing[day * 2 + shift];
        for (int s = 0; s < specialties; s++) {
          int place = standInPlace(day, s, shift);
          int taken = (int) Math.min(space.most(place), Math.ceil(Math.max(0, left) / rate));
          numbers[place] = taken;
          left -= taken * rate;
        }
      }
      for (int s = 0; s < specialties && rule == Rule.PRIORITY_ORDER; s++) {
        double staff =
            seniors[day * specialties + s] * (1 - sickness)
                - numbers[standInPlace(day, s, 0)]
                - numbers[standInPlace(day, s, NIGHT)]
                - (day > 0 ? numbers[standInPlace(day - 1, s, NIGHT)] : 0);
        for (int kind = 0; kind < 2; kind++) {
          int decision = (day * specialties + s) * 2 + kind;
          numbers[decision] =
              (int)
                  Math.max(
                      0, Math.min(space.most(decision), Math.floor(staff / need[s * 2 + kind])));
          staff -= numbers[decision] * need[s * 2 + kind];
        }
      }
    }
    return Plan.of(space, numbers);
  }
}
