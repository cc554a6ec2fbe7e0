package parley.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * Somebody who has a keyboard alone: goes from one thing to the next with Tab, and never clicks.
 */
final class Keyboard {

  private static final int MOST_STEPS = 400;

  private final Page tab;

  Keyboard(Page tab) {
    this.tab = tab;
  }

  Page tab() {
    return tab;
  }

  /** Types the address of a page. */
  Keyboard goTo(String address) {
    tab.navigate(address);
    return this;
  }

  /** Presses Tab until something has the focus. */
  Keyboard reach(Locator wanted) {
    for (int i = 0; i < MOST_STEPS; i++) {
      if ((Boolean) wanted.first().evaluate("e => e === document.activeElement")) {
        return this;
      }
      tab.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + wanted);
  }

  /** Writes into a field, in place of what is there. */
  Keyboard write(String label, String text) {
    return fill(tab.getByLabel(label, new Page.GetByLabelOptions().setExact(true)), text);
  }

  /** Writes into a field, in place of what is there. */
  Keyboard fill(Locator field, String text) {
    reach(field);
    tab.keyboard().press("ControlOrMeta+a");
    tab.keyboard().type(text);
    return this;
  }

  /** Chooses in a list by typing the beginning of a choice. */
  Keyboard choose(String label, String choice) {
    Locator list = tab.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    reach(list);
    for (int i = 0; i < MOST_STEPS; i++) {
      String chosen = (String) list.evaluate("e => e.selectedOptions[0].textContent.trim()");
      if (chosen.equals(choice)) {
        return this;
      }
      tab.keyboard().press("ArrowDown");
    }
    throw new AssertionError("The list " + label + " has no choice " + choice);
  }

  /** Ticks a box. */
  Keyboard tick(Locator box) {
    reach(box);
    tab.keyboard().press("Space");
    return this;
  }

  /**
   * Chooses one of several buttons of which one is chosen: Tab reaches the group, arrows the rest.
   */
  Keyboard pick(String group, String value) {
    reach(tab.locator("input[type=radio][name='" + group + "']:checked"));
    for (int i = 0; i < MOST_STEPS; i++) {
      if (tab.locator("input[type=radio][name='" + group + "']:checked")
          .getAttribute("value")
          .equals(value)) {
        return this;
      }
      tab.keyboard().press("ArrowDown");
    }
    throw new AssertionError("The group " + group + " has no choice " + value);
  }

  /** Presses a button and waits for the page that comes. */
  Keyboard press(String button) {
    return press(
        tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
  }

  /** Presses a button and waits for the page that comes. */
  Keyboard press(Locator button) {
    reach(button);
    tab.waitForNavigation(() -> tab.keyboard().press("Enter"));
    return this;
  }

  /** Follows a link. */
  Keyboard follow(String link) {
    return press(
        tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
  }

  /** Opens what is folded. */
  Keyboard unfold(Locator summary) {
    reach(summary);
    tab.keyboard().press("Enter");
    return this;
  }
}
