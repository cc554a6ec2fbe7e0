package parley.service.format;

import parley.service.waiting.WeeklyBands;

/**
 * How long the patients of a specialty waited, as published.
 *
 * @param provider the code of the hospital
 * @param code of the treatment function
 */
public record PublishedList(String provider, String code, String specialty, WeeklyBands bands) {}
