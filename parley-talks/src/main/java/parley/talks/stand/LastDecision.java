package parley.talks.stand;

import parley.casefile.Offer;

/**
 * The latest decision on an offer.
 *
 * @param offer id of the offer
 * @param gate id of the gate that decided
 */
public record LastDecision(
    String offer, String gate, Offer.Verdict outcome, Offer.Decision decision) {}
