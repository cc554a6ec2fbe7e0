package parley.pay.cost;

import java.util.Arrays;
import java.util.List;

/** What the speaker of a cost says that it counts. */
public enum Perimeter {
  /** Basic pay alone. */
  BASIC,
  /** What employers pay. */
  GROSS,
  /** What employers pay, for others too. */
  WITH_KNOCK_ON,
  /** What is left of it after receipts. */
  NET;

  /** The rungs at which such a cost may stand. */
  List<CostRung> rungs() {
    return switch (this) {
      case BASIC -> List.of(CostRung.BASIC);
      case GROSS ->
          Arrays.stream(CostRung.values()).filter(r -> r.compareTo(CostRung.KNOCK_ON) < 0).toList();
      case WITH_KNOCK_ON -> List.of(CostRung.KNOCK_ON);
      case NET -> Arrays.stream(CostRung.values()).filter(CostRung::isReceipt).toList();
    };
  }
}
