package parley.rota.format;

/** A small rota of two doctors and two weeks. */
final class Small {

  static final String PLAN =
      """
      kind: rota
      id: small
      name: "Two doctors"
      rules: tcs-2019
      basis: {synthetic: true, confidence: low, sources: []}
      sources: []
      horizon: {first: "2026-02-02", last: "2026-02-15", zone: Europe/London, holidays: ["2026-02-09"]}
      shifts:
        - {id: D, start: "09:00", end: "17:00", breaks: 30}
        - {id: N, start: "21:00", end: "09:00", breaks: 90, skills: [airway]}
        - {id: R, start: "17:00", end: "09:00", onCall: {workingDay: [{after: 60, minutes: 30}], weekend: []}}
      doctors:
        - {id: A, grade: ST4, skills: [airway]}
        - {id: B, grade: ST4, share: 62.5, weekly: "27:20", neverOn: "wed-thu", from: "2026-02-03"}
      demand:
        - {id: day, shift: D, days: mon-fri, minimum: 1, wanted: 2, maximum: 2}
        - {id: airway-by-night, hours: "21:00-08:00", days: "sat-sun, holidays", skill: airway, minimum: 1}
      absences:
        - {doctor: B, kind: annual leave, days: ["2026-02-05..2026-02-06"]}
      requests:
        - {doctor: A, wants: off, days: ["2026-02-11"], weight: 3}
      fixed:
        - {doctor: A, shift: D, days: ["2026-02-02"]}
      history:
        duties:
          - {doctor: A, shift: N, days: ["2026-01-28"]}
        carried:
          - {doctor: A, nights: 3}
      """;

  private Small() {}
}
