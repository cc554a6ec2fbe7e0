package parley.brief.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Bars in panels. Each panel has its own definition and its own scale: numbers of different
 * definitions never share one.
 */
public record PanelChart(
    String id, String title, String description, Table data, List<Panel> panels) implements Chart {

  /** Copies the list. */
  public PanelChart {
    panels = List.copyOf(panels);
  }

  /**
   * A panel.
   *
   * @param definition what its numbers count
   */
  public record Panel(String definition, String unit, List<Bar> bars) {

    /** Copies the list. */
    public Panel {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A bar.
   *
   * @param value its length; with a range and no value, only the range is drawn
   * @param text the number as written beside it
   */
  public record Bar(
      String label,
      Optional<BigDecimal> value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      String text) {}
}
