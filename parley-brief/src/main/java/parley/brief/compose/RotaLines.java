package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.resolve.RotaEffect;
import parley.casefile.Computed;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines and data for what promises about rotas need. */
final class RotaLines {

  private final Sheet sheet;

  RotaLines(Sheet sheet) {
    this.sheet = sheet;
  }

  List<Line> lines(List<RotaEffect> effects, String label) {
    List<Line> lines = new ArrayList<>();
    for (RotaEffect effect : effects) {
      String promise = effect.promise().text().orElseThrow();
      if (effect.isOfCalendar()) {
        lines.add(
            Line.labelled(label)
                .words(promise + ": no posts, a duty of the calendar; what late leave costs is")
                .unknown("not computable: no rota says on which day leave was asked for")
                .build());
      } else if (effect.rotas().isEmpty()) {
        lines.add(
            Line.labelled(label)
                .words(promise + ":")
                .unknown("not computable: the case has no rota to count it on")
                .build());
      }
      if (!effect.isOfCalendar()) {
        effect.rotas().forEach(r -> lines.add(line(label, promise, r)));
      }
    }
    return lines;
  }

  private Line line(String label, String promise, RotaEffect.OnRota rota) {
    sheet.library().add(rota.source());
    Line.Builder line =
        Line.labelled(label)
            .words(
                "%s on the %srota %s:"
                    .formatted(promise, rota.isMadeUp() ? "made-up " : "", rota.name()));
    if (rota.kept().isEmpty()) {
      line.unknown(
          "no number of posts does: what the rota asks for breaks a rule by itself ("
              + String.join(", ", rota.banned())
              + ")");
    } else {
      line.span(sheet.value(rota.kept().get().figure())).words(", by counting");
    }
    rota.now()
        .ifPresent(n -> line.words("; the contract's rules alone").span(sheet.value(n.figure())));
    return line.build();
  }

  ArrayNode json(List<RotaEffect> effects) {
    return Json.list(
        effects,
        e -> {
          ObjectNode node = Json.object().put("clause", e.clause());
          node.set("promise", Json.text(e.promise().text()));
          node.put("ofCalendar", e.isOfCalendar());
          node.set(
              "rotas",
              Json.list(
                  e.rotas(),
                  r -> {
                    sheet.library().add(r.source());
                    ObjectNode rota =
                        Json.object().put("rota", r.name()).put("madeUp", r.isMadeUp());
                    rota.set("now", sheet.exportOne(r.now().map(Computed.Known::figure)));
                    rota.set("kept", sheet.exportOne(r.kept().map(Computed.Known::figure)));
                    rota.set("banned", Json.texts(r.banned()));
                    return rota;
                  }));
          return node;
        });
  }
}
