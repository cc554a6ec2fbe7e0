package parley.casefile.io;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of YAML file in a case folder, each with its schema and its place. */
enum CaseFile {
  CASE("case.yaml", "case", true),
  PARTIES("parties.yaml", "parties", true),
  SOURCES("sources.yaml", "sources", true),
  EVENTS("events/", "events", true),
  BALLOTS("ballots.yaml", "ballots", false),
  WALKOUTS("walkouts.yaml", "walkouts", false),
  OFFERS("offers.yaml", "offers", false),
  AGENDA("agenda.yaml", "agenda", false),
  CLAIMS("claims.yaml", "claims", false),
  COMMITMENTS("commitments.yaml", "commitments", false),
  CONFLICTS("conflicts.yaml", "conflicts", false),
  FIGURES("figures.yaml", "figures", false),
  PREFERENCES("preferences/", "preferences", false),
  SERIES("series.yaml", "series", false);

  private final String place;
  private final String schema;
  private final boolean required;

  CaseFile(String place, String schema, boolean required) {
    this.place = place;
    this.schema = schema;
    this.required = required;
  }

  /** Its path in the case folder; a folder of such files where it ends in a slash. */
  String place() {
    return place;
  }

  /** Whether there may be several, in a folder. */
  boolean isFolder() {
    return place.endsWith("/");
  }

  /** The name of its schema, without its ending. */
  String schema() {
    return schema;
  }

  /** Whether a case must have it. */
  boolean isRequired() {
    return required;
  }

  /** The key under which a file keeps its list of items: the schema's name, by design. */
  String listKey() {
    return this == AGENDA ? "issues" : schema;
  }

  /** The kind of file that has this path. */
  static Optional<CaseFile> findFor(String path) {
    return Arrays.stream(values())
        .filter(f -> f.isFolder() ? path.startsWith(f.place) : path.equals(f.place))
        .findFirst();
  }
}
