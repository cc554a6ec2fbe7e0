package parley.rota.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.rota.model.Demand;
import parley.rota.model.Duty;
import parley.rota.model.Horizon;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;

/**
 * What is to be covered on the days of a walkout, and by whom it can be.
 *
 * @param horizon the days of the walkout: on all of them, and on no others, duties of the rota may
 *     be left
 * @param template minimum cover; only its minimum counts
 * @param duties of residents, on the days and on the eve of the first, when all still work
 * @param cards what an hour costs
 * @param night which duties are nights for the rest that follows
 */
public record CoverPlan(
    String id,
    String name,
    Horizon horizon,
    List<Shift> shifts,
    List<Demand> template,
    List<Resident> residents,
    List<Duty> duties,
    WhoWorks whoWorks,
    List<RestRules> rules,
    List<RateCard> cards,
    Night night,
    List<Volunteer> volunteers) {

  /** Copies the lists, and checks that ids are unique and that what is named exists. */
  public CoverPlan {
    shifts = List.copyOf(shifts);
    template = List.copyOf(template);
    residents = List.copyOf(residents);
    duties = duties.stream().sorted().toList();
    rules = List.copyOf(rules);
    cards = List.copyOf(cards);
    volunteers = List.copyOf(volunteers);
    Checks.require(!horizon.cyclic(), "The days of a walkout repeat; expected days that do not.");
    Set<String> shiftIds = Checks.ids("shift", shifts, Shift::id);
    Checks.ids("demand", template, Demand::id);
    Set<String> residentIds = Checks.ids("resident", residents, Resident::id);
    Set<String> ruleIds = Checks.ids("set of rest rules", rules, RestRules::id);
    Set<String> cardIds = Checks.ids("rate card", cards, RateCard::id);
    Checks.ids("volunteer", volunteers, Volunteer::id);
    for (Demand d : template) {
      if (d instanceof Demand.OfShift of) {
        Checks.known("Demand " + d.id(), "shift", shiftIds, of.shift());
      }
    }
    for (Duty d : duties) {
      Checks.known("A duty", "resident", residentIds, d.doctor());
      Checks.known("A duty of " + d.doctor(), "shift", shiftIds, d.shift());
      Checks.require(
          horizon.has(d.day()) || d.day().equals(horizon.day(-1)),
          "The resident %s has a duty on %s; expected a day from the eve of the walkout, %s, to %s.",
          d.doctor(),
          d.day(),
          horizon.day(-1),
          horizon.last());
    }
    if (whoWorks instanceof WhoWorks.Named named) {
      named
          .workers()
          .values()
          .forEach(w -> w.forEach(r -> Checks.known("Who works", "resident", residentIds, r)));
    }
    Set<String> sessionIds = new HashSet<>();
    for (Volunteer v : volunteers) {
      Checks.known("The volunteer " + v.id(), "set of rest rules", ruleIds, v.rules());
      Checks.known("The volunteer " + v.id(), "rate card", cardIds, v.card());
      for (Volunteer.Offer offer : v.offers()) {
        Checks.known("The volunteer " + v.id(), "shift", shiftIds, offer.shift());
        Checks.require(
            horizon.has(offer.day()),
            "The volunteer %s offers a shift on %s; expected a day from %s to %s.",
            v.id(),
            offer.day(),
            horizon.first(),
            horizon.last());
      }
      for (OwnSession s : v.sessions()) {
        Checks.require(
            sessionIds.add(s.id()), "Two sessions have the id %s; expected each id once.", s.id());
      }
    }
  }

  /** The shift with an id that the plan has. */
  public Shift shift(String shiftId) {
    return shifts.stream().filter(s -> s.id().equals(shiftId)).findFirst().orElseThrow();
  }

  /** The volunteer with an id, if there is one. */
  public Optional<Volunteer> findVolunteer(String volunteerId) {
    return volunteers.stream().filter(v -> v.id().equals(volunteerId)).findFirst();
  }

  /** The rest rules of a volunteer. */
  public RestRules rulesOf(Volunteer volunteer) {
    return rules.stream().filter(r -> r.id().equals(volunteer.rules())).findFirst().orElseThrow();
  }

  /** The rate card of a volunteer. */
  public RateCard cardOf(Volunteer volunteer) {
    return cards.stream().filter(c -> c.id().equals(volunteer.card())).findFirst().orElseThrow();
  }

  /** The same with other volunteers. */
  public CoverPlan withVolunteers(List<Volunteer> others) {
    return new CoverPlan(
        id, name, horizon, shifts, template, residents, duties, whoWorks, rules, cards, night,
        others);
  }

  /** The same without a volunteer. */
  public CoverPlan without(String volunteer) {
    return withVolunteers(volunteers.stream().filter(v -> !v.id().equals(volunteer)).toList());
  }

  /** The same with a volunteer more. */
  public CoverPlan with(Volunteer volunteer) {
    List<Volunteer> more = new ArrayList<>(volunteers);
    more.add(volunteer);
    return withVolunteers(more);
  }

  /** The same with other minimum cover. */
  public CoverPlan withTemplate(List<Demand> other) {
    return new CoverPlan(
        id,
        name,
        horizon,
        shifts,
        other,
        residents,
        duties,
        whoWorks,
        rules,
        cards,
        night,
        volunteers);
  }

  /** The same with other residents at work. */
  public CoverPlan withWhoWorks(WhoWorks other) {
    return new CoverPlan(
        id,
        name,
        horizon,
        shifts,
        template,
        residents,
        duties,
        other,
        rules,
        cards,
        night,
        volunteers);
  }

  /**
   * The same with the doctors of a rota as residents, and their duties on the eve and on the days
   * of the walkout; shifts of the rota that the plan does not have are added.
   *
   * @throws IllegalArgumentException if a shift of the same id has other times in the rota
   */
  public CoverPlan withRota(RotaPlan rotaPlan, Rota rota) {
    List<Shift> all = new ArrayList<>(shifts);
    for (Shift shift : rotaPlan.shifts()) {
      Optional<Shift> own = shifts.stream().filter(s -> s.id().equals(shift.id())).findFirst();
      if (own.isEmpty()) {
        all.add(shift);
      } else {
        Checks.require(
            own.get().start().equals(shift.start()) && own.get().end().equals(shift.end()),
            "The shift %s is from %s to %s in the plan and from %s to %s in the rota; expected the same times.",
            shift.id(),
            own.get().start(),
            own.get().end(),
            shift.start(),
            shift.end());
      }
    }
    return new CoverPlan(
        id,
        name,
        horizon,
        all,
        template,
        rotaPlan.doctors().stream().map(d -> new Resident(d.id(), d.name(), d.skills())).toList(),
        Stream.concat(rotaPlan.history().duties().stream(), rota.duties().stream())
            .filter(d -> horizon.has(d.day()) || d.day().equals(horizon.day(-1)))
            .toList(),
        whoWorks,
        rules,
        cards,
        night,
        volunteers);
  }

  /** The days of the template on which a demand holds. */
  List<LocalDate> daysOf(Demand demand) {
    return horizon.all().filter(d -> demand.days().include(d, horizon.isHoliday(d))).toList();
  }
}
