package parley.rota.cover;

import java.util.Optional;
import parley.rota.model.Demand;

/** Which skill a line of the template asks for. */
final class Skills {

  private Skills() {}

  static Optional<String> of(Demand demand) {
    return switch (demand) {
      case Demand.OfShift d -> d.skill();
      case Demand.OfHours d -> d.skill();
    };
  }
}
