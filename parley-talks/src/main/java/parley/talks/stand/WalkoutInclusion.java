package parley.talks.stand;

import java.util.Optional;
import parley.casefile.Header;
import parley.casefile.Walkout;

/**
 * Which walkouts are counted.
 *
 * @param union only walkouts that this union calls, alone or with others; empty: any union
 * @param group only walkouts of this group; empty: any group
 */
public record WalkoutInclusion(Optional<String> union, Optional<String> group) {

  /** Every walkout of the record. */
  public static WalkoutInclusion all() {
    return new WalkoutInclusion(Optional.empty(), Optional.empty());
  }

  /** The rule of a case. */
  public static WalkoutInclusion of(Header.WalkoutRule rule) {
    return new WalkoutInclusion(Optional.of(rule.union()), rule.group());
  }

  /** Whether a walkout is counted. */
  public boolean counts(Walkout walkout) {
    return union.map(walkout.unions()::contains).orElse(true)
        && group.map(walkout.group()::equals).orElse(true);
  }
}
