package parley.service.flow;

import java.time.LocalDateTime;
import parley.service.kernel.Tracer;

/**
 * What happened to one patient at one moment.
 *
 * @param step in words, as in "general bed"
 */
public record FlowStep(LocalDateTime at, String step, Tracer.What what) {}
