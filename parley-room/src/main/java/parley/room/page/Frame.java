package parley.room.page;

import java.util.List;
import java.util.Optional;
import parley.room.gate.Caller;

/**
 * What stands around every page.
 *
 * @param title the title of the page
 * @param dispute the title of the case
 * @param exercise whether the dispute is invented
 * @param who who looks at it
 * @param partyName the name of the caller's table, for people; empty when nobody is signed in
 * @param links the pages that the caller may open
 * @param path the path of this page, to mark it among the links
 * @param styles the addresses of the style sheets, in their order
 * @param scripts the addresses of the scripts, in their order
 * @param live where the page listens for changes; empty when it does not
 */
public record Frame(
    String title,
    String dispute,
    boolean exercise,
    Optional<Caller> who,
    String partyName,
    List<Link> links,
    String path,
    List<String> styles,
    List<String> scripts,
    String live) {

  /** Copies the lists. */
  public Frame {
    links = List.copyOf(links);
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** A page that the caller may open. */
  public record Link(String path, String name) {

    /** Whether a path is this page or lies below it. */
    public boolean leadsTo(String other) {
      return other.equals(path) || !path.equals("/") && other.startsWith(path + "/");
    }
  }

  /** What every form carries; empty when nobody is signed in. */
  public String csrf() {
    return who.map(Caller::csrf).orElse("");
  }
}
