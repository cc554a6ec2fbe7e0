package parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.brief.chart.ChartSvg;
import parley.brief.compose.EventsChart;
import parley.brief.page.Timeline;
import parley.casefile.Event;
import parley.casefile.EventType;

class EventsChartTest {

  private static final LocalDate DAY = LocalDate.of(2025, 12, 22);
  private static final List<Event> EVENTS = Cases.DOCTORS.asOf(DAY).record().events();

  @Test
  void every_event_stands_in_the_picture_and_in_its_table() {
    Timeline chart = EventsChart.of(EVENTS, DAY).orElseThrow();
    assertThat(chart.tracks().stream().mapToInt(t -> t.items().size()).sum())
        .isEqualTo(EVENTS.size());
    assertThat(chart.data().rows()).hasSize(EVENTS.size());
    assertThat(ChartSvg.draw(chart)).contains("<title>").doesNotContain("style=");
  }

  @Test
  void the_axis_holds_every_item_and_the_day_of_the_page() {
    Timeline chart = EventsChart.of(EVENTS, DAY).orElseThrow();
    assertThat(chart.tracks())
        .flatExtracting(Timeline.Track::items)
        .allSatisfy(i -> {
          assertThat(i.from()).isAfterOrEqualTo(chart.from());
          assertThat(i.to()).isBeforeOrEqualTo(chart.to());
          assertThat(i.to()).isAfterOrEqualTo(i.from());
        });
    assertThat(chart.today()).isEqualTo(DAY).isBetween(chart.from(), chart.to());
  }

  @Test
  void one_kind_has_one_row_and_no_event_has_no_picture() {
    List<Event> results = EVENTS.stream().filter(e -> e.type() == EventType.BALLOT_RESULT).toList();
    Timeline chart = EventsChart.of(results, DAY).orElseThrow();
    assertThat(chart.tracks()).extracting(Timeline.Track::label).containsExactly("ballots");
    assertThat(EventsChart.of(List.of(), DAY)).isEmpty();
  }
}
