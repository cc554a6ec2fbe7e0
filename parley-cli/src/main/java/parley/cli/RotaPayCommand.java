package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.brief.resolve.RotaPay;
import parley.brief.resolve.RotaPenalties;
import parley.brief.rota.RotaPayReport;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CaseFolder;
import parley.pay.book.Pence;
import parley.rota.check.Checker;
import parley.rota.format.RotaFile;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import parley.rota.work.GuardianReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is the work of a rota paid? */
@Command(
    name = "pay",
    description = {
      "What is the work of a rota paid?",
      "",
      "Finds each doctor's pattern of work in the rota and prices it with the pay scale and terms of a"
          + " case: basic pay, additional hours, nights, weekends, on call. And what a guardian of safe"
          + " hours would report of it.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  parley rota pay examples/medical-registrar-rota.yaml --duties"
          + " examples/medical-registrar-duties.csv --case cases/resident-doctors-england"
    })
final class RotaPayCommand implements Callable<Integer> {

  private final Output output;

  @Parameters(paramLabel = "FILE", description = "A rota file.")
  private @Nullable Path path;

  @Option(
      names = "--case",
      required = true,
      paramLabel = "CASE",
      description = "The folder of the case that has the pay scale and the terms.")
  private @Nullable Path folder;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "Price with what was known on the evening of this day. Default: the day of the newest fact"
              + " of the case.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--pay-day",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "The day on which scale and terms are in force. Default: the first day of the rota.")
  private @Nullable LocalDate payDay;

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "With the allowance of this place, as the case names it. Default: none.")
  private @Nullable String place;

  @Mixin private DutyOptions duties = new DutyOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private ShowOptions show = new ShowOptions();

  RotaPayCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    show.check();
    RotaFile file = RotaInput.read(output, path);
    Rota rota = duties.of(output, file);
    RuleSet set = rules.of(output, file.plan());
    CaseView view = view();
    RotaPay.Question question =
        new RotaPay.Question(
            payDay == null ? file.plan().horizon().first() : payDay,
            Optional.ofNullable(place),
            Pence.Rounding.NEAREST_POUND);
    try {
      RotaPay pay = RotaPay.of(file.plan(), rota, set.terms(), view, question);
      GuardianReport guardian =
          GuardianReport.of(
              file.plan(),
              Checker.check(file.plan(), rota, set).breaches(),
              pay.doctors().stream().map(RotaPay.DoctorPay::pattern).toList());
      RotaPenalties penalties = RotaPenalties.of(file.plan(), guardian, view, question.day());
      new StudyAnswering(output, show)
          .answer("pay", new RotaPayReport(file, question, pay, guardian, penalties));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    return Main.OK;
  }

  private CaseView view() throws CaseFaultsException, BadInputException {
    if (folder == null) {
      throw new IllegalStateException("A command ran without its case.");
    }
    Case record = CaseFolder.read(output.resolve(folder));
    return record.asOf(asOf == null ? record.newestDay() : asOf);
  }
}
