package parley.rota.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.rota.check.Breach;
import parley.rota.model.Duty;
import parley.rota.model.Rota;

/**
 * Another doctor takes a duty, and may give one for it.
 *
 * @param given the duty that is given away, as it was
 * @param taken the duty that is taken for it, as it was; empty if it is given for nothing
 * @param other the doctor who takes the first
 * @param effects on the one who gives, then on the other
 * @param agreed breaches that come with it, all of rules that an agreement lifts
 */
public record Swap(
    Duty given, Optional<Duty> taken, String other, List<Effect> effects, List<Breach> agreed) {

  /** Copies the lists. */
  public Swap {
    effects = List.copyOf(effects);
    agreed = List.copyOf(agreed);
  }

  /**
   * What it changes for a doctor.
   *
   * @param minutes of work more, or less, over the rota
   * @param unmetWishes weight of the doctor's wishes that are no longer met, less that of those
   *     that now are
   */
  public record Effect(String doctor, long minutes, long unmetWishes) {}

  /** The rota after it. */
  public Rota apply(Rota rota) {
    List<Duty> duties = new ArrayList<>(rota.duties());
    duties.remove(given);
    duties.add(new Duty(other, given.day(), given.shift()));
    taken.ifPresent(duty -> {
      duties.remove(duty);
      duties.add(new Duty(given.doctor(), duty.day(), duty.shift()));
    });
    return new Rota(duties);
  }
}
