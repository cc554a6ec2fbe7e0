package parley.talks.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;

class RoundTripTest {

  private static Reading read(Writing writing, Scenario scenario) {
    List<String> stems =
        writing.files().subList(1, writing.files().size()).stream().map(TextFile::stem).toList();
    return Formats.read(scenario.name(), writing.files(), Optional.empty(), Parties.named(stems));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_reads_the_same(Format format) {
    for (long seed = 0; seed < 2000; seed++) {
      Scenario scenario = RandomScenarios.draw(seed, format);

      Writing writing = Formats.write(scenario, format);

      assertThat(writing.quirks()).as("seed %d", seed).noneMatch(q -> q.kind().isLoss());
      Reading reading = read(writing, scenario);
      assertThat(reading.scenario()).as("seed %d", seed).isEqualTo(scenario);
      assertThat(reading.format().family()).isEqualTo(format.family());
    }
  }

  @ParameterizedTest
  @EnumSource
  void in_another_format_every_outcome_is_worth_the_same_or_the_loss_is_named(Format from) {
    int same = 0;
    for (Format to : Format.values()) {
      for (long seed = 0; seed < 400; seed++) {
        Scenario scenario = RandomScenarios.draw(seed, from);
        Writing writing;
        try {
          writing = Formats.write(scenario, to);
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageMatching(".+; files of .+ cannot say that\\.");
          continue;
        }
        Scenario back = read(writing, scenario).scenario();
        if (back.issues().stream().anyMatch(IssueDomain.Reals.class::isInstance)
            || back.profiles().stream().anyMatch(p -> p.preferences() instanceof Profile.Boxes)) {
          continue;
        }
        if (writing.quirks().stream().noneMatch(q -> q.kind() == Quirk.Kind.ROUNDED)) {
          assertSameWorth(AdditiveSpace.of(scenario), AdditiveSpace.of(back), seed);
          same++;
        }
      }
    }
    assertThat(same).isGreaterThan(200);
  }

  private static void assertSameWorth(AdditiveSpace space, AdditiveSpace back, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    assertThat(back.outcomes()).isEqualTo(space.outcomes());
    for (int n = 0; n < 20; n++) {
      int[] outcome = new int[space.issues()];
      for (int i = 0; i < outcome.length; i++) {
        outcome[i] = random.nextInt(space.options(i));
      }
      for (int p = 0; p < space.parties(); p++) {
        assertThat(back.utility(p, outcome))
            .as("party %d of seed %d", p, seed)
            .isEqualTo(space.utility(p, outcome));
      }
    }
  }

  @Test
  void a_reserve_that_is_a_number_becomes_an_outcome_with_the_same_outcomes_above_it() {
    int changed = 0;
    for (long seed = 0; seed < 300; seed++) {
      Scenario scenario = RandomScenarios.draw(seed, Format.NEGOLOG);
      Writing writing = Formats.write(scenario, Format.GENIUSWEB);
      AdditiveSpace before = AdditiveSpace.of(scenario);
      AdditiveSpace after = AdditiveSpace.of(read(writing, scenario).scenario());
      for (int p = 0; p < 2; p++) {
        String who = before.profile(p).name();
        boolean leftOut =
            writing.quirks().stream()
                .anyMatch(
                    q -> q.kind() == Quirk.Kind.RESERVE_LEFT_OUT && q.place().file().equals(who));
        Ratio reserve = before.reserve(p).orElseThrow();
        assertThat(leftOut).isEqualTo(before.greatest(p).compareTo(reserve) < 0);
        if (!leftOut && after.reserve(p).isEmpty()) {
          assertThat(reserve).isEqualTo(Ratio.ZERO);
          assertThat(before.least(p)).isGreaterThan(Ratio.ZERO);
        } else if (!leftOut) {
          Ratio stands = after.reserve(p).orElseThrow();
          changed += stands.equals(reserve) ? 0 : 1;
          for (int[] outcome : all(before)) {
            Ratio worth = before.utility(p, outcome);
            assertThat(worth.compareTo(stands) >= 0).isEqualTo(worth.compareTo(reserve) >= 0);
          }
        }
      }
    }
    assertThat(changed).isPositive();
  }

  private static List<int[]> all(AdditiveSpace space) {
    List<int[]> all = new ArrayList<>(List.of(new int[space.issues()]));
    for (int i = 0; i < space.issues(); i++) {
      List<int[]> more = new ArrayList<>();
      for (int[] outcome : all) {
        for (int o = 0; o < space.options(i); o++) {
          int[] next = outcome.clone();
          next[i] = o;
          more.add(next);
        }
      }
      all = more;
    }
    return all;
  }
}
