package parley.talks.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.talks.session.AlternatingOffers;
import parley.talks.session.Pies;
import parley.talks.session.SessionResult;
import parley.talks.session.Setting;
import parley.talks.session.Sides;
import parley.talks.session.Strategy;
import parley.talks.session.Trace;

class ReserveInferringTest {

  @Test
  void the_fit_finds_the_curve_that_made_the_offers() {
    for (double exponent : new double[] {0.5, 1, 5}) {
      for (double reserve : new double[] {0, 0.25, 0.7}) {
        ConcessionFit fit = new ConcessionFit();
        for (int round = 1; round <= 70; round++) {
          double time = (round - 1) / 99.0;
          fit.add(time, 1 - (1 - reserve) * Math.pow(time, exponent));
        }
        assertThat(fit.isReady()).isTrue();
        assertThat(fit.exponent()).isCloseTo(exponent, within(exponent * 0.06));
        assertThat(fit.reserve()).isCloseTo(reserve, within(0.04));
      }
    }
  }

  @Test
  void nothing_is_inferred_from_one_who_has_not_moved() {
    ConcessionFit fit = new ConcessionFit();
    for (int round = 0; round < 50; round++) {
      fit.add(round / 99.0, 1);
    }
    assertThat(fit.isReady()).isFalse();
  }

  private static SessionResult run(Setting setting, Strategy first, Sides sides) {
    return AlternatingOffers.run(
        sides, List.of(first, TimeDependent.boulware()), setting, new Trace(sides));
  }

  /** Boulware asks 1 - 0.4 f of the other side; holding at more than its reserve needs pays. */
  @Test
  void against_a_high_reserve_it_gets_more_than_boulware_does() {
    Setting open = new Setting(500, 1, 0, true);
    for (String reserve : new String[] {"0.3", "0.5", "0.6"}) {
      Sides sides = Sides.of(Pies.of(10_000, "0", reserve));
      SessionResult inferring = run(open, new ReserveInferring(), sides);
      SessionResult boulware = run(open, TimeDependent.boulware(), sides);
      assertThat(inferring.isAgreement()).isTrue();
      assertThat(inferring.utilities().getFirst())
          .isGreaterThan(boulware.utilities().getFirst() + 0.01);
    }
  }

  @Test
  void without_open_preferences_it_does_not_play() {
    Sides sides = Sides.of(Pies.of(10, "0", "0"));
    assertThatThrownBy(() -> run(Setting.of(9, 1), new ReserveInferring(), sides))
        .hasMessage(
            "The strategy reserve-inferring needs open preferences: it knows what outcomes are worth"
                + " to the other party.");
  }
}
