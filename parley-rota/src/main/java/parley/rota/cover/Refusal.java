package parley.rota.cover;

/**
 * An offer that cannot be taken by itself.
 *
 * @param volunteer index in the plan
 * @param what the session that must stand; empty else
 */
record Refusal(int volunteer, Volunteer.Offer offer, Clash.Kind kind, String what) {}
