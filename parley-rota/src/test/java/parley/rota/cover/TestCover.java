package parley.rota.cover;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Confidence;
import parley.rota.model.Days;
import parley.rota.model.Demand;
import parley.rota.model.Duty;
import parley.rota.model.Horizon;
import parley.rota.model.Shift;
import parley.rota.search.Budget;

/** Small plans to build on: a Wednesday and the days after it, shifts of day, evening and night. */
final class TestCover {

  static final LocalDate WED = LocalDate.of(2025, 12, 17);
  static final LocalDate THU = WED.plusDays(1);
  static final LocalDate FRI = WED.plusDays(2);
  static final Budget PLENTY = Budget.ofWork(1_000);

  /** Rest of 11 hours, of 23 after a night; sessions fall 8 hours before a night, 24 after it. */
  static final RestRules USUAL =
      new RestRules("usual", 13 * 60, 11 * 60, 23 * 60, 30, 8 * 60, 11 * 60, 24 * 60, 3, 5);

  static final RateCard CARD =
      card(
          "card",
          band("night", Days.ALL, "23:00", "07:00", 25_000),
          band("weekend", weekdays(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "07:00", "23:00", 20_000),
          band("day", Days.ALL, "07:00", "19:00", 15_000),
          band("evening", Days.ALL, "19:00", "23:00", 20_001));

  private TestCover() {}

  static Days weekdays(DayOfWeek... days) {
    return new Days(Set.of(days), Optional.empty(), Optional.empty());
  }

  static RateCard card(String id, RateCard.Band... bands) {
    return new RateCard(
        id,
        "A card",
        new RateCard.Source("Made for a test", "", WED, "", true, Confidence.LOW),
        Optional.empty(),
        List.of(bands));
  }

  static RateCard.Band band(String id, Days days, String from, String to, long pence) {
    return new RateCard.Band(id, days, LocalTime.parse(from), LocalTime.parse(to), pence);
  }

  static Shift shift(String id, String start, String end, String... skills) {
    return new Shift(
        id, id, LocalTime.parse(start), LocalTime.parse(end), Optional.empty(), Set.of(skills), 0);
  }

  static Demand onShift(String shift, int minimum) {
    return new Demand.OfShift(
        shift + "-cover", Days.ALL, shift, Optional.empty(), minimum, minimum, Optional.empty());
  }

  static Demand inHours(String id, String from, String to, String skill, int minimum) {
    return new Demand.OfHours(
        id,
        Days.ALL,
        LocalTime.parse(from),
        LocalTime.parse(to),
        Optional.of(skill),
        minimum,
        minimum);
  }

  static Volunteer.Offer offer(LocalDate day, String shift) {
    return new Volunteer.Offer(day, shift);
  }

  static OwnSession session(String id, LocalDate day, String from, String to, int patients) {
    return new OwnSession(
        id,
        "surgery",
        "clinic",
        LocalDateTime.of(day, LocalTime.parse(from)),
        LocalDateTime.of(day, LocalTime.parse(to)),
        patients,
        1,
        false);
  }

  static OwnSession mustStand(OwnSession s) {
    return new OwnSession(
        s.id(), s.specialty(), s.kind(), s.start(), s.end(), s.patients(), s.priority(), true);
  }

  static Plan plan(LocalDate first, int days) {
    return new Plan(new Horizon(first, days, ZoneId.of("Europe/London"), Set.of(), false));
  }

  static CoverAnswer best(CoverPlan plan) {
    return CoverEngine.answer(CoverQuestion.of(plan).withoutMargins(), PLENTY);
  }

  /** A plan in the making. */
  static final class Plan {

    private final Horizon horizon;
    private final List<Demand> template = new ArrayList<>();
    private final List<Resident> residents = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    private final List<Volunteer> volunteers = new ArrayList<>();
    private List<RestRules> rules = List.of(USUAL);
    private List<RateCard> cards = List.of(CARD);
    private WhoWorks whoWorks = new WhoWorks.Named(Map.of());
    private List<Shift> shifts =
        List.of(
            shift("day", "08:00", "17:00"),
            shift("evening", "16:30", "22:30"),
            shift("night", "22:00", "08:30"));

    Plan(Horizon horizon) {
      this.horizon = horizon;
    }

    Plan needs(Demand... demands) {
      template.addAll(List.of(demands));
      return this;
    }

    Plan shifts(Shift... all) {
      shifts = List.of(all);
      return this;
    }

    Plan rules(RestRules... all) {
      rules = List.of(all);
      return this;
    }

    Plan cards(RateCard... all) {
      cards = List.of(all);
      return this;
    }

    Plan who(WhoWorks who) {
      whoWorks = who;
      return this;
    }

    Plan resident(String id, Set<String> skills, Duty... own) {
      residents.add(new Resident(id, id, skills));
      duties.addAll(List.of(own));
      return this;
    }

    Plan volunteer(
        String id, Set<String> skills, List<Volunteer.Offer> offers, OwnSession... sessions) {
      volunteers.add(
          new Volunteer(
              id,
              id,
              "consultant",
              "surgery",
              skills,
              rules.getFirst().id(),
              cards.getFirst().id(),
              offers,
              List.of(sessions)));
      return this;
    }

    Plan volunteer(Volunteer volunteer) {
      volunteers.add(volunteer);
      return this;
    }

    CoverPlan done() {
      return new CoverPlan(
          "test",
          "A test",
          horizon,
          shifts,
          template,
          residents,
          duties,
          whoWorks,
          rules,
          cards,
          new Night(LocalTime.of(23, 0), LocalTime.of(6, 0), 180),
          volunteers);
    }
  }
}
