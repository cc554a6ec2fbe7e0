package parley.service.impact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.service.flow.FlowAnswer;
import parley.service.flow.FlowMeasure;
import parley.service.kernel.Interval;
import parley.service.surge.SurgeEffects;

/**
 * What becomes of emergency departments and beds, on the days of the walkout and two weeks after
 * them. Sums are those of all hospitals; shares and waits are means of the hospitals, weighted by
 * who came.
 *
 * @param first of those days
 * @param days how many there are
 * @param worlds each measure in each world, with 95 % intervals of its mean
 * @param changes each measure with the walkout less without it, in pairs; on top of the surge if
 *     there is one
 * @param effects of walkout, surge and both on each measure; with a surge only
 * @param daily what happens day by day in the walkout, on top of the surge if there is one; of a
 *     single hospital only
 */
public record FlowImpact(
    LocalDate first,
    int days,
    long seed,
    int replications,
    Map<World, Map<FlowMeasure, Interval>> worlds,
    Map<FlowMeasure, Interval> changes,
    List<SurgeEffects> effects,
    Optional<FlowAnswer> daily) {

  /** Copies the lists and maps, whose order stays. */
  public FlowImpact {
    worlds = Collections.unmodifiableMap(new LinkedHashMap<>(worlds));
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    effects = List.copyOf(effects);
  }
}
