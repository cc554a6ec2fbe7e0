package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of a room in a real browser: for each seat, on a phone, in the dark, and on paper. */
class RoomPagesTest {

  private static final int FIRST_PARTY = 0;
  private static final int CONCILIATOR = 2;

  private static ServedRoom room;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    assumeTrue(
        Browser.findExecutable().isPresent(),
        "There is no Chromium on this machine; install it, or name it in the variable CHROMIUM.");
    room = ServedRoom.open(CaseFolders.DOCTORS, folder.resolve("data"));
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (room != null) {
      room.close();
    }
  }

  /** A browser in which somebody took a demonstration seat. */
  private static Page sit(BrowserContext context, int seat, List<String> remarks) {
    Page tab = context.newPage();
    // A style or a script that the policy of the room refuses is remarked on here.
    tab.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        remarks.add(tab.url() + " " + message.text());
      }
    });
    tab.onPageError(error -> remarks.add(tab.url() + " " + error));
    tab.navigate(room.address("/sign-in"));
    tab.getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText("Try the seat"))
        .nth(seat)
        .click();
    tab.waitForURL(room.address("/"));
    return tab;
  }

  /** The pages to which the seat is led, and one of each kind below them. */
  private static List<String> pages(Page tab) {
    List<String> pages = new ArrayList<>();
    for (Locator link : tab.locator("nav[aria-label=Pages] a").all()) {
      pages.add(link.getAttribute("href"));
    }
    pages.add("/answers/deals");
    pages.add("/answers/worth");
    pages.add("/open/E062");
    pages.add("/text/print");
    pages.add("/notes");
    pages.add("/offers/new");
    pages.add("/no-such-page");
    return pages;
  }

  @ParameterizedTest
  @CsvSource({"0,1280,LIGHT", "2,390,DARK"})
  void an_automated_check_finds_no_serious_violation(int seat, int width, ColorScheme scheme) {
    List<String> remarks = new ArrayList<>();
    List<String> violations = new ArrayList<>();
    try (BrowserContext context = browser.chromium().newContext()) {
      Page tab = sit(context, seat, remarks);
      tab.setViewportSize(width, 900);
      tab.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      List<String> pages = pages(tab);
      assertThat(pages).hasSizeGreaterThan(14);
      for (String page : pages) {
        tab.navigate(room.address(page));
        tab.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(tab.locator("h1").count()).as(page).isEqualTo(1);
        new AxeBuilder(tab)
            .analyze().getViolations().stream()
                .filter(v -> Set.of("serious", "critical").contains(v.getImpact()))
                .forEach(v ->
                    violations.add(
                        page + " " + v.getId() + ": " + v.getNodes().getFirst().getHtml()));
      }
    }
    assertThat(violations).isEmpty();
    assertThat(remarks).filteredOn(r -> !r.contains("/no-such-page")).isEmpty();
  }

  @Test
  void no_page_is_wider_than_a_small_phone() {
    List<String> wide = new ArrayList<>();
    for (int seat : new int[] {FIRST_PARTY, CONCILIATOR}) {
      try (BrowserContext context = browser.chromium().newContext()) {
        Page tab = sit(context, seat, new ArrayList<>());
        tab.setViewportSize(320, 700);
        for (String page : pages(tab)) {
          tab.navigate(room.address(page));
          int width = (Integer) tab.evaluate("() => document.documentElement.scrollWidth");
          if (width > 320) {
            wide.add(page + " is " + width + " wide");
          }
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void the_state_of_play_prints_on_one_sheet() {
    try (BrowserContext context = browser.chromium().newContext()) {
      Page tab = sit(context, FIRST_PARTY, new ArrayList<>());
      tab.navigate(room.address("/print"));
      byte[] pdf = tab.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
      String text = new String(pdf, StandardCharsets.ISO_8859_1);
      assertThat(text.split("/Type /Page\\b", -1)).hasSize(2);
    }
  }

  @Test
  void something_new_is_told_to_whoever_may_read_it_and_to_nobody_else() {
    try (BrowserContext first = browser.chromium().newContext();
        BrowserContext second = browser.chromium().newContext();
        BrowserContext third = browser.chromium().newContext()) {
      Page writer = sit(first, FIRST_PARTY, new ArrayList<>());
      Page conciliator = sit(second, CONCILIATOR, new ArrayList<>());
      Page other = sit(third, 1, new ArrayList<>());
      conciliator.navigate(room.address("/account"));
      other.navigate(room.address("/account"));
      writer.navigate(room.address("/shuttle"));
      writer.getByLabel("Your words").fill("Shall we meet on Monday?");
      writer
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send it in confidence"))
          .click();
      conciliator.getByText("Something new is here").waitFor();
      assertThat(other.getByText("Something new is here").isVisible()).isFalse();
    }
  }
}
