package parley.service.walkout;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import parley.service.hospital.Rebooking;
import parley.service.kernel.KeyedRandom;

/** One replication, day by day. */
final class Run {

  private static final double NONE = 1e-9;
  private static final double HALF = 0.5;

  private final Frame frame;
  private final Days days;
  private final Rebooking rebooking;
  private final Policy policy;
  private final Named named;
  private final long replication;
  private final Tally tally;
  private final Bookings bookings;
  private final Staffing staffing;
  private final @Nullable Staffing expected;
  private final Falls falls;
  private final Falls expectedFalls;
  private final PutOff putOff;
  private final OnDuty onDuty;
  private final KeyedRandom random = new KeyedRandom();
  private final @Nullable Follower follower;

  /**
   * By line: sessions cancelled by the plan, held, and of those that are not, on the day itself.
   */
  private final int[] cancelled;

  private final int[] held;
  private final int[] onTheDay;

  /** Free places that can be used, and places that are added, by specialty and kind. */
  private final int[] free;

  private final int[] added;

  private final int[] urgencies;

  private final TimeOff timeOff;

  private Run(
      Frame frame,
      Days days,
      Policy policy,
      Named named,
      long replication,
      @Nullable Follower follower) {
    this.frame = frame;
    this.days = days;
    this.follower = follower;
    this.replication = replication;
    rebooking = frame.hospital.rebooking();
    this.policy = policy;
    this.named = named;
    tally = new Tally(frame, days.count);
    bookings = new Bookings(frame, replication);
    staffing = new Staffing(frame, days, Presence.drawn(replication));
    expected =
        !(policy instanceof Policy.KeepAll) ? new Staffing(frame, days, Presence.EXPECTED) : null;
    falls = new Falls(frame);
    expectedFalls = new Falls(frame);
    putOff = new PutOff(frame, days.count);
    onDuty = new OnDuty(frame, days, staffing);
    cancelled = new int[frame.lines];
    held = new int[frame.lines];
    onTheDay = new int[frame.lines];
    free = new int[frame.specialties * Frame.KINDS];
    added = new int[frame.specialties * Frame.KINDS];
    urgencies = new int[frame.urgencies];
    timeOff = new TimeOff(frame, days);
  }

  /**
   * What happens in one replication.
   *
   * @param named what the policy names, with days from the first one of these
   * @param replication its key, see {@link KeyedRandom#replication}
   */
  static Tally of(
      Frame frame,
      Days days,
      Policy policy,
      Named named,
      long replication,
      @Nullable Follower follower) {
    return new Run(frame, days, policy, named, replication, follower).run();
  }

  /** The same, but only what is put off after the walkout, and what cover lacks then. */
  static Tally putOffAfter(Frame frame, Days days, Policy policy, Named named, long replication) {
    return new Run(frame, days, policy, named, replication, null).runAfter();
  }

  /** What happens in one replication of a question. */
  static Tally of(
      Frame frame,
      Days days,
      WalkoutQuestion question,
      long seed,
      int replication,
      @Nullable Follower follower) {
    Policy policy = question.policy();
    Named named = Named.of(frame, days.first, policy);
    long key = KeyedRandom.replication(seed, replication);
    return of(frame, days, policy, named, key, follower);
  }

  /** The night before the first day. */
  private void before() {
    staffing.before(named);
    if (expected != null) {
      expected.before(named);
    }
    timeOff.owe(staffing.standIns);
  }

  private Tally run() {
    before();
    for (int day = 0; day < days.count; day++) {
      day(day);
    }
    putOff.end();
    System.arraycopy(putOff.late, 0, tally.late, 0, tally.late.length);
    return tally;
  }

  /**
   * Of the days of the walkout only who stands in is done, as time off comes of it; days after it
   * on which all are there are left out.
   */
  private Tally runAfter() {
    before();
    for (int day = 0; day < days.count; day++) {
      timeOff.take(day);
      if (day > days.last + 1 && isQuiet(day)) {
        continue;
      }
      long epochDay = days.first.toEpochDay() + day;
      staff(day, epochDay);
      if (day > days.last) {
        decide(day, epochDay);
        book(day, epochDay, false);
        onDuty.count(day, held, tally);
      }
      if (day <= days.last) {
        timeOff.owe(staffing.standIns);
      }
    }
    return tally;
  }

  /** Whether nobody takes time off, nor can be away or rest. */
  private boolean isQuiet(int day) {
    if (!timeOff.isNobodys()) {
      return false;
    }
    for (int s = 0; s < frame.shifts; s++) {
      if (days.chances(day, s) != null || days.chances(day - 1, s) != null) {
        return false;
      }
    }
    return true;
  }

  private void day(int day) {
    long epochDay = days.first.toEpochDay() + day;
    timeOff.take(day);
    staff(day, epochDay);
    decide(day, epochDay);
    boolean anyoneWaited = putOff.all() > 0;
    book(day, epochDay, anyoneWaited);
    if (anyoneWaited) {
      seeAgain(day);
    }
    onDuty.count(day, held, tally);
    if (day <= days.last) {
      timeOff.owe(staffing.standIns);
    }
    for (int s = 0; s < frame.specialties; s++) {
      tally.waiting[day * frame.specialties + s] = putOff.of(s);
    }
  }

  /** What is booked, and who is there. */
  private void staff(int day, long epochDay) {
    bookings.draw(epochDay, days.weekday(day));
    staffing.day(day, bookings.sessions, timeOff.people, named);
    if (expected != null) {
      expected.day(day, bookings.sessions, timeOff.people, named);
    }
  }

  /** Which sessions are held, and of the others which fall on the day itself. */
  private void decide(int day, long epochDay) {
    int[] sessions = bookings.sessions;
    boolean inWalkout = days.isInWalkout(day);
    Arrays.fill(cancelled, 0);
    Arrays.fill(onTheDay, 0);
    falls.clear();
    if (inWalkout && policy instanceof Policy.CancelAll) {
      System.arraycopy(sessions, 0, cancelled, 0, cancelled.length);
    }
    named.cancel(frame, day, inWalkout && policy instanceof Policy.Chosen, sessions, cancelled);
    if (staffing.isAnyoneMissing()) {
      boolean isForTimeOff = takesFreePlacesFirst(day);
      if (isForTimeOff || inWalkout && policy instanceof Policy.KeepAll) {
        falls.byChance(
            staffing, sessions, KeyedRandom.entity(replication, Streams.FALLS, epochDay));
      } else {
        falls.inOrder(staffing, sessions, cancelled);
      }
      System.arraycopy(falls.fallen, 0, onTheDay, 0, onTheDay.length);
      if (isForTimeOff) {
        Arrays.fill(onTheDay, 0);
      } else if (expected != null) {
        expectedFalls.inOrder(expected, sessions, cancelled);
        for (int j = 0; j < onTheDay.length; j++) {
          onTheDay[j] = Math.max(0, onTheDay[j] - expectedFalls.fallen[j]);
        }
      } else if (days.chances(day, frame.planned) == null && !rests(day)) {
        Arrays.fill(onTheDay, 0);
      }
    }
    for (int j = 0; j < held.length; j++) {
      held[j] = sessions[j] - cancelled[j] - falls.fallen[j];
    }
    if (inWalkout && policy instanceof Policy.BlockCancel(double share)) {
      for (int j = 0; j < held.length; j++) {
        held[j] = block(epochDay, j, share);
      }
    }
  }

  private boolean rests(int day) {
    return day == days.last + 1;
  }

  /** Cancels a share of the sessions of a line that are left, whole ones by chance. */
  private int block(long epochDay, int line, double share) {
    random.use(KeyedRandom.entity(replication, Streams.FALLS, epochDay), line);
    return (int) Math.min(held[line], held[line] * (1 - share) + random.nextDouble());
  }

  /** Counts the patients of the day: booked, held and put off. */
  private void book(int day, long epochDay, boolean anyoneWaited) {
    Arrays.fill(free, 0);
    Arrays.fill(added, 0);
    long entity = KeyedRandom.entity(replication, Streams.PLACES, epochDay);
    boolean adds = anyoneWaited && day > days.last && days.isWorking(day);
    for (int j = 0; j < frame.lines; j++) {
      int cell = frame.cell(day, j);
      for (int u = 0; u < frame.urgencies; u++) {
        int number = bookings.byUrgency[j * frame.urgencies + u];
        urgencies[u] = number;
        tally.booked[cell + u] += number;
      }
      int patients = bookings.patients[j];
      int stay = held[j] == bookings.sessions[j] ? patients : stay(day, j);
      random.use(entity, j);
      if (stay < patients) {
        putOff(day, j, cell, patients - stay);
      }
      for (int u = 0; u < frame.urgencies; u++) {
        tally.held[cell + u] += urgencies[u];
      }
      int place = frame.lineSpecialty[j] * Frame.KINDS + frame.lineKind[j];
      if (anyoneWaited && putOff.of(frame.lineSpecialty[j], frame.lineKind[j]) > 0) {
        double places = held[j] * frame.linePlaces[j];
        free[place] += whole(Math.max(0, places - stay) * rebooking.usableShare());
        if (adds) {
          added[place] +=
              whole(bookings.sessions[j] * frame.linePlaces[j] * rebooking.extraShare());
        }
      }
    }
  }

  private int whole(double number) {
    return (int) (number + random.nextDouble());
  }

  /** How many patients of a line of which sessions fall are seen all the same. */
  private int stay(int day, int line) {
    int patients = bookings.patients[line];
    if (takesFreePlacesFirst(day)) {
      return Math.min(patients, (int) (held[line] * frame.linePlaces[line] + NONE));
    }
    return (int) ((double) patients * held[line] / bookings.sessions[line] + HALF);
  }

  /** Whether sessions fall for time off, which is known long before. */
  private boolean takesFreePlacesFirst(int day) {
    return day > days.last + 1
        && (days.chances(day, frame.planned) == null || !timeOff.isNobodys());
  }

  /**
   * Puts off patients of a line: beforehand the least urgent, on the day itself anyone.
   *
   * @param cell where the patients of the line stand
   */
  private void putOff(int day, int line, int cell, int number) {
    int fell = bookings.sessions[line] - held[line];
    int late = (int) ((double) number * onTheDay[line] / fell + HALF);
    int early = number - late;
    if (follower != null) {
      follower.sessions(day, line, fell, onTheDay[line], cancelled[line], falls, staffing);
    }
    int u = frame.urgencies - 1;
    while (early > 0) {
      int gone = Math.min(early, urgencies[u]);
      early -= gone;
      leave(day, line, cell, u, gone, true);
      u--;
    }
    int left = bookings.patients[line] - (number - late);
    for (int n = 0; n < late; n++) {
      int who = random.nextInt(left--);
      int at = 0;
      while (who >= urgencies[at]) {
        who -= urgencies[at++];
      }
      leave(day, line, cell, at, 1, false);
    }
  }

  private void leave(int day, int line, int cell, int urgency, int number, boolean beforehand) {
    if (number == 0) {
      return;
    }
    urgencies[urgency] -= number;
    int[] count = beforehand ? tally.cancelledBeforehand : tally.cancelledOnTheDay;
    count[cell + urgency] += number;
    putOff.add(day, frame.lineSpecialty[line], frame.lineKind[line], urgency, number);
    if (follower != null) {
      follower.putOff(day, line, urgency, number, beforehand);
    }
  }

  private void seeAgain(int day) {
    for (int s = 0; s < frame.specialties; s++) {
      for (int k = 0; k < Frame.KINDS; k++) {
        int place = s * Frame.KINDS + k;
        if (free[place] > 0) {
          see(day, s, k, free[place], false);
        }
        if (added[place] > 0) {
          tally.added += see(day, s, k, added[place], true);
        }
      }
    }
  }

  private int see(int day, int specialty, int kind, int places, boolean inAddedPlaces) {
    int cell = ((day * frame.specialties + specialty) * Frame.KINDS + kind) * frame.urgencies;
    return putOff.see(
        day,
        specialty,
        kind,
        places,
        (urgency, putOffOn, number) -> {
          tally.seenAgain[cell + urgency] += number;
          if (follower != null) {
            follower.seen(day, specialty, kind, urgency, putOffOn, number, inAddedPlaces);
          }
        });
  }
}
