package parley.service.plan;

/** What is valued and compared: a plan, or a rule that needs none. */
public sealed interface Candidate permits Plan, Rule {}
