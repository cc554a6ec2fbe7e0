package parley.rota.format;

import java.util.Optional;

/**
 * A source that a file names.
 *
 * @param link the address; empty if there is none
 * @param licence under which it may be used
 * @param date when it was published, in EDTF, if known
 */
public record FileSource(
    String id, String title, String link, String licence, Optional<String> date) {}
