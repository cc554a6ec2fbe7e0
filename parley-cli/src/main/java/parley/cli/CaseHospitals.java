package parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import parley.casefile.Case;
import parley.casefile.io.CaseFaultsException;
import parley.service.hospital.Hospital;
import parley.service.impact.HospitalsForced;
import parley.service.kernel.Runner;
import parley.service.make.Hospitals;
import parley.service.make.Template;

/**
 * The hospitals of a case as they were known on a day.
 *
 * @param group whose absence counts, by the rule of the case
 * @param template of which they were made
 */
record CaseHospitals(List<Hospital> all, String group, Template template) {

  CaseHospitals {
    all = List.copyOf(all);
  }

  /** Makes the hospitals of the folder of a case. */
  static CaseHospitals of(Output output, Path folder, Case record, LocalDate asOf)
      throws BadInputException, CaseFaultsException {
    ServiceFolder service = ServiceFolder.read(output, folder);
    List<Hospital> all = Hospitals.of(service.template(), service.trusts(), service.lists(), asOf);
    if (all.isEmpty()) {
      throw new BadInputException(
          "--as-of: found %s; expected a day on which beds of a hospital were known."
              .formatted(asOf));
    }
    String group =
        record
            .header()
            .walkouts()
            .group()
            .orElseThrow(() ->
                new BadInputException(
                    "case.yaml: found no group under walkouts; expected the group of staff that walks out, as the hospitals of the template name it."));
    return new CaseHospitals(all, group, service.template());
  }

  /** What staffing alone forces out of their planned care. */
  HospitalsForced forced(Runner runner) throws BadInputException {
    try {
      return HospitalsForced.of(all, group, runner);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }
}
