package parley.brief.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.brief.page.Block;
import parley.brief.page.Topic;
import parley.brief.record.Library;
import parley.brief.resolve.RotaEffect;
import parley.brief.words.Days;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.law.Clock;
import parley.law.ClockAnswer;
import parley.law.LawBook;
import parley.pay.WorthAnswer;
import parley.pay.WorthEngine;
import parley.service.CostAnswer;
import parley.service.CostEngine;
import parley.talks.DealsEngine;
import parley.talks.stand.StandAnswer;
import parley.talks.stand.StandEngine;

/** Asks the engines and composes their answers to a brief. An engine not needed is not asked. */
public final class Composer {

  private final CaseView view;
  private final Questions questions;
  private final Sheet sheet;
  private Optional<ClockAnswer> clock = Optional.empty();
  private Optional<WorthAnswer> worth = Optional.empty();

  private Composer(Case record, LocalDate asOf, Questions questions) {
    this.view = record.asOf(asOf);
    this.questions = questions;
    this.sheet = new Sheet(view, Library.of(view));
  }

  /**
   * The brief on some of the five questions.
   *
   * @throws IllegalArgumentException if a question does not fit the case; the message says why
   */
  public static Brief brief(Case record, LocalDate asOf, Set<Topic> topics, Questions questions) {
    return new Composer(record, asOf, questions).brief(topics);
  }

  /**
   * The brief on a question within one of the five.
   *
   * @throws IllegalArgumentException if the question does not fit the case; the message says why
   */
  public static Brief brief(Case record, LocalDate asOf, Part part) {
    Composer composer = new Composer(record, asOf, Questions.usual());
    Answer answer = part.answer(composer.sheet);
    return composer.brief(Map.of(part.topic(), answer), List.of(answer.block()));
  }

  /** Everything of a case that opens on a day: what the record holds, and what engines compute. */
  public static Library library(Case record, LocalDate asOf) {
    Composer composer = new Composer(record, asOf, Questions.usual());
    composer.brief(Set.of(Topic.values()));
    return composer.sheet.library();
  }

  private Brief brief(Set<Topic> topics) {
    Map<Topic, Answer> answers = new EnumMap<>(Topic.class);
    List<Block> blocks = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      if (topics.contains(topic)) {
        Answer answer = answer(topic);
        answers.put(topic, answer);
        blocks.add(answer.block());
      }
    }
    return brief(answers, blocks);
  }

  private Brief brief(Map<Topic, Answer> answers, List<Block> blocks) {
    return new Brief(
        sheet.page(blocks, notes()),
        view.record().header().id(),
        view.record().header().zone(),
        clock.map(ClockAnswer::deadlines).orElse(List.of()),
        answers,
        sheet);
  }

  private Answer answer(Topic topic) {
    return switch (topic) {
      case STAND -> stand();
      case CLOCK -> new ClockComposer(sheet, clock());
      case WORTH ->
          new WorthComposer(
              sheet,
              worth(),
              RotaEffect.of(worth().offers(), questions.rotas()),
              new PayChartMaker(view).charts());
      case COST -> cost();
      case DEALS -> new DealsComposer(sheet, new DealsEngine().answer(view, questions.deals()));
    };
  }

  private Answer stand() {
    StandAnswer answer = new StandEngine().answer(view, questions.stand());
    return new StandComposer(
        sheet, answer, new TimelineMaker(sheet, answer, clock().mandates()).charts());
  }

  private Answer cost() {
    CostAnswer answer = CostEngine.answer(view, questions.cost());
    return new CostComposer(
        sheet, answer, worth().deductions(), new CostChartMaker(sheet, answer).charts());
  }

  private ClockAnswer clock() {
    if (clock.isEmpty()) {
      String law = view.record().header().law();
      LawBook book =
          RuleBooks.find(law)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "The case names the rule book \"" + law + "\", which Parley does not have."));
      clock = Optional.of(Clock.of(book).answer(view, questions.clock()));
    }
    return clock.get();
  }

  private WorthAnswer worth() {
    if (worth.isEmpty()) {
      worth = Optional.of(WorthEngine.answer(view, questions.worth()));
    }
    return worth.get();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        view.record().events().isEmpty()
            ? "Nothing was on record by %s.".formatted(Days.day(view.asOf()))
            : "The newest fact on this page is of %s; it knows nothing after %s."
                .formatted(Days.day(view.record().newestDay()), Days.day(view.asOf())));
    notes.add("Every id opens: parley brief CASE --as-of %s --open ID".formatted(view.asOf()));
    return notes;
  }
}
