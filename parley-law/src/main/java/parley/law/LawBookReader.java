package parley.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.casefile.Edtf;
import parley.casefile.Fact;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a rule book from YAML text. What a file may leave out is filled in here and nowhere else.
 */
final class LawBookReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LawBookReader() {}

  static LawBook read(String yaml) {
    Book book;
    try {
      book = YAML.readValue(yaml, Book.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The rule book cannot be read: " + where(e) + e.getOriginalMessage(), e);
    }
    if (book == null) {
      throw new IllegalArgumentException("The rule book is empty.");
    }
    return book.toLawBook();
  }

  private static String where(JacksonException e) {
    StringBuilder at = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      if (name == null) {
        at.append('[').append(step.getIndex()).append(']');
      } else {
        at.append(at.isEmpty() ? "" : ".").append(name);
      }
    }
    String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    return line + (at.isEmpty() ? "" : "at " + at + ": ");
  }

  private static <T> T need(@Nullable T value, String who, String field) {
    if (value == null) {
      throw new IllegalArgumentException(
          "The rule book cannot be read: " + who + " lacks \"" + field + "\".");
    }
    return value;
  }

  private static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  private record Book(
      @Nullable String id,
      @Nullable String title,
      @Nullable String applies,
      @Nullable LocalDate compiled,
      @Nullable List<SourceEntry> sources,
      @Nullable List<RuleEntry> rules,
      @Nullable List<PointEntry> openPoints) {

    LawBook toLawBook() {
      return new LawBook(
          need(id, "the book", "id"),
          need(title, "the book", "title"),
          need(applies, "the book", "applies"),
          need(compiled, "the book", "compiled"),
          list(sources).stream().map(SourceEntry::toSource).toList(),
          list(rules).stream().map(RuleEntry::toRule).toList(),
          list(openPoints).stream().map(PointEntry::toPoint).toList());
    }
  }

  private record SourceEntry(
      @Nullable String id, @Nullable String title, @Nullable List<String> urls) {

    LawBook.Source toSource() {
      String name = need(id, "a source", "id");
      String who = "source " + name;
      return new LawBook.Source(name, need(title, who, "title"), list(urls));
    }
  }

  private record RuleEntry(
      @Nullable String id,
      @Nullable String title,
      @Nullable String section,
      @Nullable RuleKind kind,
      @Nullable Trigger trigger,
      @Nullable List<VersionEntry> versions,
      @Nullable List<ReadingEntry> readings,
      @Nullable Evidence evidence,
      @Nullable List<String> sources,
      @Nullable String note) {

    Rule toRule() {
      String name = need(id, "a rule", "id");
      String who = "rule " + name;
      Evidence grade = need(evidence, who, "evidence");
      List<String> from = list(sources);
      return new Rule(
          name,
          need(title, who, "title"),
          need(section, who, "section"),
          need(kind, who, "kind"),
          need(trigger, who, "trigger"),
          list(versions).stream().map(v -> v.toVersion(who, grade, from)).toList(),
          list(readings).stream().map(r -> r.toReading(who, from)).toList(),
          grade,
          from,
          Optional.ofNullable(note));
    }
  }

  private record VersionEntry(
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable LocalDate known,
      @Nullable LocalDate endKnown,
      @Nullable Boolean expected,
      @Nullable Edtf expectedFrom,
      @Nullable LocalDate confirmedTo,
      @Nullable Integer days,
      @Nullable Integer agreedDays,
      @Nullable Integer months,
      @Nullable Integer agreedMaxDays,
      @Nullable Integer agreedMaxMonths,
      @Nullable BigDecimal minFraction,
      @Nullable Boolean strict,
      @Nullable String by,
      @Nullable String endedBy,
      @Nullable String summary,
      @Nullable List<String> unresolved,
      @Nullable Evidence evidence,
      @Nullable List<String> sources) {

    RuleVersion toVersion(String who, Evidence grade, List<String> from) {
      return new RuleVersion(
          Optional.ofNullable(validFrom),
          Optional.ofNullable(validTo),
          known == null ? Fact.ALWAYS : known,
          Optional.ofNullable(endKnown),
          Boolean.TRUE.equals(expected),
          Optional.ofNullable(expectedFrom),
          Optional.ofNullable(confirmedTo),
          Optional.ofNullable(days),
          Optional.ofNullable(agreedDays),
          Optional.ofNullable(months),
          Optional.ofNullable(agreedMaxDays),
          Optional.ofNullable(agreedMaxMonths),
          Optional.ofNullable(minFraction),
          Boolean.TRUE.equals(strict),
          Optional.ofNullable(by),
          Optional.ofNullable(endedBy),
          need(summary, who, "summary"),
          list(unresolved),
          evidence == null ? grade : evidence,
          sources == null ? from : sources);
    }
  }

  private record ReadingEntry(
      @Nullable String by,
      @Nullable String text,
      @Nullable LocalDate known,
      @Nullable List<String> sources) {

    Rule.Reading toReading(String who, List<String> from) {
      return new Rule.Reading(
          need(by, who, "by"),
          need(text, who, "text"),
          need(known, who, "known"),
          sources == null ? from : sources);
    }
  }

  private record PointEntry(
      @Nullable String id,
      @Nullable String question,
      @Nullable String bearing,
      OpenPoint.@Nullable Status status,
      @Nullable List<String> rules,
      @Nullable LocalDate known,
      @Nullable List<String> sources) {

    OpenPoint toPoint() {
      String name = need(id, "an open point", "id");
      String who = "open point " + name;
      return new OpenPoint(
          name,
          need(question, who, "question"),
          need(bearing, who, "bearing"),
          need(status, who, "status"),
          list(rules),
          need(known, who, "known"),
          list(sources));
    }
  }
}
