package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import parley.brief.compose.Composer;
import parley.brief.html.HtmlPage;
import parley.brief.page.Block;
import parley.brief.page.Line;
import parley.brief.page.Page;
import parley.brief.page.Span;
import parley.brief.page.Topic;
import parley.brief.record.Library;
import parley.brief.terminal.TerminalPage;
import parley.casefile.Bound;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.casefile.Vintage;

/** The page and its two renderings for readers. */
class BriefPageTest {

  static List<LocalDate> days() {
    return Cases.DAYS;
  }

  @ParameterizedTest
  @MethodSource("days")
  void has_five_blocks_in_order_with_at_most_six_lines_each(LocalDate day) {
    Page page = Cases.brief(Cases.DOCTORS, day).page();

    assertThat(page.blocks()).extracting(Block::topic).containsExactly(Topic.values());
    assertThat(page.blocks())
        .allSatisfy(b -> {
          assertThat(b.lines()).hasSizeLessThanOrEqualTo(6);
          assertThat(b.headline().text()).isNotBlank();
        });
  }

  @ParameterizedTest
  @MethodSource("days")
  void no_terminal_line_is_wider_than_80_columns_and_none_is_coloured_unasked(LocalDate day) {
    String text =
        TerminalPage.of(false).show(Cases.brief(Cases.DOCTORS, day).page(), List.of("page: x"));

    assertThat(text.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
    assertThat(text).doesNotContain("\u001b").endsWith("\n");
  }

  @Test
  void colour_adds_weight_and_no_letter() {
    Page page = Cases.brief(Cases.DOCTORS, LocalDate.of(2025, 12, 22)).page();

    String coloured = TerminalPage.of(true).show(page, List.of());

    assertThat(coloured).contains("\u001b[1m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", ""))
        .isEqualTo(TerminalPage.of(false).show(page, List.of()));
  }

  @Test
  void a_word_wider_than_the_page_is_cut_and_a_control_character_is_not_shown() {
    Line line =
        Line.labelled("a-label-that-is-much-too-long-for-its-column")
            .words("x".repeat(200))
            .words("\u001b[31mred")
            .build();
    Page page =
        new Page(
            "T".repeat(120),
            true,
            LocalDate.of(2025, 1, 1),
            List.of(),
            List.of(block(line)),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of());

    String text = TerminalPage.of(false).show(page, List.of());

    assertThat(text.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
    assertThat(text.replaceAll("\\s", "")).contains("x".repeat(200));
    assertThat(text).doesNotContain("\u001b").contains("EXERCISE");
  }

  @ParameterizedTest
  @MethodSource("days")
  void every_id_that_the_terminal_names_opens(LocalDate day) {
    Page page = Cases.brief(Cases.DOCTORS, day).page();
    Set<String> open = new HashSet<>();
    page.figures().forEach(f -> open.add(f.id()));
    page.entries().forEach(e -> open.add(e.id()));
    page.sources().forEach(s -> open.add(s.id()));

    assertThat(page.blocks().stream().flatMap(b -> b.ids().stream()).toList()).isSubsetOf(open);
  }

  @Test
  void a_page_with_a_figure_without_source_or_a_dead_id_cannot_be_made() {
    Figure bare = figure("f", List.of());
    Line line = Line.labelled("x").span(new Span.Value("5", "f")).build();

    assertThatThrownBy(() -> page(line, List.of(bare)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a source");
    assertThatThrownBy(() -> page(line, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("do not open");
  }

  @Test
  void a_block_carries_no_seventh_line() {
    Line line = Line.labelled("x").words("y").build();

    assertThatThrownBy(() ->
            new Block(
                Topic.STAND,
                line,
                Optional.empty(),
                List.of(line, line, line, line, line, line, line),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()))
        .hasMessageContaining("7 lines");
  }

  @ParameterizedTest
  @MethodSource("days")
  void the_html_is_well_formed_loads_nothing_and_every_link_inside_it_leads_somewhere(LocalDate day)
      throws Exception {
    for (var record : List.of(Cases.DOCTORS, Cases.SCOTLAND, Cases.EXERCISE)) {
      String html = HtmlPage.show(Cases.brief(record, day).page());
      Document document = parse(html);

      assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
      assertThat(elements(document, "script")).isEmpty();
      assertThat(elements(document, "link")).isEmpty();
      assertThat(elements(document, "img")).isEmpty();
      assertThat(html.replaceAll("(?s)<a [^>]*>", "")).doesNotContain("src=\"", "url(", "@import");
      List<String> ids =
          elements(document, "*").stream()
              .map(e -> e.getAttribute("id"))
              .filter(i -> !i.isEmpty())
              .toList();
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(
              elements(document, "a").stream()
                  .map(a -> a.getAttribute("href"))
                  .filter(h -> h.startsWith("#"))
                  .map(h -> h.substring(1))
                  .toList())
          .isSubsetOf(ids);
    }
  }

  @Test
  void each_chart_has_a_name_a_description_and_the_table_of_its_data() throws Exception {
    String html = HtmlPage.show(Cases.brief(Cases.DOCTORS, LocalDate.of(2025, 12, 22)).page());
    Document document = parse(html);

    List<Element> charts = elements(document, "svg");
    assertThat(charts).hasSizeGreaterThanOrEqualTo(4);
    for (Element chart : charts) {
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      for (String id : chart.getAttribute("aria-labelledby").split(" ")) {
        assertThat(html).contains("id=\"" + id + "\"");
      }
    }
    assertThat(
            elements(document, "summary").stream()
                .filter(s -> s.getTextContent().startsWith("Data of the chart"))
                .count())
        .isEqualTo(charts.size());
  }

  @Test
  void headings_go_down_one_step_at_a_time() throws Exception {
    Document document =
        parse(HtmlPage.show(Cases.brief(Cases.DOCTORS, LocalDate.of(2025, 12, 22)).page()));
    int level = 0;
    for (Element element : elements(document, "*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int next = element.getTagName().charAt(1) - '0';
        assertThat(next).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    }
    assertThat(level).isPositive();
  }

  @Test
  void a_text_of_the_case_is_text_and_never_markup() throws Exception {
    Line line = Line.labelled("<b>").words("<script>alert(1)</script> & \"x\"").build();

    String html = HtmlPage.show(page(line, List.of()));

    assertThat(html).doesNotContain("<script>");
    assertThat(parse(html).getDocumentElement().getTextContent()).contains("<script>alert(1)");
  }

  @ParameterizedTest
  @MethodSource("days")
  void an_issue_of_words_shows_no_figure(LocalDate day) {
    Set<String> qualitative =
        Cases.DOCTORS.agenda().stream()
            .filter(i -> i.kind() == Issue.Kind.QUALITATIVE)
            .flatMap(i -> i.positions().stream())
            .flatMap(p -> p.figure().stream())
            .map(Figure::id)
            .collect(Collectors.toSet());
    Page page = Cases.brief(Cases.DOCTORS, day).page();

    assertThat(page.figures())
        .extracting(Figure::id)
        .doesNotContainAnyElementsOf(qualitative.isEmpty() ? List.of("none") : qualitative);
  }

  @Test
  void a_figure_opens_to_value_unit_basis_speaker_source_and_day() {
    Library library = Composer.library(Cases.DOCTORS, LocalDate.of(2025, 12, 22));

    List<String> names =
        library.open(Cases.DOCTORS.figures().getFirst().id()).orElseThrow().fields().stream()
            .map(f -> f.name())
            .toList();

    assertThat(names)
        .contains("Value", "Unit", "Basis", "By", "Source", "Address", "Known from", "Vintage");
  }

  @Test
  void everything_with_an_id_opens_and_nothing_opens_before_it_was_known() {
    LocalDate day = LocalDate.of(2025, 7, 31);
    Library library = Composer.library(Cases.DOCTORS, day);

    assertThat(library.ids()).allSatisfy(id -> assertThat(library.open(id)).isPresent());
    Cases.DOCTORS.events().stream()
        .filter(e -> e.known().isAfter(day))
        .forEach(e -> assertThat(library.open(e.id())).as(e.id()).isEmpty());
  }

  @Test
  void the_law_never_speaks_without_saying_that_it_is_no_advice() {
    for (LocalDate day : Cases.DAYS) {
      Block clock = Cases.brief(Cases.DOCTORS, day).page().blocks().get(1);
      assertThat(clock.aside()).contains("not legal advice");
      assertThat(clock.caveat().orElseThrow()).startsWith("Not legal advice");
    }
  }

  private static Page page(Line line, List<Figure> figures) {
    return new Page(
        "Title",
        false,
        LocalDate.of(2025, 1, 1),
        List.of(),
        List.of(block(line)),
        figures,
        List.of(),
        List.of(),
        Map.of(),
        Map.of());
  }

  private static Block block(Line line) {
    return new Block(
        Topic.STAND,
        Line.labelled("").words("An answer").build(),
        Optional.empty(),
        List.of(line),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Figure figure(String id, List<String> sources) {
    return new Figure(
        id,
        "measure",
        Optional.of(BigDecimal.valueOf(5)),
        Optional.empty(),
        Optional.empty(),
        Bound.EXACT,
        Optional.empty(),
        Optional.of("%"),
        Optional.empty(),
        Optional.empty(),
        sources,
        LocalDate.of(2025, 1, 1),
        Vintage.REPORTED,
        Optional.empty(),
        Optional.empty());
  }

  /** Reads HTML as XML, which only well-formed text is; void elements are closed first. */
  private static Document parse(String html) throws Exception {
    String xml =
        html.replaceFirst("<!DOCTYPE html>", "")
            .replaceAll("<(meta|br)([^>]*?)/?>", "<$1$2/>")
            .strip();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
