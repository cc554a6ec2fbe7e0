package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Topic;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.casefile.Figure;
import parley.service.CostAnswer;
import parley.service.Scenario;
import parley.service.flow.FlowMeasure;
import parley.service.impact.CaseImpact;
import parley.service.impact.CaseQuestion;
import parley.service.impact.Conduct;
import parley.service.impact.FlowImpact;
import parley.service.impact.PlannedImpact;
import parley.service.national.NationalPolicy;
import parley.service.surge.SurgeEffects;
import parley.service.walkout.Policy;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a walkout of given days does to patients. Patients stand before money, always. */
final class ImpactComposer implements Answer {

  private final Sheet sheet;
  private final CaseImpact impact;
  private final CostAnswer cost;
  private final CaseQuestion question;

  ImpactComposer(Sheet sheet, CaseImpact impact, CostAnswer cost) {
    this.sheet = sheet;
    this.impact = impact;
    this.cost = cost;
    question = impact.question();
  }

  @Override
  public Block block() {
    List<Line> lines = new ArrayList<>();
    lines.add(kinds());
    lines.add(putOff());
    lines.add(back());
    impact.flow().map(this::emergency).ifPresent(lines::add);
    surge().ifPresent(lines::add);
    if (lines.size() < Block.MOST_LINES) {
      lines.add(cover());
    }
    List<Line> more = new ArrayList<>(lines.subList(Math.min(lines.size(), 5), lines.size()));
    List<Line> first = new ArrayList<>(lines.subList(0, Math.min(lines.size(), 5)));
    money().ifPresent(first::add);
    lists().ifPresent(more::add);
    more.add(basis());
    return new Block(
        Topic.COST,
        headline(),
        Optional.of(conduct()),
        first,
        more,
        new ImpactTables(impact).tables(),
        new ImpactCharts(impact).charts(),
        Optional.of(
            "Ranges hold nine outcomes of ten if the record and the hospitals are as they are told"
                + " here; hospitals are made of a template and published tables, and what is marked"
                + " synthetic in them is no statement about any of them."));
  }

  private Line headline() {
    long days = question.to().toEpochDay() - question.from().toEpochDay();
    return Line.labelled("")
        .words(
            "%s, %s:"
                .formatted(
                    Numbers.count(days, "strike day", "strike days"),
                    Days.span(question.from(), question.to().minusDays(1))))
        .words("planned care kept")
        .span(ComputedWords.value(sheet, impact.kept()))
        .words("; patients put off")
        .span(ComputedWords.value(sheet, impact.cancelled()))
        .build();
  }

  private String conduct() {
    return question.hospital().map(code -> name(code) + "; ").orElse("")
        + switch (question.conduct()) {
          case Conduct.AsLearned learned ->
              impact.prediction().policy() == NationalPolicy.KEEP_TARGET
                  ? "hospitals keep what they can, as past walkouts under a target teach"
                  : "hospitals cancel in blocks, as past walkouts teach";
          case Conduct.Exactly exactly -> words(exactly.policy());
        };
  }

  private String name(String code) {
    return impact.planned().hospitals().stream()
        .filter(h -> h.code().equals(code))
        .map(PlannedImpact.OfHospital::name)
        .findFirst()
        .orElse(code);
  }

  private static String words(Policy policy) {
    return switch (policy) {
      case Policy.CancelAll all -> "every planned session is cancelled";
      case Policy.KeepAll all -> "everything is left standing until the day itself";
      case Policy.PriorityOrder order -> "only what staffing forces goes, the least urgent first";
      case Policy.BlockCancel block -> "a share is cancelled beforehand";
      case Policy.KeepTarget target -> "only what staffing forces goes, with a target";
      case Policy.Chosen chosen -> "a plan says what is kept and who stands in";
    };
  }

  private Line kinds() {
    return Line.labelled("kept")
        .words("outpatients")
        .span(ComputedWords.value(sheet, impact.keptOutpatient()))
        .words("; theatres")
        .span(ComputedWords.value(sheet, impact.keptTheatre()))
        .build();
  }

  private Line putOff() {
    return Line.labelled("put off")
        .words("inpatients and day cases")
        .span(ComputedWords.brief(sheet, impact.cancelledInpatient()))
        .words("; outpatients")
        .span(ComputedWords.brief(sheet, impact.cancelledOutpatient()))
        .build();
  }

  private Line back() {
    Line.Builder line =
        Line.labelled("back")
            .words(
                "until nineteen of twenty put off are seen: %s after the last day"
                    .formatted(ImpactWords.days(impact.planned().recovery())));
    impact
        .planned()
        .recovery()
        .mid()
        .ifPresent(days ->
            line.words(
                "; around %s".formatted(Days.day(question.to().minusDays(1).plusDays(days)))));
    if (impact.planned().recovery().recoveredShare() < 1) {
      line.words(
          "; in %s %% of the replications within the %s days looked at"
              .formatted(
                  ImpactWords.rounded(100 * impact.planned().recovery().recoveredShare(), 0),
                  question.daysAfter()));
    }
    return line.build();
  }

  private Line emergency(FlowImpact flow) {
    return Line.labelled("emergency")
        .words(
            "until %s, against no walkout: %s %s; %s %s; %s %s"
                .formatted(
                    Days.shortDay(flow.first().plusDays(flow.days() - 1L), sheet.view().asOf()),
                    ImpactWords.measure(FlowMeasure.IN_TARGET),
                    change(flow, FlowMeasure.IN_TARGET),
                    ImpactWords.measure(FlowMeasure.LONG_WAITS),
                    change(flow, FlowMeasure.LONG_WAITS),
                    ImpactWords.measure(FlowMeasure.GENERAL_BEDS),
                    change(flow, FlowMeasure.GENERAL_BEDS)))
        .build();
  }

  private static String change(FlowImpact flow, FlowMeasure measure) {
    return Optional.ofNullable(flow.changes().get(measure))
        .map(i -> ImpactWords.change(measure, i))
        .orElse("not measured");
  }

  private Optional<Line> surge() {
    return Stream.concat(
            impact.flow().stream()
                .flatMap(f -> f.effects().stream())
                .filter(e -> e.measure().equals(FlowMeasure.LONG_WAITS.id())),
            impact.planned().effects().stream())
        .findFirst()
        .map(e ->
            Line.labelled("surge")
                .words(
                    "%s: walkout alone %s, surge alone %s, both %s; beyond their sum %s"
                        .formatted(
                            ImpactWords.measure(e.measure()),
                            ImpactWords.number(e.strike().mean()),
                            ImpactWords.number(e.flu().mean()),
                            ImpactWords.number(e.both().mean()),
                            interaction(e)))
                .build());
  }

  private static String interaction(SurgeEffects effects) {
    return ImpactWords.number(effects.interaction().mean())
        + " +- "
        + ImpactWords.number(effects.interaction().halfWidth());
  }

  private Line cover() {
    PlannedImpact planned = impact.planned();
    return Line.labelled("cover")
        .words(
            "shifts in which someone stands in %s; shifts that minimum cover lacks %s"
                .formatted(
                    ImpactWords.count(planned.standIns()), ImpactWords.count(planned.gaps())))
        .build();
  }

  /** What is known of money; it comes last. */
  private Optional<Line> money() {
    List<Scenario.Line> known =
        cost.scenarios().stream()
            .flatMap(s -> s.money().stream())
            .filter(m -> m.estimate().find().isPresent())
            .toList();
    if (known.isEmpty() || question.hospital().isPresent()) {
      return Optional.empty();
    }
    Line.Builder line = Line.labelled("the public");
    for (Scenario.Line one : known) {
      line.words(one.equals(known.getFirst()) ? "" : ";")
          .span(ComputedWords.value(sheet, one.estimate()))
          .words(
              one.method() == Scenario.Method.UNPUBLISHED
                  ? "(claimed, method unpublished)"
                  : "(as published)");
      one.from().stream().filter(Figure::isSourced).limit(2).forEach(f -> line.refs(f.id()));
    }
    return Optional.of(line.build());
  }

  /** The lists of the one hospital that is asked about. */
  private Optional<Line> lists() {
    if (question.hospital().isEmpty()) {
      return Optional.empty();
    }
    Line.Builder line = Line.labelled("lists");
    if (impact.lists().isEmpty()) {
      return Optional.of(line.unknown("none of its waiting lists was known on this day").build());
    }
    double more = impact.lists().stream().mapToDouble(l -> l.difference().size().mean()).sum();
    double wait = impact.lists().stream().mapToDouble(l -> l.without().size().mean()).sum();
    return Optional.of(
        line.words(
                "on the last of the days looked at %s more wait than the %s without a walkout, on the mean; by specialty and weeks below"
                    .formatted(ImpactWords.whole(more), ImpactWords.whole(wait)))
            .build());
  }

  private Line basis() {
    return Line.labelled("rests on")
        .words(
            "walkout number %s of the record; %s of the hospitals with seed %s, %s draws of what past walkouts teach; %s"
                .formatted(
                    impact.prediction().number(),
                    Numbers.count(impact.planned().replications(), "replication", "replications"),
                    impact.planned().seed(),
                    Numbers.stated(BigDecimal.valueOf(impact.prediction().lostShares().length)),
                    question.absentADay().isPresent()
                        ? "%s absent a day, as asked"
                            .formatted(
                                Numbers.stated(
                                    BigDecimal.valueOf(question.absentADay().getAsInt())))
                        : "absence as in past walkouts"))
        .build();
  }

  @Override
  public ObjectNode json() {
    return new ImpactData(sheet, impact).json();
  }

  @Override
  public Optional<String> csv() {
    return Optional.of(ImpactData.returns(impact));
  }
}
