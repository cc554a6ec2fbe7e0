package parley.brief.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.page.Line;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.talks.mediator.Closing;
import parley.talks.mediator.Improvement;
import parley.talks.mediator.MediationAnswer;
import parley.talks.mediator.SingleText;
import parley.talks.mediator.Suggestion;
import parley.talks.mediator.Terms;
import parley.talks.mediator.Trade;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.Ratio;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what a mediator found who knows the values of both parties. It is for the mediator only.
 */
public final class MediateReport implements Study {

  private static final String CAVEAT =
      "For the mediator only: it shows values of both parties. What a party may see: --for PARTY.";

  private final MediationAnswer answer;
  private final AdditiveSpace space;
  private final List<String> parties;
  private final TradeWords words;

  /** A report. */
  public MediateReport(MediationAnswer answer) {
    this.answer = answer;
    this.space = answer.points();
    this.parties =
        IntStream.range(0, space.parties()).mapToObj(p -> space.profile(p).name()).toList();
    this.words = new TradeWords(parties);
  }

  @Override
  public ObjectNode json() {
    return new MediateJson(answer, parties).json();
  }

  @Override
  public StudyPage page() {
    List<Table> tables = new ArrayList<>();
    if (!answer.suggestions().isEmpty()) {
      tables.add(suggestions());
      tables.add(packages());
      tables.add(trades());
      tables.add(open());
    }
    answer
        .improvement()
        .filter(i -> !i.packages().isEmpty())
        .ifPresent(i -> tables.add(improvements(i)));
    return new StudyPage(
        "Mediation of " + space.name(),
        headline(),
        lines(),
        tables,
        List.of(questions()),
        List.of(new MediateChart(answer, parties).chart()),
        List.of(
            CAVEAT,
            "Points are of each party's own scale, 0 for its worst package and 100 for its best;"
                + " nobody has made the scales comparable."));
  }

  private Line headline() {
    int many = answer.suggestions().size();
    return Line.labelled("")
        .words(
            many == 0
                ? "No agreement zone: no package is worth the reserve to both, so none is suggested."
                : "%s, each efficient and worth the reserve to both."
                    .formatted(Numbers.count(many, "suggestion", "suggestions")))
        .build();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int p = 0; p < parties.size(); p++) {
      lines.add(
          Line.labelled(parties.get(p))
              .words("reserve " + TradeWords.points(answer.reserves().get(p)))
              .build());
    }
    lines.add(
        Line.labelled("zone")
            .words(
                "%s of the %s of the frontier"
                    .formatted(
                        Numbers.stated(BigDecimal.valueOf(answer.zone().size())),
                        Numbers.count(answer.frontier().size(), "point", "points")))
            .build());
    for (int p = 0; p < answer.leakages().size(); p++) {
      lines.add(
          Line.labelled("revealed")
              .words(
                  (answer.suggestions().isEmpty()
                          ? "that nothing is suggested tells "
                          : "the list tells ")
                      + parties.get(p)
                      + " "
                      + BitWords.list(answer.leakages().get(p)))
              .build());
    }
    lines.add(line("single text", singleText()));
    lines.add(
        line(
            "revealed",
            Phrases.and(
                IntStream.range(0, parties.size())
                    .mapToObj(p ->
                        "the answers about the text tell %s %s of the other (on average at most %s)"
                            .formatted(
                                parties.get(p),
                                BitWords.revealed(answer.textReveals().get(p)),
                                Numbers.count(answer.text().yesOf(p), "bit", "bits")))
                    .toList())));
    answer.improvement().ifPresent(i -> lines.add(line("improvement", improvement(i))));
    answer.closing().ifPresent(c -> lines.add(line("closer", closing(c))));
    answer
        .draw()
        .ifPresent(d ->
            lines.add(
                line(
                    "by lot",
                    "%s; epsilon %s reveals at most %s of either party; of %s by lot, in the zone with a chance of %s"
                        .formatted(
                            answer.drawn().map(this::terms).orElse(""),
                            BigDecimal.valueOf(d.epsilon()).stripTrailingZeros().toPlainString(),
                            BitWords.bits(d.mostBits()),
                            Numbers.count(d.packages(), "package", "packages"),
                            Numbers.percent(BigDecimal.valueOf(d.chanceInZone()), 1)))));
    return lines;
  }

  private static Line line(String label, String text) {
    return Line.labelled(label).words(text).build();
  }

  private String singleText() {
    int asked = answer.text().answers().size();
    int moves = answer.text().path().size() - 1;
    return "%s, %s accepted by both, then %s; worth %s; %s; %s"
        .formatted(
            Numbers.count(asked, "question", "questions"),
            Numbers.count(moves, "change", "changes"),
            end(answer.text().last().end().orElseThrow()),
            worth(answer.text().last().draft()),
            answer.textClose().efficient()
                ? "on the frontier"
                : "both could gain %s more".formatted(TradeWords.points(answer.textClose().left())),
            answer.signed() ? "both would sign" : "not both would sign");
  }

  static String end(SingleText.End end) {
    return switch (end) {
      case NOTHING_LEFT -> "nothing within two changes was left";
      case UNLIKELY -> "no change was likely enough";
      case QUESTIONS_USED -> "the questions were used up";
    };
  }

  private String improvement(Improvement improvement) {
    return switch (improvement.kind()) {
      case EFFICIENT ->
          "what is agreed is efficient: nothing is better for one without being worse for the other";
      case BETTER_FOR_BOTH ->
          "%s better for both than what is agreed"
              .formatted(
                  Numbers.count(improvement.packages().size(), "package is", "packages are"));
      case BETTER_FOR_ONE ->
          "%s better for one and as good for the other"
              .formatted(
                  Numbers.count(improvement.packages().size(), "package is", "packages are"));
    };
  }

  static String closing(Closing closing) {
    return switch (closing) {
      case Closing.Agreed same -> "the last offers are one and the same";
      case Closing.Midpoint midpoint ->
          "%s: %s; to be put to both in private, and shown only if both accept"
              .formatted(
                  midpoint.way() == Closing.Way.SPLIT
                      ? "the difference split on " + Phrases.and(midpoint.moved())
                      : "a midpoint computed from the values of both",
                  String.join("; ", midpoint.options()));
      case Closing.NotClosed not ->
          "nothing: "
              + switch (not.reason()) {
                case NUMBERS_TOO_FAR -> "a number is farther apart than a quarter of its range";
                case NOT_DIVISIBLE -> "an issue that is no number cannot be split";
                case POINTS_TOO_FAR ->
                    "the offers are more than 20 points apart for one of the parties";
                case NOTHING_BETWEEN ->
                    "no package between the offers gives both a part of the way";
              };
    };
  }

  private String worth(Terms terms) {
    return Phrases.and(
        IntStream.range(0, parties.size())
            .mapToObj(
                p -> TradeWords.points(space.utility(p, terms.outcome())) + " to " + parties.get(p))
            .toList());
  }

  private String terms(Terms terms) {
    List<String> options = terms.options(space);
    return IntStream.range(0, options.size())
        .mapToObj(i -> space.issue(i).name() + ": " + options.get(i))
        .collect(Collectors.joining("; "));
  }

  private Table suggestions() {
    List<String> columns = new ArrayList<>(List.of("Suggestion"));
    parties.forEach(p -> columns.add("Points to " + p));
    columns.add("Solution");
    parties.forEach(p -> columns.add("Tells " + p));
    return new Table(
        "The suggestions, what they are worth, and what the presence of each tells a party of the other",
        columns,
        IntStream.range(0, answer.suggestions().size())
            .mapToObj(s -> {
              Suggestion suggestion = answer.suggestions().get(s);
              List<Span> row = new ArrayList<>(List.of(Table.cell(String.valueOf(s + 1))));
              suggestion.points().forEach(u -> row.add(Table.cell(TradeWords.shown(u))));
              row.add(Table.cell(solutions(suggestion)));
              answer
                  .leakages()
                  .forEach(l -> row.add(Table.cell(BitWords.revealed(l.each().get(s)))));
              return List.copyOf(row);
            })
            .toList());
  }

  private static String solutions(Suggestion suggestion) {
    return suggestion.formulas().isEmpty()
        ? "none: spreads the list"
        : suggestion.formulas().stream().map(DealsWords::name).collect(Collectors.joining(", "));
  }

  /** An issue in a row, a suggestion in a column. */
  private Table packages() {
    List<String> columns = new ArrayList<>(List.of("Issue"));
    IntStream.rangeClosed(1, answer.suggestions().size())
        .forEach(s -> columns.add("Suggestion " + s));
    return new Table(
        "The packages",
        columns,
        IntStream.range(0, space.issues())
            .mapToObj(i ->
                Stream.concat(
                        Stream.of(space.issue(i).name()),
                        answer.suggestions().stream().map(s -> space.option(i, s.terms().place(i))))
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  private Table trades() {
    List<List<Span>> rows = new ArrayList<>();
    for (int s = 0; s < answer.trades().size(); s++) {
      for (Trade trade : answer.trades().get(s)) {
        String number = String.valueOf(s + 1);
        String from = words.reference(trade.reference());
        trade.concessions().forEach(c -> rows.add(row(number, from, words.concession(c))));
        rows.add(row(number, from, words.total(trade)));
      }
    }
    return new Table(
        "What is traded, in points of each party's own scale",
        List.of("Suggestion", "Compared with", "Trade"),
        rows);
  }

  private static List<Span> row(String... cells) {
    return Stream.of(cells).map(Table::cell).toList();
  }

  /** What the list leaves open of each party, as the other sees it. */
  private Table open() {
    List<String> columns = new ArrayList<>(List.of("Of the other"));
    parties.forEach(p -> columns.add("Left open to " + p));
    List<List<Span>> rows = new ArrayList<>();
    for (int i = 0; i < space.issues(); i++) {
      int issue = i;
      rows.add(
          Stream.concat(
                  Stream.of("weight of " + space.issue(i).name()),
                  answer.leakages().stream()
                      .map(l ->
                          percent(l.weights().get(issue).least(), l.weights().get(issue).most())))
              .map(Table::cell)
              .toList());
    }
    rows.add(
        Stream.concat(
                Stream.of("reserve"),
                answer.leakages().stream()
                    .map(l ->
                        TradeWords.shown(l.reserve().least())
                            + " to "
                            + TradeWords.points(l.reserve().most())))
            .map(Table::cell)
            .toList());
    return new Table("What the list leaves open of the other, on the grid", columns, rows);
  }

  private static String percent(Ratio least, Ratio most) {
    Ratio hundred = Ratio.of(100);
    return TradeWords.shown(least.times(hundred))
        + " to "
        + TradeWords.shown(most.times(hundred))
        + " %";
  }

  private Table improvements(Improvement improvement) {
    List<String> columns = new ArrayList<>(List.of("Package"));
    parties.forEach(p -> columns.add("Points to " + p));
    return new Table(
        "Packages worse for nobody than what is agreed",
        columns,
        improvement.packages().stream()
            .map(s ->
                Stream.concat(
                        Stream.of(terms(s.terms())), s.points().stream().map(TradeWords::shown))
                    .map(Table::cell)
                    .toList())
            .toList());
  }

  private Table questions() {
    List<SingleText.Asked> asked = answer.text().last().asked();
    return new Table(
        "The questions about the single text; the mediator learns only the last column",
        List.of("Question", "Change", "Both accept"),
        IntStream.range(0, asked.size())
            .mapToObj(q ->
                row(
                    String.valueOf(q + 1),
                    asked.get(q).change().issues().stream()
                        .map(i ->
                            space.issue(i).name()
                                + " from "
                                + space.option(i, asked.get(q).change().from().place(i))
                                + " to "
                                + space.option(i, asked.get(q).change().to().place(i)))
                        .collect(Collectors.joining("; ")),
                    asked.get(q).both() ? "yes" : "no"))
            .toList());
  }

  @Override
  public String csv() {
    return new MediateCsv(answer, parties, words).rows();
  }
}
