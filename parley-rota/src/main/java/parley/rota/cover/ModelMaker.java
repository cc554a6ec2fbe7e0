package parley.rota.cover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import parley.rota.model.Demand;
import parley.rota.model.Duty;
import parley.rota.model.Shift;

/** Makes the model of a plan. */
final class ModelMaker {

  private final CoverPlan plan;
  final CivilTime time;
  final Turnout turnout;
  final List<Candidate> candidates = new ArrayList<>();
  final List<Cell> cells = new ArrayList<>();
  final List<OwnSession> sessions = new ArrayList<>();
  final List<Refusal> refusals = new ArrayList<>();

  ModelMaker(CoverPlan plan) {
    this.plan = plan;
    time = new CivilTime(plan.horizon().zone());
    turnout = Turnout.of(plan);
  }

  void make() {
    List<Candidate> bare = new ArrayList<>();
    for (int v = 0; v < plan.volunteers().size(); v++) {
      Volunteer volunteer = plan.volunteers().get(v);
      int firstSession = sessions.size();
      sessions.addAll(volunteer.sessions());
      for (Volunteer.Offer offer : volunteer.offers()) {
        take(v, volunteer, offer, firstSession, bare);
      }
    }
    for (Demand demand : plan.template()) {
      for (LocalDate day : plan.daysOf(demand)) {
        switch (demand) {
          case Demand.OfShift d -> shiftCell(d, day, bare);
          case Demand.OfHours d -> hourCells(d, day, bare);
        }
      }
    }
    for (int c = 0; c < bare.size(); c++) {
      candidates.add(withCells(bare.get(c), c));
    }
  }

  private void take(
      int v, Volunteer volunteer, Volunteer.Offer offer, int firstSession, List<Candidate> bare) {
    Shift shift = plan.shift(offer.shift());
    RestRules rules = plan.rulesOf(volunteer);
    long start = time.start(offer.day(), shift);
    long end = time.end(offer.day(), shift);
    List<BandCost> bands = Pricing.of(plan.cardOf(volunteer), plan, time, start, end);
    if (!volunteer.skills().containsAll(shift.skills())) {
      refusals.add(new Refusal(v, offer, Clash.Kind.SKILL, ""));
      return;
    }
    if (end - start > rules.longestMinutes()) {
      refusals.add(new Refusal(v, offer, Clash.Kind.TOO_LONG, ""));
      return;
    }
    boolean isNight = isNight(start, end);
    List<Integer> fall = new ArrayList<>();
    for (int s = 0; s < volunteer.sessions().size(); s++) {
      OwnSession session = volunteer.sessions().get(s);
      if (Falls.find(session, start, end, isNight, rules, time).isPresent()) {
        if (session.mustStand()) {
          refusals.add(new Refusal(v, offer, Clash.Kind.SESSION, session.id()));
          return;
        }
        fall.add(firstSession + s);
      }
    }
    bare.add(
        new Candidate(
            v,
            plan.horizon().index(offer.day()),
            shift.id(),
            start,
            end,
            isNight,
            bands.stream().mapToLong(BandCost::pence).sum(),
            bands,
            fall.stream().mapToInt(Integer::intValue).toArray(),
            new int[0]));
  }

  private boolean isNight(long start, long end) {
    int minutes = 0;
    for (long m = start; m < end; m++) {
      if (plan.night().includes(time.at(m).toLocalTime())) {
        minutes++;
      }
    }
    return minutes >= plan.night().minutes();
  }

  private void shiftCell(Demand.OfShift demand, LocalDate day, List<Candidate> bare) {
    Shift shift = plan.shift(demand.shift());
    int[] those =
        indexes(
            bare,
            c ->
                c.shift().equals(shift.id())
                    && c.day() == plan.horizon().index(day)
                    && volunteer(c).has(demand.skill()));
    int residents =
        (int)
            turnout.working().stream()
                .filter(
                    d -> d.shift().equals(shift.id()) && d.day().equals(day) && counts(d, demand))
                .count();
    cells.add(new Cell(demand, time.start(day, shift), time.end(day, shift), residents, those));
  }

  private void hourCells(Demand.OfHours demand, LocalDate day, List<Candidate> bare) {
    long from = time.minute(LocalDateTime.of(day, demand.from()));
    LocalDate last = demand.to().isAfter(demand.from()) ? day : day.plusDays(1);
    long to = time.minute(LocalDateTime.of(last, demand.to()));
    TreeSet<Long> cuts = new TreeSet<>(List.of(from, to));
    List<long[]> residents = new ArrayList<>();
    for (Duty d : turnout.working()) {
      Shift shift = plan.shift(d.shift());
      if (!shift.isOnCall() && counts(d, demand)) {
        residents.add(new long[] {time.start(d.day(), shift), time.end(d.day(), shift)});
        cuts.addAll(List.of(time.start(d.day(), shift), time.end(d.day(), shift)));
      }
    }
    for (Candidate c : bare) {
      cuts.addAll(List.of(c.start(), c.end()));
    }
    List<Long> points = List.copyOf(cuts.subSet(from, true, to, true));
    Cell before = null;
    for (int i = 0; i + 1 < points.size(); i++) {
      long start = points.get(i);
      long end = points.get(i + 1);
      int there = (int) residents.stream().filter(r -> r[0] <= start && r[1] >= end).count();
      int[] those =
          indexes(
              bare,
              c ->
                  c.start() <= start
                      && c.end() >= end
                      && !plan.shift(c.shift()).isOnCall()
                      && volunteer(c).has(demand.skill()));
      if (before != null
          && before.residents() == there
          && Arrays.equals(before.candidates(), those)) {
        cells.removeLast();
        before = new Cell(demand, before.from(), end, there, those);
      } else {
        before = new Cell(demand, start, end, there, those);
      }
      cells.add(before);
    }
  }

  private boolean counts(Duty duty, Demand demand) {
    return Skills.of(demand)
        .map(skill ->
            plan.residents().stream()
                .anyMatch(r -> r.id().equals(duty.doctor()) && r.skills().contains(skill)))
        .orElse(true);
  }

  private Volunteer volunteer(Candidate candidate) {
    return plan.volunteers().get(candidate.volunteer());
  }

  private static int[] indexes(List<Candidate> bare, Predicate<Candidate> that) {
    List<Integer> those = new ArrayList<>();
    for (int c = 0; c < bare.size(); c++) {
      if (that.test(bare.get(c))) {
        those.add(c);
      }
    }
    return those.stream().mapToInt(Integer::intValue).toArray();
  }

  private Candidate withCells(Candidate c, int index) {
    List<Integer> those = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (Arrays.binarySearch(cells.get(i).candidates(), index) >= 0) {
        those.add(i);
      }
    }
    return new Candidate(
        c.volunteer(),
        c.day(),
        c.shift(),
        c.start(),
        c.end(),
        c.isNight(),
        c.pence(),
        c.bands(),
        c.sessions(),
        those.stream().mapToInt(Integer::intValue).toArray());
  }
}
