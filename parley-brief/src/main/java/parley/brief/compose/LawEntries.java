package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.brief.page.Entry;
import parley.brief.record.Library;
import parley.brief.words.Days;
import parley.brief.words.Phrases;
import parley.casefile.Source;
import parley.law.ClockAnswer;
import parley.law.LawBook;
import parley.law.OpenPoint;
import parley.law.RuleState;
import parley.law.RuleVersion;

/** Makes the rules of a rule book open like all else: each rule, open point and source of law. */
final class LawEntries {

  private LawEntries() {}

  static void addTo(Library library, ClockAnswer answer) {
    answer.lawSources().forEach(s -> library.add(source(s)));
    answer.rules().forEach(r -> library.add(of(r)));
    answer.openPoints().forEach(p -> library.add(of(p)));
  }

  private static Source source(LawBook.Source source) {
    String others =
        source.urls().size() > 1
            ? "also " + String.join(" ", source.urls().subList(1, source.urls().size()))
            : "";
    return new Source(
        source.id(),
        source.title(),
        source.urls().stream().findFirst(),
        "law",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(others).filter(o -> !o.isEmpty()));
  }

  private static Entry of(RuleState rule) {
    List<Entry.Field> fields = new ArrayList<>();
    fields.add(Entry.Field.of("Provision", rule.section()));
    fields.add(Entry.Field.of("Decided by the day on which", trigger(rule)));
    fields.add(Entry.Field.of("Status", Phrases.words(rule.status())));
    rule.version().ifPresent(v -> fields.add(Entry.Field.of("In force", version(v))));
    rule.coming().forEach(v -> fields.add(Entry.Field.of("Coming", version(v))));
    rule.expected().forEach(v -> fields.add(Entry.Field.of("Expected", version(v))));
    rule.readings().forEach(r -> fields.add(Entry.Field.of("As read by " + r.by(), r.text())));
    fields.add(Entry.Field.of("Evidence", evidence(rule)));
    rule.note().ifPresent(n -> fields.add(Entry.Field.of("Note", n)));
    rule.sources().forEach(s -> fields.add(Entry.Field.to("Source", s, s)));
    return new Entry(rule.id(), "rule of law", rule.title(), fields);
  }

  private static Entry of(OpenPoint point) {
    List<Entry.Field> fields = new ArrayList<>();
    fields.add(Entry.Field.of("What it changes", point.bearing()));
    fields.add(Entry.Field.of("Status", Phrases.words(point.status())));
    fields.add(Entry.Field.of("Bears on", String.join(", ", point.rules())));
    fields.add(Entry.Field.of("Known from", Days.day(point.known())));
    point.sources().forEach(s -> fields.add(Entry.Field.to("Source", s, s)));
    return new Entry(point.id(), "open point of law", point.question(), fields);
  }

  private static String version(RuleVersion version) {
    String from = version.validFrom().map(d -> "from " + Days.day(d)).orElse("");
    String to = version.validTo().map(d -> "to " + Days.day(d)).orElse("");
    String expected = version.expectedFrom().map(d -> "expected " + Days.date(d)).orElse("");
    String when = (from + " " + to + " " + expected).strip();
    return (when.isEmpty() ? "" : when + ": ") + version.summary();
  }

  private static String trigger(RuleState rule) {
    return switch (rule.trigger()) {
      case BALLOT_OPENED -> "the first voting paper is sent";
      case BALLOT_NOTICE_RECEIVED -> "the employer receives notice of the ballot";
      case ACTION_NOTICE_RECEIVED -> "the employer receives notice of action";
      case ACTION_DAY -> "the action takes place";
    };
  }

  private static String evidence(RuleState rule) {
    return switch (rule.evidence()) {
      case PRIMARY -> "the text of the law, or the government's page about it, was read";
      case LAW_FIRM_NOTE -> "a note by lawyers was read";
      case BACKGROUND -> "not read anywhere: verify before relying on it";
      case UNRESOLVED -> "not settled by what was read";
    };
  }
}
