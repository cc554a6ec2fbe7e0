package parley.service.national;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PrintTest {
  @Test
  void print() {
    for (String day : new String[] {"2025-11-13", "2026-11-26"}) {
      for (ForcedShare f : new ForcedShare[] {Shipped.STAND_IN, a -> 0, a -> 0.2 * a}) {
      Calibration c = Calibration.of(Shipped.asOf(day), f);
      System.out.println(c.asOf() + " " + c.countedAWeekday().find().orElseThrow().value() + " s=" + c.deviation() + " df=" + c.degrees() + " k=" + c.forcedFactor());
      c.coefficients().forEach(System.out::println);
      for (CalibrationRow r : c.rows()) {
        for (CalibrationRow.Edition e : r.editions()) {
          System.out.printf(
              "%s n=%d %s j=%s D=%d E=%d pub=%s lost=%.4f U=%.4f mod=%s res=%.3f loo=%s res=%.3f in=%s %s kept=%s / %s %s%n",
              r.walkout(), r.number(), r.policy(), r.joint(), r.days().weekdays(), r.days().others(),
              e.published().value().orElse(null), e.lost(), r.forcedShare().mid(),
              e.modelled().find().get().value().get(), e.residual(),
              e.leaveOneOut().get().modelled().find().get().value().get(), e.leaveOneOut().get().residual(),
              e.leaveOneOut().get().isInside(), e.leaveOneOut().get().missing(),
              r.keptPublished().map(k -> k.bound().words() + k.value().get()).orElse("-"), r.keptModelled().find().get().value().get(), r.isForcedTooHigh());
        }
      }
      c.rivals().forEach(System.out::println);
      }
    }
    show("2025-11-13", "2025-11-14", "2025-11-19");
    show("2025-12-16", "2025-12-17", "2025-12-22");
    show("2026-11-26", "2027-01-13", "2027-01-18");
  }

  private static void show(String day, String from, String to) {
      for (ForcedShare f : new ForcedShare[] {Shipped.STAND_IN, a -> 0, a -> 0.2 * a}) {
    long t = System.nanoTime();
    Prediction p =
        NationalEngine.predict(
            Shipped.asOf(day), NationalQuestion.of(LocalDate.parse(from), LocalDate.parse(to)),
            f, 20251113, 10000);
    System.out.println((System.nanoTime() - t) / 1000000 + " ms " + p.policy() + p.number() + p.days());
    for (var c : Arrays.asList(p.kept(), p.cancelled(), p.cancelledInpatient(), p.cancelledOutpatient())) {
      System.out.println(c.measure() + " " + c.find().get().low().get() + " " + c.find().get().value().get() + " " + c.find().get().high().get());
    }
      }
  }
}
