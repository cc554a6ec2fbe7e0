package parley.talks.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.talks.space.IssueDomain;
import parley.talks.space.Ratio;
import parley.talks.space.Valuation;

/** What JSON formats have in common: values by option, weights by issue. */
final class ValueTables {

  private final Notes notes;

  ValueTables(Notes notes) {
    this.notes = notes;
  }

  /** A value for each option; more values are noted, missing ones refused. */
  Valuation.Table table(IssueDomain.Options issue, Tree.Fields values) {
    Map<String, Ratio> stated = new LinkedHashMap<>();
    values
        .values()
        .forEach((option, value) ->
            stated.put(option, notes.number("the value of \"" + option + "\"", value)));
    for (String option : issue.options()) {
      if (!stated.containsKey(option)) {
        throw noValue(option, issue.name(), values.line());
      }
    }
    if (stated.size() > issue.options().size()) {
      notes.noteOnce(Quirk.Kind.MORE_OPTIONS, values.line(), issue.name());
    }
    return Valuation.Table.of(stated);
  }

  FormatException noValue(String option, String issue, int line) {
    return notes.refuse(
        line,
        "no value of %s of the issue \"%s\"".formatted(FormatException.quoted(option), issue),
        "one for each option");
  }

  /** A part for each issue of the space, and for no other. */
  <T> List<T> each(Space space, Tree.Fields parts, String what, PartReader<T> reader) {
    for (String name : parts.values().keySet()) {
      if (space.find(name).isEmpty()) {
        throw notes.refuse(
            parts.values().get(name).line(),
            "%s for the unknown issue %s".formatted(what, FormatException.quoted(name)),
            "the issues of the domain only",
            FormatException.meant(name, space.names()));
      }
    }
    List<T> read = new ArrayList<>();
    for (IssueDomain issue : space.issues()) {
      Optional<Tree> part = parts.find(issue.name());
      if (part.isEmpty()) {
        throw notes.refuse(
            parts.line(),
            "no %s for the issue %s".formatted(what, FormatException.quoted(issue.name())),
            "one for each issue");
      }
      read.add(reader.read(issue, part.get()));
    }
    return read;
  }

  /** Reads the part of an issue. */
  interface PartReader<T> {
    T read(IssueDomain issue, Tree part);
  }

  List<Ratio> weights(Space space, Tree.Fields weights) {
    List<Ratio> read =
        each(
            space,
            weights,
            "weight",
            (issue, part) -> notes.number("the weight of \"" + issue.name() + "\"", part));
    notes.checkSum(read, weights.line());
    return read;
  }

  /** One option for each issue, as an outcome names them. */
  Map<String, String> outcome(Space space, Tree.Fields outcome) {
    Map<String, String> named = new HashMap<>();
    each(
            space,
            outcome,
            "option",
            (issue, part) -> {
              String option = notes.leaf("an option", part).text();
              if (issue instanceof IssueDomain.Options options
                  && !options.options().contains(option)) {
                throw notes.refuse(
                    part.line(),
                    "the unknown option %s of the issue \"%s\""
                        .formatted(FormatException.quoted(option), issue.name()),
                    "an option of the domain",
                    FormatException.meant(option, options.options()));
              }
              return option;
            })
        .forEach(option -> named.put(space.names().get(named.size()), option));
    return named;
  }
}
