package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The brief's page in a real browser that has no network. */
class BriefPageTest {

  private static Browser browser;
  private static Path page;

  private BrowserContext context;
  private Page tab;
  private final List<String> requests = new ArrayList<>();

  @BeforeAll
  static void write_the_page(@TempDir Path folder) {
    assumeTrue(
        Browser.findExecutable().isPresent(),
        "There is no Chromium on this machine; install it, or name it in the variable CHROMIUM.");
    page = folder.resolve("brief.html");
    Parley run =
        Parley.run(folder, "brief", CaseFolders.DOCTORS, "--as-of", "2025-12-22", "--html", page);
    assertThat(run.exit()).as(run.err()).isZero();
    browser = Browser.open();
  }

  @AfterAll
  static void close_the_browser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open_the_page() {
    context = browser.chromium().newContext();
    context.setOffline(true);
    tab = context.newPage();
    tab.onRequest(request -> requests.add(request.url()));
    tab.navigate(page.toUri().toString());
  }

  @AfterEach
  void close_the_page() {
    context.close();
  }

  @Test
  void it_shows_its_five_answers_and_its_charts_and_asks_the_network_for_nothing() {
    assertThat(tab.locator("main section h2").count()).isGreaterThanOrEqualTo(5);
    Locator charts = tab.locator("svg[role=img]");
    assertThat(charts.count()).isGreaterThanOrEqualTo(4);
    for (int i = 0; i < charts.count(); i++) {
      assertThat(charts.nth(i).boundingBox().width).isGreaterThan(200);
      assertThat(charts.nth(i).boundingBox().height).isGreaterThan(80);
    }
    assertThat(requests).singleElement().asString().startsWith("file:");
  }

  @ParameterizedTest
  @CsvSource({"1280,900,light", "1280,900,dark", "390,844,light"})
  void an_automated_check_finds_no_accessibility_violation(int width, int height, String scheme) {
    tab.setViewportSize(width, height);
    tab.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(
                com.microsoft.playwright.options.ColorScheme.valueOf(
                    scheme.toUpperCase(java.util.Locale.ROOT))));
    tab.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");

    List<Rule> violations = new AxeBuilder(tab).analyze().getViolations();

    assertThat(violations)
        .filteredOn(v -> Set.of("serious", "critical", "moderate").contains(v.getImpact()))
        .extracting(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390, 320})
  void nothing_is_wider_than_the_window(int width) {
    tab.setViewportSize(width, 800);

    assertThat((Integer) tab.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  @Test
  void every_link_inside_the_page_leads_somewhere() {
    @SuppressWarnings("unchecked")
    List<String> dead =
        (List<String>)
            tab.evaluate(
                "() => [...document.querySelectorAll('a[href^=\"#\"]')]"
                    + ".map(a => a.getAttribute('href').slice(1))"
                    + ".filter(id => !document.getElementById(decodeURIComponent(id)))");

    assertThat(dead).isEmpty();
  }

  @Test
  void a_figure_opens_by_keyboard_in_two_steps() {
    Locator figure = tab.locator("main section a[href^='#']").first();
    figure.focus();
    tab.keyboard().press("Enter");

    String target = (String) tab.evaluate("() => location.hash");
    assertThat(target).startsWith("#");
    Locator entry = tab.locator("[id='" + target.substring(1) + "']");
    assertThat(entry.isVisible()).isTrue();
    assertThat(entry.innerText()).isNotBlank();
  }

  @Test
  void it_prints_on_a4() throws Exception {
    byte[] pdf = tab.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));
    Path printed = page.resolveSibling("brief.pdf");
    Files.write(printed, pdf);

    assertThat(pdf).hasSizeGreaterThan(10_000);
  }
}
