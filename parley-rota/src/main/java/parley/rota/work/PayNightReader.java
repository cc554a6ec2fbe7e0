package parley.rota.work;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.casefile.Confidence;
import parley.rota.work.PayNightRules.Source;
import parley.rota.work.PayNightRules.Twilight;
import parley.rota.work.PayNightRules.WholeShift;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rules on the pay of nights from YAML. */
final class PayNightReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Those that come with the program, oldest first. */
  static final List<PayNightRules> SHIPPED =
      rules(
          YAML.readValue(PayNightReader.class.getResourceAsStream("pay-nights.yaml"), Book.class));

  private PayNightReader() {}

  static List<PayNightRules> read(String yaml) {
    try {
      return rules(YAML.readValue(yaml, Book.class));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "The rules on the pay of nights cannot be read: %s%s".formatted(where(e), what(e)), e);
    }
  }

  private static String where(JacksonException e) {
    StringBuilder at = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      at.append(name == null ? "[" + step.getIndex() + "]" : (at.isEmpty() ? "" : ".") + name);
    }
    if (!at.isEmpty()) {
      return "at " + at + ": ";
    }
    return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
  }

  private static String what(JacksonException e) {
    return e instanceof UnrecognizedPropertyException unknown
        ? "no such field; expected one of " + new TreeSet<>(unknown.getKnownPropertyIds())
        : e.getOriginalMessage();
  }

  private static List<PayNightRules> rules(@Nullable Book book) {
    if (book == null || book.rules() == null || book.rules().isEmpty()) {
      throw new IllegalArgumentException(
          "The rules on the pay of nights are empty; expected \"rules\" with one or more.");
    }
    return book.rules().stream()
        .map(Entry::toRules)
        .sorted(Comparator.comparing(PayNightRules::validFrom))
        .toList();
  }

  private static <T> T need(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(
          "The rules on the pay of nights cannot be read: one of them lacks \"" + field + "\".");
    }
    return value;
  }

  private record Book(@Nullable List<Entry> rules) {}

  private record Entry(
      @Nullable String id,
      @Nullable String title,
      @Nullable LocalDate validFrom,
      @Nullable LocalTime from,
      @Nullable LocalTime to,
      @Nullable Whole wholeShift,
      @Nullable Ends twilight,
      @Nullable Confidence confidence,
      @Nullable List<Source> sources,
      @Nullable String note) {

    PayNightRules toRules() {
      return new PayNightRules(
          need(id, "id"),
          need(title, "title"),
          need(validFrom, "validFrom"),
          need(from, "from"),
          need(to, "to"),
          Optional.ofNullable(wholeShift).map(Whole::toRule),
          Optional.ofNullable(twilight).map(Ends::toRule),
          need(confidence, "confidence"),
          need(sources, "sources"),
          note == null ? "" : note);
    }
  }

  private record Whole(
      @Nullable LocalTime startsFrom,
      @Nullable LocalTime startsTo,
      @Nullable Integer minMinutes,
      @Nullable LocalTime paidUntil) {

    WholeShift toRule() {
      return new WholeShift(
          need(startsFrom, "startsFrom"),
          need(startsTo, "startsTo"),
          need(minMinutes, "minMinutes"),
          need(paidUntil, "paidUntil"));
    }
  }

  private record Ends(@Nullable LocalTime endsAfter, @Nullable LocalTime endsBy) {

    Twilight toRule() {
      return new Twilight(need(endsAfter, "endsAfter"), need(endsBy, "endsBy"));
    }
  }
}
