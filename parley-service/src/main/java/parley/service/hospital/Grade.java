package parley.service.hospital;

import java.util.Map;

/**
 * A grade of staff.
 *
 * @param group that it belongs to, as walkouts name it
 * @param sickShare of those due to work who are away sick on a usual day
 * @param actsDown for which grades it can stand in, and at what rate: 0.8 says that four of the
 *     other are replaced by five of this one; empty if for none
 */
public record Grade(String name, String group, double sickShare, Map<String, Double> actsDown) {

  /** Checks the numbers and copies the map. */
  public Grade {
    actsDown = Map.copyOf(actsDown);
    Checks.require(!name.isBlank(), "A grade has no name.");
    Checks.share("The share of the grade \"%s\" that is sick".formatted(name), sickShare);
    actsDown.forEach((other, rate) ->
        Checks.aboveZero(
            "The rate at which \"%s\" acts down for \"%s\"".formatted(name, other), rate));
  }
}
