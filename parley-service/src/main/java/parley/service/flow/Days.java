package parley.service.flow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import parley.service.hospital.Course;
import parley.service.hospital.SessionKind;

/**
 * What a run meets on each of its days, counted from the first one to warm up: what the course
 * says, and a usual day where it says nothing.
 */
final class Days {

  private final LocalDate start;
  private final UsualDays usual;
  private final Course course;
  private final long shift;

  /**
   * The days of a question.
   *
   * @throws IllegalArgumentException if the course is another hospital's, or lacks a day that is
   *     measured
   */
  Days(FlowQuestion question, UsualDays usual, Course course) {
    this.start = question.start();
    this.usual = usual;
    this.course = course;
    this.shift = ChronoUnit.DAYS.between(course.first(), start);
    if (!course.hospital().equals(question.hospital())) {
      throw new IllegalArgumentException(
          "The course is that of the hospital \"%s\" and the question is about \"%s\"; expected the same, with the same duties and sessions."
              .formatted(course.hospital().code(), question.hospital().code()));
    }
    LocalDate courseEnd = course.first().plusDays(course.days());
    LocalDate end = question.first().plusDays(question.days());
    if (course.first().isAfter(question.first()) || courseEnd.isBefore(end)) {
      throw new IllegalArgumentException(
          "The course runs from %s to %s and the days that are measured from %s to %s; expected a course with all of them."
              .formatted(
                  course.first(), courseEnd.minusDays(1), question.first(), end.minusDays(1)));
    }
  }

  LocalDate date(int day) {
    return start.plusDays(day);
  }

  /** May be asked for the day before the first, whose night shift runs into it. */
  double onDuty(int day, int line) {
    long place = day + shift;
    return place >= 0 && place < course.days()
        ? course.onDuty((int) place, line)
        : usual.onDuty(date(day), line);
  }

  int patients(int day, int specialty, SessionKind kind, int urgency) {
    long place = day + shift;
    return place >= 0 && place < course.days()
        ? course.patients((int) place, specialty, kind, urgency)
        : usual.patients(date(day), specialty, kind, urgency);
  }
}
