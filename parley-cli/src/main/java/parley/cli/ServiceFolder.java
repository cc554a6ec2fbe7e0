package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.io.CaseFaultsException;
import parley.service.format.FluReader;
import parley.service.make.HospitalMaker;
import parley.service.make.ListRow;
import parley.service.make.Tables;
import parley.service.make.Template;
import parley.service.make.TemplateReader;
import parley.service.make.TrustRow;
import parley.service.surge.FluWeek;

/**
 * The folder {@code service/} of a case: a template of hospitals and tables of what was published.
 * Only commands that need it read it.
 */
final class ServiceFolder {

  private static final String FLU = "service/flu.csv";
  private static final String LISTS = "service/lists.csv";

  private final Output output;
  private final Path folder;
  private final Template template;
  private final List<TrustRow> trusts;
  private final List<ListRow> lists;

  private ServiceFolder(Output output, Path folder) throws BadInputException, CaseFaultsException {
    this.output = output;
    this.folder = folder;
    template = TemplateReader.read("service/template.yaml", text("service/template.yaml"));
    trusts = Tables.trusts("service/trusts.csv", text("service/trusts.csv"), template);
    lists = has(folder, LISTS) ? Tables.lists(LISTS, text(LISTS), template) : List.of();
  }

  /** Whether a case has one. */
  static boolean isIn(Output output, Path folder) {
    return Files.exists(output.resolve(folder).resolve("service"));
  }

  /** Reads the folder of a case. */
  static ServiceFolder read(Output output, Path folder)
      throws BadInputException, CaseFaultsException {
    Path full = output.resolve(folder);
    if (!Files.isDirectory(full)) {
      throw new BadInputException(
          "%s: found %s; expected a case folder."
              .formatted(output.name(folder), Files.exists(full) ? "a file" : "no such folder"));
    }
    if (!isIn(output, folder)) {
      throw new BadInputException(
          "%s: found no folder service; expected one with template.yaml and trusts.csv. Hint: see docs/service-files.md."
              .formatted(output.name(folder)));
    }
    return new ServiceFolder(output, full);
  }

  private static boolean has(Path folder, String name) {
    return Files.exists(folder.resolve(name));
  }

  private String text(String name) throws BadInputException {
    return InputText.read(output, folder.resolve(name), "a file of the case");
  }

  /** The weeks of influenza; none if the case has no such table. */
  List<FluWeek> flu() throws BadInputException, CaseFaultsException {
    return has(folder, FLU) ? FluReader.read(FLU, text(FLU)) : List.of();
  }

  /** The day on which the newest row became known. */
  LocalDate newestDay() {
    return Stream.concat(trusts.stream().map(TrustRow::known), lists.stream().map(ListRow::known))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Makes hospitals as they were known on a day. */
  HospitalMaker maker(LocalDate asOf) {
    return new HospitalMaker(template, trusts, lists, asOf);
  }

  /** The template. */
  Template template() {
    return template;
  }

  /** What was published of hospitals by quarter. */
  List<TrustRow> trusts() {
    return trusts;
  }

  /** What was published of waiting lists. */
  List<ListRow> lists() {
    return lists;
  }
}
