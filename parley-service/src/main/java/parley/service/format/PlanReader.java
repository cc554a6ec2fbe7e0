package parley.service.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedFile;
import parley.casefile.io.CheckedNode;
import parley.service.hospital.SessionKind;
import parley.service.walkout.SessionPlan;

/** Reads a plan for the days of a walkout from YAML. */
public final class PlanReader {

  private PlanReader() {}

  /**
   * Reads a plan. Whether its hospital has what it names is for the one to check who has both.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException if the text is no plan, or says one thing twice
   */
  public static PlanFile read(String name, String text) throws CaseFaultsException {
    CheckedNode root = CheckedFile.read(name, "plan", ServiceFiles.GUIDE, text);
    List<SessionPlan.Kept> kept = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (CheckedNode item : root.at("kept").items()) {
      SessionKind kind = SessionKind.valueOf(item.at("kind").text().toUpperCase(Locale.ROOT));
      SessionPlan.Kept line =
          new SessionPlan.Kept(
              item.at("day").day(), item.at("specialty").text(), kind, item.at("sessions").whole());
      once(seen, item, new SessionPlan.Kept(line.day(), line.specialty(), kind, 0));
      kept.add(line);
    }
    List<SessionPlan.StandIn> standIns = new ArrayList<>();
    for (CheckedNode item : root.at("standIns").items()) {
      SessionPlan.StandIn line =
          new SessionPlan.StandIn(
              item.at("day").day(),
              item.at("shift").text(),
              item.at("grade").text(),
              item.at("specialty").text(),
              item.at("number").whole());
      once(
          seen,
          item,
          new SessionPlan.StandIn(line.day(), line.shift(), line.grade(), line.specialty(), 0));
      standIns.add(line);
    }
    return new PlanFile(
        root.find("name").map(CheckedNode::text).orElse(name), new SessionPlan(kept, standIns));
  }

  private static void once(Set<Object> seen, CheckedNode item, Object key)
      throws CaseFaultsException {
    if (!seen.add(key)) {
      throw item.fault("the same line twice", "one line with the whole number", "");
    }
  }
}
