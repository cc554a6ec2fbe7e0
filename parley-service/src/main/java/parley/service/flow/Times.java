package parley.service.flow;

import parley.service.kernel.Draw;

/** What kind of times the emergency department draws; tests put others in, with known answers. */
@FunctionalInterface
interface Times {

  /** Lognormal. */
  Times USUAL = Draw.Lognormal::of;

  /** A time with a mean and a standard deviation. */
  Draw of(double mean, double deviation);
}
