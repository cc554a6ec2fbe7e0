package parley.casefile;

import java.util.Optional;

/**
 * Where a fact was read.
 *
 * @param title title, outlet and date as far as they are known
 * @param url the address; empty if there is none
 * @param kind the kind of source, as in {@code official_nhs}
 * @param outlet who published it, if known
 * @param published when it was published, if known
 */
public record Source(
    String id,
    String title,
    Optional<String> url,
    String kind,
    Optional<String> outlet,
    Optional<Edtf> published,
    Optional<String> licence,
    Optional<String> note) {

  /** Drops an empty address. */
  public Source {
    url = url.filter(u -> !u.isBlank());
  }
}
