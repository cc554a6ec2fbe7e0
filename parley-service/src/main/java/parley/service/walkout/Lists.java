package parley.service.walkout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.Specialty;
import parley.service.hospital.Urgency;
import parley.service.kernel.KeyedRandom;
import parley.service.kernel.Runner;
import parley.service.waiting.ListRules;
import parley.service.waiting.QueueTargets;
import parley.service.waiting.WaitingList;
import parley.service.waiting.WeeklyBands;

/** Runs the waiting list of a specialty with and without a walkout. */
final class Lists {

  private static final int PROMISE_WEEKS = 18;
  private static final int[] OVER_WEEKS = {PROMISE_WEEKS, 52, 65};
  private static final int WEEK = Checks.DAYS_A_WEEK;
  private static final int WORKING_DAYS = 5;

  /** The size, those over each number of weeks, and the bands. */
  private static final int ROW = 1 + OVER_WEEKS.length + WeeklyBands.PUBLISHED;

  private final IntFunction<WalkoutQuestion> questionOfReplication;
  private final WalkoutQuestion question;
  private final Specialty specialty;
  private final int place;
  private final WeeklyBands bands;
  private final double inTurn;
  private final Frame frame;
  private final double treatmentShare;

  Lists(IntFunction<WalkoutQuestion> questionOfReplication, String name, double inTurn) {
    WalkoutQuestion question = questionOfReplication.apply(0);
    List<Specialty> all = question.hospital().specialties();
    Checks.known(
        "specialty", name, all.stream().map(Specialty::name).toList(), question.hospital().name());
    Checks.share("The share that is treated in turn", inTurn);
    this.questionOfReplication = questionOfReplication;
    this.question = question;
    this.inTurn = inTurn;
    place = all.stream().map(Specialty::name).toList().indexOf(name);
    specialty = all.get(place);
    bands =
        specialty
            .list()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The specialty \"%s\" has no waiting list; expected one with weekly bands."
                        .formatted(name)));
    frame = Frame.of(question.hospital());
    treatmentShare = treatmentShare();
  }

  /** What share of the planned patients is treated, if the list stays as it is on usual days. */
  private double treatmentShare() {
    double planned =
        specialty.sessions().stream()
            .mapToDouble(s -> IntStream.range(0, WEEK).mapToDouble(s::patientsOn).sum())
            .sum();
    double treated = specialty.startsAWeek() - specialty.removedShareAWeek() * bands.size();
    return planned > 0 ? Math.max(0, Math.min(1, treated / planned)) : 0;
  }

  WaitingEffect effect(long seed, int replications, Runner runner) {
    Checks.require(
        replications > 0,
        "A waiting list over %s replications; expected one or more.",
        replications);
    List<double[]> rows = runner.run(replications, r -> row(seed, r));
    return new WaitingEffect(
        question,
        specialty.name(),
        seed,
        replications,
        treatmentShare,
        state(rows, 0),
        state(rows, ROW),
        state(rows, 2 * ROW),
        new QueueTargets(specialty.startsAWeek(), PROMISE_WEEKS));
  }

  private double[] row(long seed, int replication) {
    WalkoutQuestion asked = questionOfReplication.apply(replication);
    Days days = Days.of(frame, asked);
    Tally tally = Run.of(frame, days, asked, seed, replication, null);
    long key = KeyedRandom.entity(KeyedRandom.replication(seed, replication), Streams.LIST, place);
    double[] with = new double[days.count];
    double[] without = new double[days.count];
    int ofDay = Frame.KINDS * frame.urgencies;
    for (int d = 0; d < days.count; d++) {
      int from = (d * frame.specialties + place) * ofDay;
      int booked = Arrays.stream(tally.booked, from, from + ofDay).sum();
      int held = Arrays.stream(tally.held, from, from + ofDay).sum();
      int seenAgain = Arrays.stream(tally.seenAgain, from, from + ofDay).sum();
      with[d] = treatmentShare * (held + seenAgain);
      without[d] = treatmentShare * booked;
    }
    double[] row = new double[3 * ROW];
    measure(run(with, key), row, 0);
    measure(run(without, key), row, ROW);
    for (int m = 0; m < ROW; m++) {
      row[2 * ROW + m] = row[m] - row[ROW + m];
    }
    return row;
  }

  private WeeklyBands run(double[] treatments, long key) {
    double[] starts = new double[WEEK];
    Arrays.fill(starts, 0, WORKING_DAYS, specialty.startsAWeek() / WORKING_DAYS);
    double removed = 1 - Math.pow(1 - specialty.removedShareAWeek(), 1.0 / WEEK);
    ListRules rules = new ListRules(starts, treatments, removed, classes());
    WaitingList list =
        WaitingList.keyed(bands, rules, question.first().getDayOfWeek().ordinal(), key);
    list.run();
    return list.bands();
  }

  /** Classes of urgency in the shares that planned patients have. */
  private List<ListRules.Urgency> classes() {
    List<Urgency> urgencies = question.hospital().urgencies();
    double[] patients = new double[urgencies.size()];
    for (PlannedSession session : specialty.sessions()) {
      double week = IntStream.range(0, WEEK).mapToDouble(session::patientsOn).sum();
      for (int u = 0; u < patients.length; u++) {
        patients[u] += week * session.mix().getOrDefault(urgencies.get(u).name(), 0.0);
      }
    }
    double sum = Arrays.stream(patients).sum();
    List<ListRules.Urgency> classes = new ArrayList<>();
    for (int u = 0; u < patients.length; u++) {
      double share = sum > 0 ? patients[u] / sum : 1.0 / patients.length;
      classes.add(new ListRules.Urgency(urgencies.get(u).name(), share, inTurn));
    }
    return classes;
  }

  private static void measure(WeeklyBands end, double[] row, int from) {
    row[from] = end.size();
    for (int i = 0; i < OVER_WEEKS.length; i++) {
      row[from + 1 + i] = end.longerThan(OVER_WEEKS[i]);
    }
    long[] counts = end.counts();
    for (int week = 0; week < counts.length; week++) {
      row[from + 1 + OVER_WEEKS.length + week] = counts[week];
    }
  }

  private static WaitingEffect.State state(List<double[]> rows, int from) {
    List<Double> means = new ArrayList<>();
    for (int m = from + 1 + OVER_WEEKS.length; m < from + ROW; m++) {
      int measure = m;
      means.add(rows.stream().mapToDouble(r -> r[measure]).sum() / rows.size());
    }
    return new WaitingEffect.State(
        spread(rows, from),
        spread(rows, from + 1),
        spread(rows, from + 2),
        spread(rows, from + 3),
        means);
  }

  private static Spread spread(List<double[]> rows, int measure) {
    return Spread.of(rows.stream().mapToDouble(r -> r[measure]).toArray()).orElseThrow();
  }
}
