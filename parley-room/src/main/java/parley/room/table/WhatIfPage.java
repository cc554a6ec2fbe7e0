package parley.room.table;

import java.util.List;
import java.util.Optional;
import parley.brief.page.Chart;

/**
 * A package put together by hand.
 *
 * @param fault why nothing can be said of it; empty if something can
 * @param issues the issues searched, with what is chosen on each
 * @param parts what each issue brings
 * @param together what options bring together; empty if nothing
 * @param worth what it is worth; empty before anything is chosen
 * @param reserve what no deal is worth
 * @param chart how the reserve moves with the walkout; empty if it is not computed from one
 */
public record WhatIfPage(
    String fault,
    List<Field> issues,
    List<Part> parts,
    Optional<String> together,
    Optional<WorthPage.OfferRow> worth,
    Optional<WorthPage.ReserveShown> reserve,
    Optional<Chart> chart) {

  /** Copies the lists. */
  public WhatIfPage {
    issues = List.copyOf(issues);
    parts = List.copyOf(parts);
  }

  /** An issue to choose on. */
  public record Field(String id, String name, List<TablePage.Choice> options, String chosen) {

    /** Copies the list. */
    public Field {
      options = List.copyOf(options);
    }
  }

  /** What an issue brings. */
  public record Part(String issue, String option, String points) {}
}
