package parley.brief.rota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Phrases;
import parley.rota.fair.Envy;
import parley.rota.fair.FairnessAnswer;
import parley.rota.fair.GroupShare;
import parley.rota.fair.Load;
import parley.rota.fair.RequestsMet;
import parley.rota.model.Burden;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How evenly a rota shares what nobody wants, as tables, bars and data. */
final class FairnessParts {

  private static final int MINUTES_AN_HOUR = 60;

  private final FairnessAnswer answer;

  FairnessParts(FairnessAnswer answer) {
    this.answer = answer;
  }

  /** Shares with any load at all. */
  private Stream<GroupShare> shares() {
    return answer.shares().stream().filter(s -> s.withCarried().mean() > 0);
  }

  Table table() {
    return new Table(
        "How evenly burdens are shared among equals, per whole post and with what was carried in",
        List.of("group", "burden", "mean", "most - least", "Jain", "Gini", "envies"),
        shares()
            .map(s ->
                cells(
                    s.group(),
                    words(s.burden()),
                    two(unit(s.burden(), s.withCarried().mean())),
                    two(unit(s.burden(), s.withCarried().gap())),
                    two(s.withCarried().jain()),
                    two(s.withCarried().gini()),
                    Integer.toString(s.envies().size())))
            .toList());
  }

  Table loads() {
    return new Table(
        "What each doctor bears",
        List.of("doctor", "group", "burden", "in this rota", "carried in", "per whole post"),
        shares()
            .flatMap(s ->
                s.loads().stream()
                    .map(l ->
                        cells(
                            l.doctor(),
                            s.group(),
                            words(s.burden()),
                            two(unit(s.burden(), l.count())),
                            two(unit(s.burden(), l.carried())),
                            two(unit(s.burden(), l.withCarried())))))
            .toList());
  }

  Table requests() {
    return new Table(
        "Requests met",
        List.of("doctor", "asked", "met"),
        answer.requests().stream()
            .filter(r -> r.asked() > 0)
            .map(r -> cells(r.doctor(), Integer.toString(r.asked()), Integer.toString(r.met())))
            .toList());
  }

  int asked() {
    return answer.requests().stream().mapToInt(RequestsMet::asked).sum();
  }

  int met() {
    return answer.requests().stream().mapToInt(RequestsMet::met).sum();
  }

  PanelChart chart() {
    return new PanelChart(
        "fairness",
        "What each doctor bears, per whole post",
        "A panel for each burden with a bar for each doctor: what the doctor would bear full-time and"
            + " all the time, with what was carried in from rotas before.",
        loads(),
        shares()
            .filter(s -> s.burden() == Burden.NIGHTS || s.burden() == Burden.WEEKENDS)
            .map(s ->
                new PanelChart.Panel(
                    words(s.burden()) + ", " + s.group(),
                    "per whole post",
                    s.loads().stream().map(FairnessParts::bar).toList()))
            .toList());
  }

  private static PanelChart.Bar bar(Load load) {
    return new PanelChart.Bar(
        load.doctor(),
        Optional.of(BigDecimal.valueOf(load.withCarried()).setScale(2, RoundingMode.HALF_UP)),
        Optional.empty(),
        Optional.empty(),
        "%s (%s here)".formatted(two(load.withCarried()), load.count()));
  }

  ArrayNode json() {
    return Json.list(answer.shares(), FairnessParts::share);
  }

  private static ObjectNode share(GroupShare share) {
    ObjectNode node =
        Json.object()
            .put("group", share.group())
            .put("burden", Json.lower(share.burden()))
            .put("mean", share.withCarried().mean())
            .put("gap", share.withCarried().gap())
            .put("deviation", share.withCarried().deviation())
            .put("jain", share.withCarried().jain())
            .put("gini", share.withCarried().gini());
    node.set("loads", Json.list(share.loads(), FairnessParts::load));
    node.set("envies", Json.list(share.envies(), FairnessParts::envy));
    return node;
  }

  private static ObjectNode load(Load load) {
    return Json.object()
        .put("doctor", load.doctor())
        .put("count", load.count())
        .put("carried", load.carried())
        .put("adjusted", load.adjusted())
        .put("withCarried", load.withCarried());
  }

  private static ObjectNode envy(Envy envy) {
    return Json.object()
        .put("doctor", envy.doctor())
        .put("equal", envy.equal())
        .put("more", envy.more());
  }

  private static double unit(Burden burden, double value) {
    return burden == Burden.UNSOCIAL_MINUTES ? value / MINUTES_AN_HOUR : value;
  }

  private static String words(Burden burden) {
    return burden == Burden.UNSOCIAL_MINUTES ? "unsocial hours" : Phrases.words(burden);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** A row of plain cells. */
  static List<Span> cells(String... texts) {
    List<Span> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(Table.cell(text));
    }
    return cells;
  }
}
