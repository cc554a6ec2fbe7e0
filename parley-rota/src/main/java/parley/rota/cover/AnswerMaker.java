package parley.rota.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells what a chosen set of candidates means. */
final class AnswerMaker {

  private final CoverModel model;
  private final CoverPlan plan;
  private final CoverState state;

  AnswerMaker(CoverModel model, boolean[] chosen) {
    this.model = model;
    plan = model.plan;
    state = CoverState.of(model, chosen);
  }

  CoverAnswer answer(Solved solved, List<Clash> clashes, List<Margin> margins) {
    List<CoverDuty> duties = duties();
    List<FallenSession> fallen = fallen();
    return new CoverAnswer(
        plan,
        solved.isExact() ? CoverAnswer.Method.EXACT : CoverAnswer.Method.SEARCH,
        state.score(),
        solved.levels(),
        model.turnout.working(),
        model.turnout.absent(),
        duties,
        Gaps.list(model, state),
        fallen,
        persons(duties),
        bands(duties),
        sessions(fallen),
        clashes,
        margins);
  }

  private List<CoverDuty> duties() {
    List<CoverDuty> duties = new ArrayList<>();
    for (int c : state.all()) {
      Candidate candidate = model.candidates.get(c);
      duties.add(
          new CoverDuty(
              plan.volunteers().get(candidate.volunteer()).id(),
              plan.horizon().day(candidate.day()),
              candidate.shift(),
              model.time.at(candidate.start()),
              model.time.at(candidate.end()),
              Math.toIntExact(candidate.end() - candidate.start()),
              candidate.isNight(),
              candidate.pence(),
              candidate.bands()));
    }
    duties.sort(
        Comparator.comparing(CoverDuty::start)
            .thenComparing(CoverDuty::shift)
            .thenComparing(CoverDuty::volunteer));
    return duties;
  }

  private List<FallenSession> fallen() {
    Map<String, FallenSession> fallen = new LinkedHashMap<>();
    List<Candidate> inOrder = new ArrayList<>();
    for (int c : state.all()) {
      inOrder.add(model.candidates.get(c));
    }
    inOrder.sort(Comparator.comparingLong(Candidate::start));
    for (Candidate c : inOrder) {
      Volunteer volunteer = plan.volunteers().get(c.volunteer());
      for (int s : c.sessions()) {
        OwnSession session = model.sessions.get(s);
        FallenSession.Cause cause =
            Falls.find(
                    session,
                    c.start(),
                    c.end(),
                    c.isNight(),
                    model.rules.get(c.volunteer()),
                    model.time)
                .orElseThrow();
        fallen.putIfAbsent(
            session.id(),
            new FallenSession(
                volunteer.id(), session, plan.horizon().day(c.day()), c.shift(), cause));
      }
    }
    return fallen.values().stream()
        .sorted(
            Comparator.comparing((FallenSession f) -> f.session().start())
                .thenComparing(f -> f.session().id()))
        .toList();
  }

  private List<PersonCost> persons(List<CoverDuty> duties) {
    List<PersonCost> persons = new ArrayList<>();
    for (Volunteer v : plan.volunteers()) {
      List<CoverDuty> own = duties.stream().filter(d -> d.volunteer().equals(v.id())).toList();
      if (!own.isEmpty()) {
        persons.add(
            new PersonCost(
                v.id(),
                own.size(),
                own.stream().mapToInt(CoverDuty::minutes).sum(),
                own.stream().mapToLong(CoverDuty::pence).sum(),
                bands(own)));
      }
    }
    return persons;
  }

  private List<BandCost> bands(List<CoverDuty> duties) {
    List<BandCost> sums = new ArrayList<>();
    for (RateCard card : plan.cards()) {
      for (RateCard.Band band : card.bands()) {
        List<BandCost> those =
            duties.stream()
                .flatMap(d -> d.bands().stream())
                .filter(b -> b.card().equals(card.id()) && b.band().equals(band.id()))
                .toList();
        if (!those.isEmpty()) {
          sums.add(
              new BandCost(
                  card.id(),
                  band.id(),
                  those.stream().mapToInt(BandCost::minutes).sum(),
                  those.stream().mapToLong(BandCost::pence).sum()));
        }
      }
    }
    return sums;
  }

  private List<SessionsOfDay> sessions(List<FallenSession> fallen) {
    record Key(LocalDate day, String specialty, String kind) {
      static Key of(OwnSession s) {
        return new Key(s.day(), s.specialty(), s.kind());
      }
    }

    Map<Key, List<OwnSession>> planned =
        new TreeMap<>(
            Comparator.comparing(Key::day).thenComparing(Key::specialty).thenComparing(Key::kind));
    model.sessions.forEach(s -> planned.computeIfAbsent(Key.of(s), k -> new ArrayList<>()).add(s));
    List<SessionsOfDay> days = new ArrayList<>();
    planned.forEach((key, all) -> {
      List<OwnSession> lost =
          fallen.stream().map(FallenSession::session).filter(s -> Key.of(s).equals(key)).toList();
      days.add(
          new SessionsOfDay(
              key.day(),
              key.specialty(),
              key.kind(),
              all.size(),
              lost.size(),
              all.stream().mapToInt(OwnSession::patients).sum(),
              lost.stream().mapToInt(OwnSession::patients).sum()));
    });
    return days;
  }
}
