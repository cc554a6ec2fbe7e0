package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.brief.calendar.Calendar;
import parley.brief.compose.Brief;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.casefile.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** What other programs read: JSON, CSV and the calendar. */
class DataTest {

  static List<LocalDate> days() {
    return Cases.DAYS;
  }

  @ParameterizedTest
  @MethodSource("days")
  void json_has_the_five_answers_and_lists_each_figure_that_they_name(LocalDate day) {
    JsonNode json = read(Cases.brief(Cases.DOCTORS, day));

    assertThat(json.get("asOf").stringValue()).isEqualTo(day.toString());
    assertThat(json.get("exercise").booleanValue()).isFalse();
    Set<String> listed = new HashSet<>();
    json.get("figures")
        .forEach(f -> {
          listed.add(f.get("id").stringValue());
          assertThat(f.get("source")).isNotEmpty();
          assertThat(f.get("knownFrom").stringValue()).isLessThanOrEqualTo(day.toString());
        });
    for (String answer : List.of("stand", "clock", "worth", "cost", "deals")) {
      assertThat(json.get(answer).get("asOf").stringValue()).isEqualTo(day.toString());
      assertThat(named(json.get(answer), new ArrayList<>())).as(answer).isSubsetOf(listed);
    }
  }

  @Test
  void the_names_on_which_others_rely_are_there() {
    JsonNode json = read(Cases.brief(Cases.DOCTORS, LocalDate.of(2025, 12, 22)));

    assertThat(json.get("stand").propertyNames())
        .contains(
            "asOf", "state", "since", "event", "walkouts", "lastOffer", "lastDecision", "agenda");
    assertThat(json.at("/stand/lastDecision").propertyNames()).contains("gate", "outcome");
    assertThat(json.at("/stand/walkouts").propertyNames()).contains("count", "days", "rule");
    assertThat(json.at("/stand/agenda/0").propertyNames()).contains("issue", "positions");
    assertThat(json.get("clock").propertyNames()).contains("asOf", "mandates", "notice", "rules");
    assertThat(json.at("/clock/mandates/0").propertyNames())
        .contains(
            "ballot",
            "group",
            "opened",
            "closed",
            "turnout",
            "support",
            "passes",
            "lastDay",
            "extension");
    assertThat(json.at("/clock/mandates/0/extension").propertyNames())
        .contains("possible", "lastDay", "grantedBy");
    assertThat(json.at("/clock/notice").propertyNames())
        .contains("days", "ifReceivedOn", "earliestStart");
    assertThat(json.at("/clock/rules/0").propertyNames())
        .contains("id", "section", "trigger", "status");
    assertThat(json.get("deals").propertyNames())
        .contains("assumptions", "zone", "deals", "binding");
    assertThat(json.at("/deals/deals/0").propertyNames())
        .contains("package", "measures", "utilities", "gates");
  }

  @ParameterizedTest
  @MethodSource("days")
  void csv_reads_back_with_a_cell_for_each_column_and_every_figure_of_the_page(LocalDate day)
      throws Exception {
    Brief brief = Cases.brief(Cases.DOCTORS, day);
    List<List<String>> rows = new ArrayList<>();
    try (var values =
        CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build()
            .readerForListOf(String.class)
            .<List<String>>readValues(new StringReader(CsvPage.show(brief.page())))) {
      values.forEachRemaining(rows::add);
    }

    int columns = rows.getFirst().size();
    assertThat(rows).allSatisfy(r -> assertThat(r).hasSize(columns));
    int figure = rows.getFirst().indexOf("figure");
    int source = rows.getFirst().indexOf("source");
    Set<String> inCsv = rows.stream().skip(1).map(r -> r.get(figure)).collect(Collectors.toSet());
    Set<String> shown =
        brief.page().blocks().stream()
            .flatMap(b -> b.ids().stream())
            .filter(id -> brief.page().findFigure(id).isPresent())
            .collect(Collectors.toSet());
    assertThat(inCsv).containsAll(shown);
    assertThat(rows.stream().skip(1).filter(r -> !r.get(figure).isEmpty()))
        .allSatisfy(r -> assertThat(r.get(source)).isNotBlank());
    assertThat(brief.page().figures()).allSatisfy(f -> assertThat(f.isSourced()).isTrue());
    assertThat(brief.page().figures()).extracting(Figure::known).allMatch(k -> !k.isAfter(day));
  }

  @Test
  void an_independent_reader_reads_the_deadlines_from_the_calendar() throws Exception {
    String text = Cases.brief(Cases.DOCTORS, LocalDate.of(2025, 12, 22)).calendar();

    List<VEvent> events =
        new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");

    assertThat(events).hasSizeGreaterThan(3);
    assertThat(events).extracting(e -> e.getUid().orElseThrow().getValue()).doesNotHaveDuplicates();
    assertThat(events)
        .anySatisfy(e -> {
          assertThat(e.getSummary().getValue()).isEqualTo("Mandate ends (B4)");
          assertThat(e.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 1, 6));
        });
  }

  @Test
  void a_calendar_folds_at_75_octets_ends_lines_in_crlf_and_escapes() throws Exception {
    String summary = "A; b, c\\d " + "\u00e4\u20ac".repeat(60);
    Calendar.Entry entry =
        new Calendar.Entry(
            "x y", LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 3), true, summary, "one\ntwo");

    String text =
        Calendar.write(
            "case", "Title", LocalDate.of(2025, 7, 1), ZoneId.of("Europe/London"), List.of(entry));

    assertThat(text.split("\r\n"))
        .allSatisfy(
            l -> assertThat(l.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(text).contains("DTSTAMP:20250701T170000Z").contains("UID:x-y@case.parley");
    VEvent event =
        (VEvent) new CalendarBuilder().build(new StringReader(text)).getComponents().getFirst();
    assertThat(event.getSummary().getValue()).isEqualTo(summary);
    assertThat(event.getDescription().getValue()).isEqualTo("one\ntwo");
    assertThat(event.getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2025, 7, 4));
  }

  @Test
  void the_same_question_gives_the_same_bytes() {
    LocalDate day = LocalDate.of(2025, 12, 22);

    assertThat(Json.write(Cases.brief(Cases.DOCTORS, day).json()))
        .isEqualTo(Json.write(Cases.brief(Cases.DOCTORS, day).json()));
    assertThat(Cases.brief(Cases.DOCTORS, day).calendar())
        .isEqualTo(Cases.brief(Cases.DOCTORS, day).calendar());
  }

  private static JsonNode read(Brief brief) {
    return JsonMapper.shared().readTree(Json.write(brief.json()));
  }

  private static List<String> named(JsonNode node, List<String> found) {
    if (node.isObject() && node.has("figure") && node.get("figure").isString()) {
      found.add(node.get("figure").stringValue());
    }
    node.forEach(child -> named(child, found));
    return found;
  }
}
