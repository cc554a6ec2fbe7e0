package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.brief.compose.ImpactPart;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.io.CaseFaultsException;
import parley.service.format.FluReader;
import parley.service.format.PlanReader;
import parley.service.hospital.Surge;
import parley.service.impact.CaseEngine;
import parley.service.impact.CaseQuestion;
import parley.service.impact.Conduct;
import parley.service.make.Surges;
import parley.service.national.NationalPolicy;
import parley.service.national.Sufficiency;
import parley.service.surge.FluSurge;
import parley.service.walkout.Policy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options about a walkout of given days. */
final class ImpactOptions {

  /** Walkouts start and end with the day shift. */
  private static final LocalTime AT = LocalTime.of(7, 0);

  private static final int ALL_REPLICATIONS = 100;
  private static final int TRUST_REPLICATIONS = 200;
  private static final int FLOW_REPLICATIONS = 20;
  private static final int MOST_DAYS_AFTER = 366;
  private static final Pattern KEEP = Pattern.compile("keep-(\\d{1,3})");

  @Option(
      names = "--walkout",
      paramLabel = "FROM..TO",
      converter = WalkoutDays.class,
      description =
          "A walkout to reckon with, hospital by hospital, as in 2025-12-17..2025-12-22: the first"
              + " day, and the one on whose morning it ends.")
  private WalkoutDays.@Nullable Span walkout;

  @Option(
      names = "--absent",
      paramLabel = "N",
      description =
          "Staff absent on its mean day in the whole service. Default: the range over past"
              + " walkouts.")
  private @Nullable Integer absent;

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description =
          "What hospitals do: keep-95 or block-cancel, as past walkouts teach; cancel-all, keep-all"
              + " or priority-order, to the letter; or a file with a plan, with --trust. Default: as"
              + " the record has it for the first day.")
  private @Nullable String plan;

  @Option(
      names = "--trust",
      paramLabel = "CODE",
      description = "One hospital, by its code, patient by patient. Default: all.")
  private @Nullable String trust;

  @Option(
      names = "--flu",
      paramLabel = "FILE",
      description = "Weeks of influenza, as in service/flu.csv of the case: a surge on top.")
  private @Nullable Path flu;

  @Option(
      names = "--flow",
      description =
          "Follow patients through emergency departments and beds in all hospitals, too; takes a"
              + " minute or more. With --trust it is always done.")
  private boolean flow;

  @Option(
      names = "--days-after",
      paramLabel = "N",
      defaultValue = "84",
      description = "Days that are looked at after the walkout. Default: 84.")
  private int daysAfter = 84;

  @Mixin private ReplicationOptions run = new ReplicationOptions();

  /** Whether a walkout is asked about. */
  boolean isAsked() throws BadInputException {
    if (walkout == null
        && (absent != null || plan != null || trust != null || flu != null || flow)) {
      throw new BadInputException(
          "--absent, --plan, --trust, --flu and --flow go with --walkout, as in --walkout"
              + " 2025-12-17..2025-12-22.");
    }
    return walkout != null;
  }

  /** What is asked. */
  ImpactPart part(Output output, Path folder, Case record, CaseView view)
      throws BadInputException, CaseFaultsException {
    run.check();
    int replications = run.replications(usualReplications());
    check(replications);
    try {
      Sufficiency.require(record, view.asOf());
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--as-of: " + e.getMessage());
    }
    CaseHospitals hospitals = CaseHospitals.of(output, folder, record, view.asOf());
    WalkoutDays.Span days = Optional.ofNullable(walkout).orElseThrow();
    try {
      return new ImpactPart(
          new CaseQuestion(
              hospitals.all(),
              hospitals.group(),
              days.from(),
              days.to(),
              AT,
              absent == null ? OptionalInt.empty() : OptionalInt.of(absent),
              conduct(output, view),
              Optional.ofNullable(trust),
              surges(output, hospitals, view.asOf()),
              daysAfter,
              flow || trust != null),
          run.seed(),
          replications,
          run.runner(output));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  private int usualReplications() {
    return trust != null ? TRUST_REPLICATIONS : flow ? FLOW_REPLICATIONS : ALL_REPLICATIONS;
  }

  private void check(int replications) throws BadInputException {
    if (replications > CaseEngine.DRAWS) {
      throw new BadInputException(
          "--replications: found %s; expected a number from 2 to %s."
              .formatted(replications, CaseEngine.DRAWS));
    }
    if (absent != null && absent < 0) {
      throw new BadInputException("--absent: found %s; expected 0 or more.".formatted(absent));
    }
    if (daysAfter < 1 || daysAfter > MOST_DAYS_AFTER) {
      throw new BadInputException(
          "--days-after: found %s; expected 1 to %s.".formatted(daysAfter, MOST_DAYS_AFTER));
    }
  }

  private Conduct conduct(Output output, CaseView view)
      throws BadInputException, CaseFaultsException {
    if (plan == null) {
      return new Conduct.AsLearned(Optional.empty());
    }
    Matcher keep = KEEP.matcher(plan);
    if (keep.matches()) {
      checkTarget(view, keep.group(1));
      return new Conduct.AsLearned(Optional.of(NationalPolicy.KEEP_TARGET));
    }
    return switch (plan) {
      case "block-cancel" -> new Conduct.AsLearned(Optional.of(NationalPolicy.BLOCK_CANCEL));
      case "cancel-all" -> new Conduct.Exactly(new Policy.CancelAll());
      case "keep-all" -> new Conduct.Exactly(new Policy.KeepAll());
      case "priority-order" -> new Conduct.Exactly(new Policy.PriorityOrder());
      default -> chosen(output, plan);
    };
  }

  /** Past walkouts teach what a target does that hospitals were told, not another one. */
  private static void checkTarget(CaseView view, String percent) throws BadInputException {
    List<String> known =
        view.listFigures("planned-care-target").stream()
            .filter(Figure::isSourced)
            .flatMap(f -> f.value().stream())
            .map(v -> v.stripTrailingZeros().toPlainString())
            .distinct()
            .toList();
    if (!known.isEmpty() && !known.contains(percent)) {
      throw new BadInputException(
          "--plan: found keep-%s; expected keep-%s, the target that past walkouts were under."
              .formatted(percent, known.getLast()));
    }
  }

  private Conduct chosen(Output output, String file) throws BadInputException, CaseFaultsException {
    if (!file.contains(".") && !file.contains("/")) {
      throw new BadInputException(
          "--plan: found %s; expected keep-95, block-cancel, cancel-all, keep-all, priority-order or a file such as plan.yaml."
              .formatted(file));
    }
    if (trust == null) {
      throw new BadInputException(
          "--plan: found the file %s; a plan is one hospital's: name it with --trust."
              .formatted(file));
    }
    Path path = Path.of(file);
    String text = InputText.read(output, path, "a plan");
    return new Conduct.Exactly(new Policy.Chosen(PlanReader.read(output.name(path), text).plan()));
  }

  private Map<String, Surge> surges(Output output, CaseHospitals hospitals, LocalDate asOf)
      throws BadInputException, CaseFaultsException {
    if (flu == null) {
      return Map.of();
    }
    String text = InputText.read(output, flu, "weeks of influenza");
    Map<String, FluSurge> found =
        Surges.of(
            hospitals.all(),
            FluReader.read(output.name(flu), text),
            asOf,
            hospitals.template().surge());
    if (found.isEmpty()) {
      throw new BadInputException(
          "%s: found no week that was known on %s; expected one or more. Hint: ask for a later day with --as-of."
              .formatted(output.name(flu), asOf));
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().surge()));
  }
}
