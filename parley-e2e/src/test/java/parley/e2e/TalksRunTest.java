package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sessions between strategies on files of the field, through the program. */
class TalksRunTest {

  private static final Map<String, Double> FIRM_PAY =
      Map.of("2%", 0.5, "3%", 0.25, "4%, staged", 0.0);
  private static final Map<String, Double> UNION_PAY =
      Map.of("2%", 0.0, "3%", 0.2, "4%, staged", 0.5);

  @TempDir Path working;

  private Path depot;

  @BeforeEach
  void depot() {
    depot = TalksFolders.depot(working);
  }

  private JsonNode run(Object... more) {
    Object[] args = new Object[more.length + 3];
    args[0] = "talks";
    args[1] = "run";
    args[2] = depot;
    System.arraycopy(more, 0, args, 3, more.length);
    return Parley.json(working, args);
  }

  @Test
  void a_deal_is_worth_what_its_package_says_and_meets_both_reserves() {
    for (String strategies :
        List.of(
            "linear,linear", "boulware,micro", "micro,micro", "conceder,relative-tit-for-tat")) {
      for (String protocol : List.of("alternating", "sealed")) {
        JsonNode found = run("--strategies", strategies, "--protocol", protocol, "--rounds", "60");
        assertThat(found.get("agreement").booleanValue()).as(strategies).isTrue();
        JsonNode deal = found.get("package");
        String pay = deal.get("Pay").stringValue();
        boolean twelve = deal.get("Rest").stringValue().equals("12 h");
        int sundays = Integer.parseInt(deal.get("Sundays").stringValue());
        double firm = FIRM_PAY.get(pay) + (twelve ? 0.15 : 0.25) + 0.0625 * sundays;
        double union = UNION_PAY.get(pay) + (twelve ? 0.3 : 0) + 0.2 - 0.05 * sundays;
        JsonNode utilities = found.get("utilities");
        assertThat(utilities.get(0).doubleValue()).isCloseTo(firm, within(1e-12));
        assertThat(utilities.get(1).doubleValue()).isCloseTo(union, within(1e-12));
        assertThat(firm).isGreaterThanOrEqualTo(0.3);
        assertThat(union).isGreaterThanOrEqualTo(0.35);
        double toNash = Math.hypot(firm - 0.5875, union - 0.55);
        assertThat(found.get("distanceToNash").doubleValue()).isCloseTo(toNash, within(1e-12));
        assertThat(found.get("distanceToFrontier").doubleValue()).isBetween(0.0, toNash + 1e-12);
      }
    }
  }

  /** The best outcome of the firm is worth nothing to the union, and the other way round. */
  @Test
  void two_hard_liners_end_at_the_deadline_with_their_reserves() {
    JsonNode found = run("--strategies", "hard-liner,hard-liner", "--rounds", "5", "--trace");

    assertThat(found.get("agreement").booleanValue()).isFalse();
    assertThat(found.get("ending").stringValue()).isEqualTo("deadline");
    assertThat(found.get("package").isNull()).isTrue();
    assertThat(found.get("utilities").toString()).isEqualTo("[0.3,0.35]");
    assertThat(found.get("distanceToNash").isNull()).isTrue();
    assertThat(found.get("acts").intValue()).isEqualTo(10);
    assertThat(found.get("trace").get(9).toString())
        .isEqualTo(
            "{\"round\":5,\"who\":\"union\",\"what\":\"offer\",\"utilities\":[0.15,1],"
                + "\"package\":{\"Pay\":\"4%, staged\",\"Rest\":\"12 h\",\"Sundays\":\"0\"}}");
  }

  @Test
  void csv_has_a_row_for_each_act_and_the_same_seed_gives_the_same_bytes() {
    Object[] args = {
      "talks", "run", depot, "--strategies", "micro,boulware", "--seed", "7", "--csv",
    };
    String csv = Parley.run(working, args).out();
    assertThat(csv)
        .startsWith("act,round,who,what,utility firm,utility union,Pay,Rest,Sundays\r\n")
        .contains("1,1,firm,offer,1,0,2%,10 h,4\r\n");
    assertThat(Parley.run(working, args).out()).isEqualTo(csv);
    int acts = run("--strategies", "micro,boulware", "--seed", "7").get("acts").intValue();
    assertThat(csv.lines().count()).isEqualTo(acts + 1);
  }

  @Test
  void text_tells_the_deal_and_the_page_draws_offers_and_lines() throws IOException {
    Path page = working.resolve("session.html");
    Parley run =
        Parley.run(working, "talks", "run", depot, "--strategies", "linear,linear", "--html", page);
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("Agreement in round", "firm plays linear, reserve 0.3", "seed 1", "Nash point");
    assertThat(Files.readString(page))
        .contains("offered by the party across", "offered by the party upright", "session-lines");
  }

  @Test
  void a_single_text_is_signed_by_those_to_whom_it_is_worth_their_reserve() {
    int signed = 0;
    for (String seed : List.of("1", "2", "3", "4", "5", "6")) {
      JsonNode found =
          run(
              "--strategies",
              "annealer,climber",
              "--protocol",
              "single-text",
              "--seed",
              seed,
              "--trace");
      JsonNode trace = found.get("trace");
      assertThat(trace.get(0).get("who").stringValue()).isEqualTo("mediator");
      assertThat(trace.get(0).get("what").stringValue()).isEqualTo("take");
      JsonNode firm = trace.get(trace.size() - 2);
      JsonNode union = trace.get(trace.size() - 1);
      boolean first = firm.get("utilities").get(0).doubleValue() >= 0.3;
      boolean second = union.get("utilities").get(1).doubleValue() >= 0.35;
      assertThat(firm.get("what").stringValue()).isEqualTo(first ? "accept" : "reject");
      assertThat(union.get("what").stringValue()).isEqualTo(second ? "accept" : "reject");
      assertThat(found.get("agreement").booleanValue()).isEqualTo(first && second);
      signed += first && second ? 1 : 0;
    }
    assertThat(signed).isPositive();
  }

  @Test
  void with_open_preferences_a_reserve_can_be_inferred() {
    JsonNode found = run("--strategies", "reserve-inferring,boulware", "--open-preferences");
    assertThat(found.get("agreement").booleanValue()).isTrue();
    assertThat(found.get("openPreferences").booleanValue()).isTrue();
    assertTold("open preferences", "--strategies", "reserve-inferring,boulware");
  }

  private void assertTold(String told, Object... more) {
    Object[] args = new Object[more.length + 3];
    args[0] = "talks";
    args[1] = "run";
    args[2] = depot;
    System.arraycopy(more, 0, args, 3, more.length);
    Parley run = Parley.run(working, args);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(told).doesNotContain("Exception");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void as_many_parties_sit_down_as_there_are_strategies() throws IOException {
    Files.copy(depot.resolve("union.xml"), depot.resolve("second-union.xml"));
    JsonNode found = run("--strategies", "linear,linear,linear");
    assertThat(found.get("parties").toString()).isEqualTo("[\"firm\",\"second-union\",\"union\"]");
    assertThat(found.get("agreement").booleanValue()).isTrue();
    JsonNode two = run("--strategies", "linear,linear", "--parties", "union,firm");
    assertThat(two.get("parties").toString()).isEqualTo("[\"union\",\"firm\"]");
  }

  @Test
  void what_cannot_be_run_is_told_in_one_sentence() {
    assertTold("There are 1 strategies for 2 parties.", "--strategies", "micro");
    assertTold("There is no strategy \"mikro\"; there are boulware", "--strategies", "mikro,micro");
    assertTold(
        "There is no protocol \"closed\"", "--strategies", "micro,micro", "--protocol", "closed");
    assertTold(
        "There is no voter \"micro\"; on a single text there are climber",
        "--strategies",
        "micro,micro",
        "--protocol",
        "single-text");
    assertTold(
        "--rounds: found 0; expected a number from 1 to 100000.",
        "--strategies",
        "micro,micro",
        "--rounds",
        "0");
  }
}
