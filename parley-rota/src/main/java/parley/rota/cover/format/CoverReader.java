package parley.rota.cover.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parley.casefile.Confidence;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;
import parley.rota.cover.CoverPlan;
import parley.rota.cover.Night;
import parley.rota.cover.OwnSession;
import parley.rota.cover.RateCard;
import parley.rota.cover.Resident;
import parley.rota.cover.RestRules;
import parley.rota.cover.Volunteer;
import parley.rota.cover.WhoWorks;
import parley.rota.model.Days;
import parley.rota.model.Demand;
import parley.rota.model.Duty;
import parley.rota.model.Horizon;
import parley.rota.model.Shift;

/** Walks through a checked cover file. */
final class CoverReader {

  private static final int MOST_DAYS = 31;
  private static final int DAYS_AROUND = 14;
  private static final int HOUR = 60;

  private final CheckedNode root;
  private final Horizon horizon;
  private final Map<String, CheckedNode> sources = new HashMap<>();
  private final Names sourceIds = new Names("source");
  private final Names shiftIds = new Names("shift");
  private final Names demandIds = new Names("demand");
  private final Names residentIds = new Names("resident");
  private final Names ruleIds = new Names("set of rest rules");
  private final Names cardIds = new Names("rate card");
  private final Names volunteerIds = new Names("volunteer");
  private final Names sessionIds = new Names("session");
  private final Names skills = new Names("skill");

  CoverReader(CheckedNode root) throws CaseFaultsException {
    this.root = root;
    horizon = horizon(root.at("horizon"));
  }

  CoverFile file() throws CaseFaultsException {
    for (CheckedNode item : root.at("sources").items()) {
      sources.put(sourceIds.add(item.at("id")), item);
    }
    List<Shift> shifts = new ArrayList<>();
    for (CheckedNode item : root.at("shifts").items()) {
      shifts.add(shift(item));
    }
    List<Resident> residents = new ArrayList<>();
    List<Duty> duties = new ArrayList<>();
    for (CheckedNode item : root.at("residents").items()) {
      residents.add(resident(item));
      duties.addAll(duties(item, residents.getLast().id()));
    }
    WhoWorks whoWorks = whoWorks(root.at("atWork"));
    List<RestRules> rules = new ArrayList<>();
    for (CheckedNode item : root.at("rules").items()) {
      rules.add(rules(item));
    }
    List<RateCard> cards = new ArrayList<>();
    for (CheckedNode item : root.at("cards").items()) {
      cards.add(card(item));
    }
    List<Volunteer> volunteers = new ArrayList<>();
    for (CheckedNode item : root.at("volunteers").items()) {
      volunteers.add(volunteer(item));
    }
    checkSkills();
    List<Demand> template = new ArrayList<>();
    for (CheckedNode item : root.at("template").items()) {
      template.add(demand(item));
    }
    CheckedNode night = root.at("night");
    CoverPlan plan =
        root.make(() ->
            new CoverPlan(
                root.at("id").text(),
                root.at("name").text(),
                horizon,
                shifts,
                template,
                residents,
                duties,
                whoWorks,
                rules,
                cards,
                new Night(from(night), to(night), night.at("minutes").whole()),
                volunteers));
    return new CoverFile(
        plan,
        root.at("synthetic").truth(),
        items(root, "notes").stream().map(CheckedNode::text).toList());
  }

  private static Horizon horizon(CheckedNode node) throws CaseFaultsException {
    LocalDate first = node.at("first").day();
    LocalDate last = node.at("last").day();
    if (last.isBefore(first)) {
      throw node.at("last")
          .fault("the last day " + last, "a day not before the first, " + first, "");
    }
    if (!last.isBefore(first.plusDays(MOST_DAYS))) {
      throw node.at("last").fault("the last day " + last, "at most 31 days", "is the year right?");
    }
    Set<LocalDate> holidays = new HashSet<>();
    items(node, "holidays").forEach(h -> holidays.add(h.day()));
    int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    return new Horizon(first, days, ZoneId.of(node.at("zone").text()), holidays, false);
  }

  private Shift shift(CheckedNode node) throws CaseFaultsException {
    String id = shiftIds.add(node.at("id"));
    return node.make(() ->
        new Shift(
            id,
            name(node),
            LocalTime.parse(node.at("start").text()),
            LocalTime.parse(node.at("end").text()),
            Optional.empty(),
            texts(node, "skills"),
            0));
  }

  private Resident resident(CheckedNode node) throws CaseFaultsException {
    String id = residentIds.add(node.at("id"));
    texts(node, "skills").forEach(skills::note);
    return new Resident(id, name(node), texts(node, "skills"));
  }

  private List<Duty> duties(CheckedNode node, String resident) throws CaseFaultsException {
    List<Duty> duties = new ArrayList<>();
    for (CheckedNode item : node.at("duties").items()) {
      String shift = shiftIds.known(item.at("shift"));
      for (CheckedNode day : item.at("days").items()) {
        within(day, horizon.day(-1), horizon.last());
        Duty duty = new Duty(resident, day.day(), shift);
        if (duties.contains(duty)) {
          throw day.fault("the same duty twice", "each duty once", "");
        }
        duties.add(duty);
      }
    }
    return duties;
  }

  private static void within(CheckedNode node, LocalDate first, LocalDate last)
      throws CaseFaultsException {
    LocalDate day = node.day();
    if (day.isBefore(first) || day.isAfter(last)) {
      throw node.fault(node.shown(), "a day from %s to %s".formatted(first, last), "");
    }
  }

  private WhoWorks whoWorks(CheckedNode node) throws CaseFaultsException {
    if (node.has("named") == node.has("absentShare")) {
      throw node.fault(
          node.has("named") ? "both named and absentShare" : "neither named nor absentShare",
          "one of the two",
          "named lists those who work, absentShare says how many do not.");
    }
    if (node.has("absentShare")) {
      double perMille = 1000 * node.at("absentShare").number();
      if (Math.abs(perMille - Math.rint(perMille)) > 1e-6) {
        throw node.at("absentShare")
            .fault(node.at("absentShare").shown(), "a share to a thousandth at most", "");
      }
      if (!node.has("seed")) {
        throw node.fault(
            "a share without a seed", "a seed, by which the absent are drawn", "add seed: 1.");
      }
      return new WhoWorks.Share((int) Math.rint(perMille), node.at("seed").whole());
    }
    Map<LocalDate, Set<String>> workers = new TreeMap<>();
    for (CheckedNode item : node.at("named").items()) {
      within(item.at("day"), horizon.first(), horizon.last());
      Set<String> ids = new HashSet<>();
      for (CheckedNode id : item.at("residents").items()) {
        ids.add(residentIds.known(id));
      }
      if (workers.put(item.at("day").day(), ids) != null) {
        throw item.at("day").fault("the day twice", "one line for each day", "");
      }
    }
    return new WhoWorks.Named(workers);
  }

  private RestRules rules(CheckedNode node) throws CaseFaultsException {
    String id = ruleIds.add(node.at("id"));
    return node.make(() ->
        new RestRules(
            id,
            minutes(node, "longest"),
            minutes(node, "between"),
            minutes(node, "afterNight"),
            minutes(node, "sessionBefore"),
            minutes(node, "sessionBeforeNight"),
            minutes(node, "sessionAfter"),
            minutes(node, "sessionAfterNight"),
            node.at("daysInRow").whole(),
            node.at("duties").whole()));
  }

  private static int minutes(CheckedNode node, String field) {
    String text = node.at(field).text();
    int colon = text.indexOf(':');
    return HOUR * Integer.parseInt(text.substring(0, colon))
        + Integer.parseInt(text.substring(colon + 1));
  }

  private RateCard card(CheckedNode node) throws CaseFaultsException {
    String id = cardIds.add(node.at("id"));
    boolean isSynthetic = node.at("synthetic").truth();
    if (!isSynthetic && !node.has("source")) {
      throw node.fault("rates that are not synthetic without a source", "the id of a source", "");
    }
    Optional<CheckedNode> source = Optional.empty();
    if (node.has("source")) {
      source = Optional.of(sources.getOrDefault(sourceIds.known(node.at("source")), node));
    }
    Names bandIds = new Names("band");
    List<RateCard.Band> bands = new ArrayList<>();
    for (CheckedNode item : node.at("bands").items()) {
      bands.add(
          new RateCard.Band(
              bandIds.add(item.at("id")),
              DayText.days(item.at("days")),
              from(item),
              to(item),
              item.at("penceAnHour").whole()));
    }
    return new RateCard(
        id,
        node.at("title").text(),
        new RateCard.Source(
            source.orElse(node).at("title").text(),
            source.map(s -> s.at("link").text()).orElse(""),
            node.at("date").day(),
            source.map(s -> s.at("licence").text()).orElse(""),
            isSynthetic,
            Confidence.valueOf(node.at("confidence").text().toUpperCase(Locale.ROOT))),
        node.find("contested").map(CheckedNode::text),
        bands);
  }

  private Volunteer volunteer(CheckedNode node) throws CaseFaultsException {
    String id = volunteerIds.add(node.at("id"));
    texts(node, "skills").forEach(skills::note);
    List<Volunteer.Offer> offers = new ArrayList<>();
    for (CheckedNode item : node.at("offers").items()) {
      String shift = shiftIds.known(item.at("shift"));
      for (CheckedNode day : item.at("days").items()) {
        within(day, horizon.first(), horizon.last());
        Volunteer.Offer offer = new Volunteer.Offer(day.day(), shift);
        if (offers.contains(offer)) {
          throw day.fault("the same offer twice", "each offer once", "");
        }
        offers.add(offer);
      }
    }
    List<OwnSession> sessions = new ArrayList<>();
    for (CheckedNode item : node.at("sessions").items()) {
      sessions.add(session(item, node.at("specialty").text()));
    }
    return new Volunteer(
        id,
        name(node),
        node.at("group").text(),
        node.at("specialty").text(),
        texts(node, "skills"),
        ruleIds.known(node.at("rules")),
        cardIds.known(node.at("card")),
        offers,
        sessions);
  }

  private OwnSession session(CheckedNode node, String specialty) throws CaseFaultsException {
    String id = sessionIds.add(node.at("id"));
    within(
        node.at("day"),
        horizon.first().minusDays(DAYS_AROUND),
        horizon.last().plusDays(DAYS_AROUND));
    LocalDate day = node.at("day").day();
    LocalDateTime start = day.atTime(from(node));
    LocalDateTime end = (to(node).isAfter(from(node)) ? day : day.plusDays(1)).atTime(to(node));
    return node.make(() ->
        new OwnSession(
            id,
            node.find("specialty").map(CheckedNode::text).orElse(specialty),
            node.at("kind").text(),
            start,
            end,
            node.at("patients").whole(),
            node.at("priority").whole(),
            node.find("mustStand").map(CheckedNode::truth).orElse(false)));
  }

  /** A skill that nobody has is a slip of the pen. */
  private void checkSkills() throws CaseFaultsException {
    for (CheckedNode shift : root.at("shifts").items()) {
      for (CheckedNode skill : items(shift, "skills")) {
        skills.known(skill);
      }
    }
  }

  private Demand demand(CheckedNode node) throws CaseFaultsException {
    String id = demandIds.add(node.at("id"));
    if (node.has("shift") == node.has("hours")) {
      throw node.fault(
          node.has("shift") ? "both shift and hours" : "neither shift nor hours",
          "one of the two",
          "shift counts those on a shift, hours those at work whatever their shift.");
    }
    Optional<String> skill = node.find("skill").map(CheckedNode::text);
    if (skill.isPresent()) {
      skills.known(node.at("skill"));
    }
    int minimum = node.at("minimum").whole();
    Days days = DayText.days(node.at("days"));
    if (node.has("hours")) {
      return new Demand.OfHours(id, days, from(node), to(node), skill, minimum, minimum);
    }
    String shift = shiftIds.known(node.at("shift"));
    return new Demand.OfShift(id, days, shift, skill, minimum, minimum, Optional.empty());
  }

  /** The start of hours such as 07:00-19:00. */
  private static LocalTime from(CheckedNode node) {
    return LocalTime.parse(node.at("hours").text().substring(0, 5));
  }

  private static LocalTime to(CheckedNode node) {
    return LocalTime.parse(node.at("hours").text().substring(6));
  }

  private static String name(CheckedNode node) {
    return node.find("name").map(CheckedNode::text).orElse(node.at("id").text());
  }

  private static List<CheckedNode> items(CheckedNode node, String field) {
    return node.find(field).map(CheckedNode::items).orElse(List.of());
  }

  private static Set<String> texts(CheckedNode node, String field) {
    Set<String> texts = new HashSet<>();
    items(node, field).forEach(t -> texts.add(t.text()));
    return texts;
  }
}
