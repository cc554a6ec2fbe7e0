package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.resolve.RotaEffect;
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
      for (RotaEffect.OnRota rota :
          effect.isOfCalendar() ? List.<RotaEffect.OnRota>of() : effect.rotas()) {
        sheet.library().add(rota.source());
        lines.add(
            Line.labelled(label)
                .words(
                    "%s on the %srota %s:"
                        .formatted(promise, rota.isMadeUp() ? "made-up " : "", rota.name()))
                .span(sheet.value(rota.kept().figure()))
                .words(", by counting; the contract's rules alone")
                .span(sheet.value(rota.now().figure()))
                .build());
      }
    }
    return lines;
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
                    rota.set("now", sheet.exportOne(Optional.of(r.now().figure())));
                    rota.set("kept", sheet.exportOne(Optional.of(r.kept().figure())));
                    return rota;
                  }));
          return node;
        });
  }
}
