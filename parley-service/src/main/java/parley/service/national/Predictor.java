package parley.service.national;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.service.kernel.KeyedRandom;

/** Draws what a walkout loses. */
final class Predictor {

  private static final int INPUTS = 0;
  private static final int OUTCOME = 1;
  private static final int PARTS = 2;

  private final CaseView view;
  private final NationalQuestion question;
  private final ForcedShare forced;
  private final long seed;
  private final Evidence evidence;
  private final Optional<Split> split;
  private final StrikeDays days;
  private final NationalPolicy policy;
  private final int number;
  private final int[] editions;

  Predictor(CaseView view, NationalQuestion question, ForcedShare forced, long seed) {
    this.view = view;
    this.question = question;
    this.forced = forced;
    this.seed = seed;
    evidence = Evidence.of(view);
    split = Split.of(view);
    days = StrikeDays.of(view, question.from().datesUntil(question.to()).toList());
    policy = question.policy().orElseGet(() -> PastWalkouts.policy(view, question.from()));
    number =
        1
            + (int)
                PastWalkouts.held(view).stream()
                    .filter(w -> w.start().toLocalDate().isBefore(question.from()))
                    .count();
    editions = Setting.newest(evidence);
  }

  Prediction predict(int draws) {
    double[] lost = new double[draws];
    double[] beforehand = new double[draws];
    double[] absent = new double[draws];
    double[] kept = new double[draws];
    double[] counts = new double[draws];
    double[] inpatient = new double[draws];
    double[] outpatient = new double[draws];
    KeyedRandom random = new KeyedRandom();
    for (int r = 0; r < draws; r++) {
      long key = KeyedRandom.entity(KeyedRandom.replication(seed, r), 0, 0);
      random.use(key, INPUTS);
      Setting setting = draw(random);
      absent[r] = absentShare(setting, random);
      ModelFit fitted = Calibrator.fit(evidence, setting);
      double shift = assumedShift(random);
      random.use(key, OUTCOME);
      Situation next = new Situation(number, false, policy, absent[r]);
      double log = fitted.fit().draw(next, random) + shift;
      beforehand[r] = Math.min(1, Math.exp(log));
      lost[r] = Lost.share(fitted.factor() * Lost.forced(forced, absent[r]), log);
      kept[r] = 1 - lost[r] * days.weekdayShare(setting.weekend());
      counts[r] = lost[r] * days.weekdays() * setting.countedAWeekday();
      random.use(key, PARTS);
      double share = split.isPresent() ? split.get().draw(random) : 0;
      inpatient[r] = share * counts[r];
      outpatient[r] = (1 - share) * counts[r];
    }
    Shown shown = new Shown(evidence.inputs());
    return new Prediction(
        view.asOf(),
        question,
        number,
        policy,
        isPolicyAssumed(),
        days,
        seed,
        shown.kept(
            "planned care on all days of the walkout; " + basis(draws),
            Estimate.of(kept),
            question.from(),
            question.to()),
        shown.count(
            Shown.CANCELLED,
            "counted as the published counts are; " + basis(draws),
            Estimate.of(counts),
            question.from(),
            question.to()),
        part(Split.INPATIENT, inpatient),
        part(Split.OUTPATIENT, outpatient),
        new Prediction.Draws(lost, beforehand, absent, kept, counts));
  }

  /** All that is uncertain, each walkout with one of its editions. */
  private Setting draw(KeyedRandom random) {
    List<PastWalkout> walkouts = evidence.walkouts();
    for (int i = 0; i < editions.length; i++) {
      int known = walkouts.get(i).published().size();
      editions[i] = known == 1 ? 0 : (int) (random.nextDouble() * known);
    }
    return Setting.of(evidence, forced, random::nextDouble, editions);
  }

  private double absentShare(Setting setting, KeyedRandom random) {
    double staff =
        question.absentADay().isPresent()
            ? question.absentADay().getAsInt()
            : evidence.absent().at(random.nextDouble());
    return Math.min(1, staff / setting.due());
  }

  /** What is assumed of a policy under which no walkout is known, on the logarithmic scale. */
  private double assumedShift(KeyedRandom random) {
    if (!isPolicyAssumed()) {
      return 0;
    }
    Span left = Assumed.LEFT_BY_TARGET;
    double log = new Span(Math.log(left.low()), Math.log(left.high())).at(random.nextDouble());
    return policy == NationalPolicy.KEEP_TARGET ? log : -log;
  }

  private boolean isPolicyAssumed() {
    return evidence.walkouts().stream().noneMatch(w -> w.policy() == policy);
  }

  private Computed part(String measure, double[] counts) {
    if (split.isEmpty()) {
      return new Computed.NotComputable(
          Shown.id(measure, question.from(), question.to()),
          measure,
          Computed.Reason.NOT_IN_RECORD,
          List.of(Split.INPATIENT, Split.OUTPATIENT));
    }
    return new Shown(evidence.inputs().plus(split.get().inputs()))
        .count(
            measure,
            "as walkouts that publish both parts divide; 90 % interval",
            Estimate.of(counts),
            question.from(),
            question.to());
  }

  private String basis(int draws) {
    return "walkout number %s, %s weekdays; 90 %% interval of %s draws, seed %s"
        .formatted(number, days.weekdays(), draws, seed);
  }
}
