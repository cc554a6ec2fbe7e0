package parley.service.format;

import java.util.ArrayList;
import java.util.List;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedFile;
import parley.casefile.io.CheckedNode;
import parley.service.hospital.Basis;
import parley.service.theatre.Procedure;
import parley.service.theatre.SessionOption;
import parley.service.theatre.TheatrePlan;

/** Reads a theatre plan from YAML. */
public final class TheatreReader {

  private TheatreReader() {}

  /**
   * Reads a plan.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with what is wrong
   */
  public static TheatreFile read(String name, String text) throws CaseFaultsException {
    CheckedNode root = CheckedFile.read(name, "theatre", ServiceFiles.GUIDE, text);
    List<FileSource> sources = Parts.sources(root.at("sources"));
    List<Basis> bases = new ArrayList<>();
    for (String part : List.of("procedures", "theatres", "beds")) {
      bases.add(Parts.basis(part, root.at(part), sources));
    }
    List<Procedure> procedures = new ArrayList<>();
    for (CheckedNode item : root.at("procedures").at(Parts.LIST).items()) {
      procedures.add(
          item.make(() ->
              new Procedure(
                  item.at("name").text(),
                  item.at("kind").text(),
                  item.at("share").number(),
                  item.at("meanDays").number(),
                  item.at("deviationDays").number())));
    }
    TheatrePlan plan = plan(root, procedures, sessions(root.at("theatres"), procedures));
    return new TheatreFile(
        root.at("name").text(), plan, root.at("run").at("replications").whole(), bases, sources);
  }

  private static List<List<SessionOption>> sessions(CheckedNode part, List<Procedure> procedures)
      throws CaseFaultsException {
    List<String> kinds = procedures.stream().map(Procedure::kind).distinct().toList();
    List<List<SessionOption>> sessions = new ArrayList<>();
    for (CheckedNode session : part.at("sessions").items()) {
      List<SessionOption> options = new ArrayList<>();
      for (CheckedNode item : session.items()) {
        Parts.checkName("kind of operation", item.at("kind"), item.at("kind").text(), kinds);
        options.add(
            item.make(() ->
                new SessionOption(
                    item.at("share").number(),
                    item.at("kind").text(),
                    item.at("operations").whole())));
      }
      sessions.add(options);
    }
    return sessions;
  }

  private static TheatrePlan plan(
      CheckedNode root, List<Procedure> procedures, List<List<SessionOption>> sessions)
      throws CaseFaultsException {
    CheckedNode beds = root.at("beds");
    CheckedNode run = root.at("run");
    return root.make(() ->
        new TheatrePlan(
            procedures,
            sessions,
            root.at("theatres").at("byWeekday").items().stream().map(CheckedNode::whole).toList(),
            beds.at("beds").whole(),
            beds.at("leastWaitDays").number(),
            beds.at("mostWaitDays").number(),
            beds.at("delayedShare").number(),
            beds.at("delayedMeanDays").number(),
            beds.at("delayedDeviationDays").number(),
            run.at("warmUpDays").whole(),
            run.at("days").whole()));
  }
}
