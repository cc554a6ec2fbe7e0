package parley.service.format;

import parley.service.walkout.SessionPlan;

/** A plan for the days of a walkout, with its name. */
public record PlanFile(String name, SessionPlan plan) {}
