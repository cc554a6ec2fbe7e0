package parley.talks.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;
import parley.talks.space.IssueDomain;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;
import parley.talks.space.Scenario;
import parley.talks.space.Valuation;

/** A pie to be split: one issue, whose option k gives the first party k slices of n. */
public final class Pies {

  private Pies() {}

  /** Two parties who want all of it. */
  public static AdditiveSpace of(int slices, String firstReserve, String secondReserve) {
    return of(slices, firstReserve, secondReserve, "1", "1");
  }

  /** The same with discounts. */
  public static AdditiveSpace of(
      int slices,
      String firstReserve,
      String secondReserve,
      String firstDiscount,
      String secondDiscount) {
    List<String> options = IntStream.rangeClosed(0, slices).mapToObj(Integer::toString).toList();
    Map<String, Ratio> first = new LinkedHashMap<>();
    Map<String, Ratio> second = new LinkedHashMap<>();
    for (int k = 0; k <= slices; k++) {
      first.put(Integer.toString(k), Ratio.of(k));
      second.put(Integer.toString(k), Ratio.of(slices - k));
    }
    return AdditiveSpace.of(
        new Scenario(
            "pie",
            List.of(new IssueDomain.Options("slices", options)),
            List.of(
                profile("A", first, slices, firstReserve, firstDiscount),
                profile("B", second, slices, secondReserve, secondDiscount))));
  }

  private static Profile profile(
      String name, Map<String, Ratio> slices, int of, String reserve, String discount) {
    return new Profile(
        name,
        new Profile.Additive(
            List.of(Ratio.ONE), List.of(new Valuation.Table(slices, Ratio.of(of))), Ratio.ZERO),
        Optional.of(new Profile.OfUtility(Ratio.parse(reserve))),
        Optional.of(Ratio.parse(discount)));
  }

  /** A space of one issue from what each option is worth to each party. */
  public static AdditiveSpace listed(String[][] utilities, String... reserves) {
    List<String> options = IntStream.range(0, utilities[0].length).mapToObj(o -> "o" + o).toList();
    List<Profile> profiles = new ArrayList<>();
    for (int p = 0; p < utilities.length; p++) {
      Map<String, Ratio> table = new LinkedHashMap<>();
      for (int o = 0; o < options.size(); o++) {
        table.put(options.get(o), Ratio.of(new BigDecimal(utilities[p][o])));
      }
      profiles.add(profile("P" + (p + 1), table, 1, reserves[p], "1"));
    }
    return AdditiveSpace.of(
        new Scenario("list", List.of(new IssueDomain.Options("issue", options)), profiles));
  }
}
