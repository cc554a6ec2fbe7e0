package parley.rota.fair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import parley.rota.model.Burden;
import parley.rota.model.Doctor;
import parley.rota.model.Request;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.rules.Terms;

/** Answers how fairly a rota shares out what nobody wants. */
public final class FairnessEngine {

  /** Loads that differ by less are equal: what is left is the rounding of fractions. */
  private static final double EQUAL = 1e-9;

  private static final int MINUTES_AN_HOUR = 60;
  private static final double PER_MILLE = 1000;

  private final RotaPlan plan;
  private final Rota rota;
  private final BurdenCounts counts;

  private FairnessEngine(RotaPlan plan, Rota rota, Terms terms) {
    this.plan = plan;
    this.rota = rota;
    this.counts = new BurdenCounts(plan, rota, terms);
  }

  /**
   * How fair a rota is.
   *
   * @param terms what a night and a long shift are by the hours rules
   * @throws IllegalArgumentException if a duty is of a shift that the plan does not have
   */
  public static FairnessAnswer answer(RotaPlan plan, Rota rota, Terms terms) {
    return new FairnessEngine(plan, rota, terms).answer();
  }

  private FairnessAnswer answer() {
    List<GroupShare> shares = new ArrayList<>();
    for (String group : plan.doctors().stream().map(Doctor::group).distinct().toList()) {
      List<Doctor> equals =
          plan.doctors().stream().filter(d -> d.group().equals(group) && weight(d) > 0).toList();
      if (!equals.isEmpty()) {
        for (Burden burden : Burden.values()) {
          shares.add(share(group, burden, equals));
        }
      }
    }
    return new FairnessAnswer(shares, plan.doctors().stream().map(this::requests).toList());
  }

  /** Share of full time times share of the days in post. */
  private double weight(Doctor doctor) {
    return doctor.sharePerMille() / PER_MILLE * counts.inPost(doctor);
  }

  private GroupShare share(String group, Burden burden, List<Doctor> equals) {
    long[] count = new long[equals.size()];
    int[] carried = new int[equals.size()];
    double[] now = new double[equals.size()];
    double[] all = new double[equals.size()];
    for (int i = 0; i < equals.size(); i++) {
      Doctor doctor = equals.get(i);
      count[i] = counts.count(burden, doctor);
      carried[i] =
          plan.history()
              .carried()
              .getOrDefault(doctor.id(), Map.<Burden, Integer>of())
              .getOrDefault(burden, 0);
      now[i] = count[i] / weight(doctor);
      all[i] = now[i] + carried[i] * PER_MILLE / doctor.sharePerMille();
    }
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < equals.size(); i++) {
      Doctor doctor = equals.get(i);
      loads.add(
          new Load(
              doctor.id(),
              count[i],
              carried[i],
              weight(doctor),
              now[i],
              all[i],
              rank(now, i),
              rank(all, i)));
    }
    return new GroupShare(
        group, burden, loads, Spread.of(now), Spread.of(all), envies(burden, loads));
  }

  private static int rank(double[] loads, int own) {
    int rank = 1;
    for (double load : loads) {
      if (load > loads[own] + EQUAL) {
        rank++;
      }
    }
    return rank;
  }

  /** One unit of a burden is one duty, weekend or day; of unsocial time it is an hour. */
  private static List<Envy> envies(Burden burden, List<Load> loads) {
    int unit = burden == Burden.UNSOCIAL_MINUTES ? MINUTES_AN_HOUR : 1;
    List<Envy> envies = new ArrayList<>();
    for (Load own : loads) {
      for (Load other : loads) {
        double more = own.withCarried() - other.withCarried();
        if (more > unit / own.weight() + EQUAL) {
          envies.add(new Envy(own.doctor(), other.doctor(), more));
        }
      }
    }
    envies.sort(
        Comparator.comparingDouble(Envy::more)
            .reversed()
            .thenComparing(Envy::doctor)
            .thenComparing(Envy::equal));
    return envies;
  }

  private RequestsMet requests(Doctor doctor) {
    List<Request> own =
        plan.requests().stream()
            .filter(r -> r.doctor().equals(doctor.id()) && plan.horizon().has(r.day()))
            .toList();
    List<Request> denied = own.stream().filter(r -> !isMet(r)).toList();
    long asked = own.stream().mapToLong(Request::weight).sum();
    return new RequestsMet(
        doctor.id(),
        own.size(),
        asked,
        asked - denied.stream().mapToLong(Request::weight).sum(),
        denied);
  }

  private boolean isMet(Request request) {
    boolean has =
        rota.duties().stream()
            .anyMatch(d ->
                d.doctor().equals(request.doctor())
                    && d.day().equals(request.day())
                    && request.shift().map(s -> s.equals(d.shift())).orElse(true));
    return has == request.wanted();
  }
}
