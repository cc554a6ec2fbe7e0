package parley.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import parley.brief.calendar.DutyCalendar;
import parley.cli.xlsx.DutyWorkbook;
import parley.rota.format.DutyTables;
import parley.rota.format.RotaFile;
import parley.rota.format.RotaWriter;
import parley.rota.model.Doctor;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import picocli.CommandLine.Option;

/** Where a rota is saved, and as what. */
final class SaveOptions {

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Save the rota; the ending says as what: .yaml a rota file, .csv a grid, .xlsx a workbook,"
              + " none a folder with a calendar for each doctor. May be given again.")
  private List<Path> files = new ArrayList<>();

  /** Saves a rota, and says where in lines for the foot of an answer. */
  List<String> save(Output output, RotaFile file, Rota rota) throws BadInputException {
    List<String> foot = new ArrayList<>();
    for (Path path : files) {
      save(output, path, file, rota);
      foot.add("rota: " + output.name(path));
    }
    return foot;
  }

  private static void save(Output output, Path path, RotaFile file, Rota rota)
      throws BadInputException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    RotaPlan plan = file.plan();
    switch (name.contains(".") ? name.substring(name.lastIndexOf('.')) : "") {
      case ".yaml", ".yml" -> output.write(path, RotaWriter.write(file.with(rota)));
      case ".csv" -> output.write(path, DutyTables.csv(DutyTables.grid(plan, rota)));
      case ".xlsx" -> output.write(path, DutyWorkbook.write(plan, rota, List.of()));
      case "" -> output.writeFolder(path, calendars(plan, rota));
      default ->
          throw new BadInputException(
              "--save: found \"%s\"; expected a name that ends in .yaml, .csv or .xlsx, or in none for a folder of calendars."
                  .formatted(output.name(path)));
    }
  }

  private static Map<String, String> calendars(RotaPlan plan, Rota rota) throws BadInputException {
    Instant stamp = plan.horizon().first().atStartOfDay().toInstant(ZoneOffset.UTC);
    Map<String, String> files = new TreeMap<>();
    try {
      for (Doctor doctor : plan.doctors()) {
        files.put(
            doctor.id().replaceAll("[^A-Za-z0-9._-]", "_") + ".ics",
            DutyCalendar.write(plan, rota, doctor.id(), stamp));
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return files;
  }
}
