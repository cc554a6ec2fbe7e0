package parley.rota.cover;

/**
 * What was worked in a band of a rate card. Pence are rounded for each duty and band, halves up.
 */
public record BandCost(String card, String band, int minutes, long pence) {}
