package parley.service;

import java.util.List;

/**
 * What exactly a published number counts. Two numbers may stand in one series only if their
 * definitions are equal.
 *
 * @param measure the measure, as in {@code rescheduled}
 * @param unit the unit; empty if the record states none
 * @param counted the basis up to its first semicolon, without brackets: what is counted, where and
 *     over which period; the rest of a basis qualifies one number, see {@code docs/cost.md}
 * @param jointWith the others whose walkout the number also counts; a joint count is not a count of
 *     one group
 */
public record Definition(String measure, String unit, String counted, List<String> jointWith) {

  /** Copies the list. */
  public Definition {
    jointWith = List.copyOf(jointWith);
  }
}
