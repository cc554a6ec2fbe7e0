package parley.service.format;

import java.util.Locale;
import parley.service.walkout.SessionPlan;

/** Writes a plan for the days of a walkout as YAML, as its reader reads it. */
public final class PlanWriter {

  private PlanWriter() {}

  /** The text of a file. */
  public static String write(PlanFile file) {
    SessionPlan plan = file.plan();
    YamlText yaml = new YamlText();
    yaml.field(0, "kind", "plan");
    yaml.field(0, "name", file.name());
    yaml.line(0, plan.kept().isEmpty() ? "kept: []" : "kept:");
    for (SessionPlan.Kept kept : plan.kept()) {
      yaml.field(1, "- day", kept.day().toString());
      yaml.field(2, "specialty", kept.specialty());
      yaml.line(2, "kind: " + kept.kind().name().toLowerCase(Locale.ROOT));
      yaml.line(2, "sessions: " + kept.sessions());
    }
    yaml.line(0, plan.standIns().isEmpty() ? "standIns: []" : "standIns:");
    for (SessionPlan.StandIn one : plan.standIns()) {
      yaml.field(1, "- day", one.day().toString());
      yaml.field(2, "shift", one.shift());
      yaml.field(2, "grade", one.grade());
      yaml.field(2, "specialty", one.specialty());
      yaml.line(2, "number: " + one.number());
    }
    return yaml.text();
  }
}
