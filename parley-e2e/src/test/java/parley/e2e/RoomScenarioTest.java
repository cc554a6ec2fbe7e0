package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.casefile.Issue;

/**
 * A day in the room, in a real browser and by keyboard alone: both parties sign in, prefer, offer
 * and counter; the conciliator proposes; both accept; the agreed text and the ledger leave the
 * room.
 */
class RoomScenarioTest {

  @TempDir Path folder;

  private ServedRoom room;
  private Browser browser;
  private final Map<String, BrowserContext> contexts = new LinkedHashMap<>();
  private final List<String> violations = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    assumeTrue(
        Browser.findExecutable().isPresent(),
        "There is no Chromium on this machine; install it, or name it in the variable CHROMIUM.");
    room = ServedRoom.open(CaseFolders.EXERCISE, folder.resolve("data"));
    browser = Browser.open();
  }

  @AfterEach
  void close() {
    if (browser != null) {
      contexts.values().forEach(BrowserContext::close);
      browser.close();
    }
    if (room != null) {
      room.close();
    }
  }

  /**
   * Takes a demonstration seat in a browser of its own: the first table's, the second's, or the
   * conciliator's.
   */
  private Keyboard sit(int seat) {
    BrowserContext context = browser.chromium().newContext();
    contexts.put("seat " + seat, context);
    Page tab = context.newPage();
    Keyboard keyboard = new Keyboard(tab).goTo(room.address("/"));
    assertThat(tab.url()).endsWith("/sign-in");
    look(tab);
    keyboard.press(
        tab.getByRole(AriaRole.BUTTON)
            .filter(new Locator.FilterOptions().setHasText("Try the seat"))
            .nth(seat));
    assertThat(tab.getByText("demonstration seat").count()).isEqualTo(1);
    return keyboard;
  }

  /** What an automated check of accessibility finds on a page is kept for the end. */
  private void look(Page tab) {
    new AxeBuilder(tab)
        .analyze().getViolations().stream()
            .filter(v -> Set.of("serious", "critical").contains(v.getImpact()))
            .forEach(v ->
                violations.add(
                    tab.url() + " " + v.getId() + ": " + v.getNodes().getFirst().getHtml()));
  }

  private Issue issue(int place) {
    return room.record().agenda().get(place);
  }

  @Test
  void from_signing_in_to_the_agreed_text() throws Exception {
    Keyboard union = sit(0);
    Keyboard employer = sit(1);
    Keyboard conciliator = sit(2);

    prefer(union, 100);
    prefer(employer, 0);
    putOffer(employer);
    counter(union);
    propose(conciliator);
    accept(union);
    assertThat(employer.goTo(room.address("/proposals")).tab().content())
        .contains("Open for answers")
        .doesNotContain("accepts");
    accept(employer);
    for (Keyboard seat : List.of(union, employer, conciliator)) {
      assertThat(seat.goTo(room.address("/proposals")).tab().content())
          .contains("Agreed: every party accepts");
      look(seat.tab());
    }

    conciliator.goTo(room.address("/text"));
    conciliator.press("Lay the clauses of \"A way out\" into the text");
    look(conciliator.tab());
    String text = download(union, "/text", "Take it along (Markdown)");
    assertThat(text).contains("# Agreed text", issue(0).name(), "from the first of April");
    verifyLedger(union);
    assertThat(violations).isEmpty();
  }

  /** Each side says what it would like best, and what no deal is worth to it. */
  private void prefer(Keyboard seat, int best) {
    Page tab = seat.goTo(room.address("/table")).tab();
    look(tab);
    Issue issue = issue(0);
    seat.fill(tab.locator("[id='weight." + issue.id() + "']"), "100");
    seat.unfold(
        tab.locator("summary")
            .filter(
                new Locator.FilterOptions()
                    .setHasText("Values of the options of " + issue.name())));
    for (int i = 0; i < issue.options().size(); i++) {
      int value =
          Math.abs(100 * (issue.options().size() - 1 - i) / (issue.options().size() - 1) - best);
      seat.fill(
          tab.locator("[id='value." + issue.id() + "." + issue.options().get(i).id() + "']"),
          Integer.toString(value));
    }
    seat.pick("way", "number");
    seat.fill(tab.locator("[id='reserve.value']"), "40");
    seat.fill(tab.locator("[id='reserve.basis']"), "A first guess of ours.");
    look(tab);
    seat.press("Save");
    assertThat(tab.content()).contains("A first guess of ours.");
    look(tab);
  }

  private void putOffer(Keyboard seat) {
    Page tab = seat.goTo(room.address("/offers")).tab();
    seat.follow("Write an offer");
    seat.write("Title", "A first offer");
    seat.unfold(tab.locator("summary").first());
    Issue issue = issue(0);
    Locator option = tab.locator("fieldset.offers-clause select").first();
    seat.reach(option);
    seat.tab().keyboard().press("ArrowDown");
    seat.tab().keyboard().press("ArrowDown");
    assertThat(tab.getByText("What it comes to").count()).isPositive();
    seat.pick("audience", "all");
    look(tab);
    seat.press("Put the offer");
    assertThat(tab.content()).contains("A first offer");
    look(tab);
    assertThat(issue.options()).isNotEmpty();
  }

  private void counter(Keyboard seat) {
    Page tab = seat.goTo(room.address("/offers/all/1")).tab();
    seat.follow("Put an offer in reply");
    seat.write("Title", "An offer in reply");
    seat.pick("audience", "all");
    seat.press("Put the offer");
    assertThat(tab.content()).contains("An offer in reply");
    look(tab);
  }

  private void propose(Keyboard seat) {
    Page tab = seat.goTo(room.address("/proposals")).tab();
    seat.follow("Put a proposal");
    look(tab);
    seat.write("Title", "A way out");
    seat.choose("Option for " + issue(0).name(), issue(0).options().get(2).name());
    seat.write("Words on " + issue(0).name(), "from the first of April");
    seat.press("Put it to the parties");
    assertThat(tab.content()).contains("A way out", "from the first of April");
  }

  private void accept(Keyboard seat) {
    Page tab = seat.goTo(room.address("/proposals")).tab();
    seat.tick(tab.getByRole(AriaRole.CHECKBOX));
    seat.press("Yes, we accept");
    assertThat(tab.url()).contains("/proposals");
  }

  private String download(Keyboard seat, String page, String link) throws Exception {
    Page tab = seat.goTo(room.address(page)).tab();
    seat.reach(
        tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    Download file = tab.waitForDownload(() -> tab.keyboard().press("Enter"));
    return Files.readString(file.path());
  }

  private void verifyLedger(Keyboard seat) throws Exception {
    Page tab = seat.goTo(room.address("/ledger")).tab();
    look(tab);
    Locator link = tab.locator("a[href='/ledger/export']");
    seat.reach(link);
    Download file = tab.waitForDownload(() -> tab.keyboard().press("Enter"));
    byte[] bytes = Files.readAllBytes(file.path());
    Path kept = Files.write(folder.resolve("ledger.jsonl"), bytes);
    Parley whole = Parley.run(folder, "ledger", "verify", kept, "--key", room.fingerprint());
    assertThat(whole.exit()).as(whole.err()).isZero();
    for (int at : new int[] {10, bytes.length / 2, bytes.length - 10}) {
      byte[] altered = bytes.clone();
      altered[at] ^= 1;
      Files.write(kept, altered);
      assertThat(Parley.run(folder, "ledger", "verify", kept).exit())
          .as("byte %s", at)
          .isEqualTo(1);
    }
  }
}
