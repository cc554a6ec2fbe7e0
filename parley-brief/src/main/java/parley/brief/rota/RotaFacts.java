package parley.brief.rota;

import java.util.List;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.rota.format.RotaFile;
import parley.rota.model.RotaPlan;
import tools.jackson.databind.node.ObjectNode;

/** What every report on a rota file tells: how large it is, and where its numbers come from. */
final class RotaFacts {

  private final RotaFile file;

  RotaFacts(RotaFile file) {
    this.file = file;
  }

  void into(ObjectNode node) {
    RotaPlan plan = file.plan();
    node.put("id", plan.id())
        .put("name", plan.name())
        .put("first", plan.horizon().first().toString())
        .put("last", plan.horizon().last().toString())
        .put("zone", plan.horizon().zone().getId())
        .put("cyclic", plan.horizon().cyclic())
        .put("doctors", plan.doctors().size());
    ObjectNode basis = node.putObject("basis");
    basis
        .put("synthetic", file.basis().isSynthetic())
        .put("confidence", Json.lower(file.basis().confidence()));
    basis.set("sources", Json.texts(file.basis().sources()));
    node.set(
        "sources",
        Json.list(
            file.sources(),
            s ->
                Json.object()
                    .put("id", s.id())
                    .put("title", s.title())
                    .put("link", s.link())
                    .put("licence", s.licence())));
  }

  Line size() {
    RotaPlan plan = file.plan();
    return line(
        "rota",
        "%s, %s of shifts, %s to %s"
            .formatted(
                Numbers.count(plan.doctors().size(), "doctor", "doctors"),
                Numbers.count(plan.shifts().size(), "kind", "kinds"),
                Days.day(plan.horizon().first()),
                Days.day(plan.horizon().last())));
  }

  Line basis() {
    return line(
        "basis",
        file.basis().isSynthetic()
            ? "numbers of this file are made up, as it says itself"
            : "numbers of this file are from " + String.join(", ", file.basis().sources()));
  }

  List<String> notes() {
    return Stream.concat(
            file.notes().stream(),
            file.sources().stream()
                .map(s -> "%s: %s, %s (%s)".formatted(s.id(), s.title(), s.link(), s.licence())))
        .toList();
  }

  static Line line(String label, String words) {
    return Line.labelled(label).words(words).build();
  }
}
