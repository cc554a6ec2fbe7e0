package parley.service.make;

import java.time.LocalDate;
import java.util.List;
import parley.service.format.HospitalFile;
import parley.service.hospital.Hospital;

/** All hospitals of a case as they were known on a day. */
public final class Hospitals {

  private Hospitals() {}

  /**
   * The hospitals, by their codes. One of whose beds nothing was known on the day is not among
   * them.
   *
   * @param asOf rows that became known after this day are not used
   */
  public static List<Hospital> of(
      Template template, List<TrustRow> trusts, List<ListRow> lists, LocalDate asOf) {
    HospitalMaker maker = new HospitalMaker(template, trusts, lists, asOf);
    return maker.codes().stream().map(maker::make).map(HospitalFile::hospital).toList();
  }
}
