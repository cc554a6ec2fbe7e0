package parley.service.walkout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import parley.service.hospital.Duty;
import parley.service.hospital.Grade;
import parley.service.hospital.Hospital;
import parley.service.hospital.PlannedSession;
import parley.service.hospital.SessionKind;
import parley.service.hospital.Shift;
import parley.service.hospital.Specialty;
import parley.service.hospital.Urgency;

/**
 * A hospital as arrays of numbers, made once for a run. Its lines are the planned sessions in the
 * order of the file. Names of arrays say by what they go, the last part running fastest.
 */
final class Frame {

  static final int KINDS = SessionKind.values().length;

  private static final int WEEK = Checks.DAYS_A_WEEK;

  final Hospital hospital;
  final List<String> gradeNames;
  final int grades;
  final int shifts;
  final int planned;
  final int specialties;
  final int urgencies;
  final int lines;

  final int[] lineSpecialty;
  final int[] lineKind;
  final double[] linePlaces;
  final double[] lineBooked;
  final double[] lineWeekdaySessions;
  final double[] lineGradeStaff;

  /** Shares of the classes up to and with each one; 1 for the last. */
  final double[] lineUrgencyUpTo;

  final int[] dutyGrade;
  final int[] dutyShift;
  final double[] dutyWeekdayUsual;
  final double[] dutyWeekdayMinimum;
  final double[] shiftGradeWeekdayUsual;
  final double[] shiftGradeWeekdayMinimum;

  /** For each grade the ones that can stand in for it, in the order of the file. */
  final int[][] gradeStandIns;

  final double[][] gradeStandInRates;

  /** How many of a grade are in sessions on a weekday, on the mean. */
  final double[] gradeWeekdayInSessions;

  /** The same on the weekday with most. */
  final double[] gradeMostInSessions;

  /** How many of a grade are due in the planned shift on the busiest weekday. */
  final double[] gradeReserve;

  /** For each grade the lines that need it, the first to fall first. */
  final int[][] gradeOrder;

  /** All lines, the first to fall first. */
  final int[] order;

  private Frame(Hospital hospital) {
    this.hospital = hospital;
    gradeNames = hospital.grades().stream().map(Grade::name).toList();
    grades = gradeNames.size();
    shifts = hospital.shifts().size();
    planned = hospital.shifts().indexOf(hospital.plannedShift());
    specialties = hospital.specialties().size();
    urgencies = hospital.urgencies().size();
    lines = hospital.specialties().stream().mapToInt(s -> s.sessions().size()).sum();
    lineSpecialty = new int[lines];
    lineKind = new int[lines];
    linePlaces = new double[lines];
    lineBooked = new double[lines];
    lineWeekdaySessions = new double[lines * WEEK];
    lineGradeStaff = new double[lines * grades];
    lineUrgencyUpTo = new double[lines * urgencies];
    gradeWeekdayInSessions = new double[grades * WEEK];
    readSessions();
    int duties = hospital.duties().size();
    dutyGrade = new int[duties];
    dutyShift = new int[duties];
    dutyWeekdayUsual = new double[duties * WEEK];
    dutyWeekdayMinimum = new double[duties * WEEK];
    shiftGradeWeekdayUsual = new double[shifts * grades * WEEK];
    shiftGradeWeekdayMinimum = new double[shifts * grades * WEEK];
    readDuties();
    gradeStandIns = new int[grades][];
    gradeStandInRates = new double[grades][];
    readStandIns();
    gradeMostInSessions = new double[grades];
    gradeReserve = new double[grades];
    for (int g = 0; g < grades; g++) {
      for (int w = 0; w < WEEK; w++) {
        double inSessions = gradeWeekdayInSessions[g * WEEK + w];
        double due = inSessions + shiftGradeWeekdayUsual[(planned * grades + g) * WEEK + w];
        gradeMostInSessions[g] = Math.max(gradeMostInSessions[g], inSessions);
        gradeReserve[g] = Math.max(gradeReserve[g], due);
      }
    }
    double[] weights = weights();
    order = sorted(weights, j -> weights[j] * linePlaces[j]);
    gradeOrder = new int[grades][];
    for (int g = 0; g < grades; g++) {
      int grade = g;
      gradeOrder[g] =
          Arrays.stream(
                  sorted(
                      weights,
                      j -> weights[j] * linePlaces[j] / lineGradeStaff[j * grades + grade]))
              .filter(j -> lineGradeStaff[j * grades + grade] > 0)
              .toArray();
    }
  }

  static Frame of(Hospital hospital) {
    return new Frame(hospital);
  }

  private void readSessions() {
    int j = 0;
    for (int s = 0; s < specialties; s++) {
      Specialty specialty = hospital.specialties().get(s);
      for (PlannedSession session : specialty.sessions()) {
        lineSpecialty[j] = s;
        lineKind[j] = session.kind().ordinal();
        linePlaces[j] = session.places();
        lineBooked[j] = session.booked();
        double upTo = 0;
        for (int u = 0; u < urgencies; u++) {
          upTo += session.mix().getOrDefault(hospital.urgencies().get(u).name(), 0.0);
          lineUrgencyUpTo[j * urgencies + u] = u == urgencies - 1 ? 1 : Math.min(1, upTo);
        }
        for (int w = 0; w < WEEK; w++) {
          lineWeekdaySessions[j * WEEK + w] = session.sessionsByWeekday().get(w);
        }
        for (Map.Entry<String, Double> staff : session.staff().entrySet()) {
          int g = gradeNames.indexOf(staff.getKey());
          lineGradeStaff[j * grades + g] = staff.getValue();
          for (int w = 0; w < WEEK; w++) {
            gradeWeekdayInSessions[g * WEEK + w] +=
                staff.getValue() * lineWeekdaySessions[j * WEEK + w];
          }
        }
        j++;
      }
    }
  }

  private void readDuties() {
    List<String> shiftNames = hospital.shifts().stream().map(Shift::name).toList();
    for (int l = 0; l < dutyGrade.length; l++) {
      Duty duty = hospital.duties().get(l);
      dutyGrade[l] = gradeNames.indexOf(duty.grade());
      dutyShift[l] = shiftNames.indexOf(duty.shift());
      int place = (dutyShift[l] * grades + dutyGrade[l]) * WEEK;
      for (int w = 0; w < WEEK; w++) {
        double usual = duty.usualByWeekday().get(w);
        double minimum = Math.min(usual, duty.minimumByWeekday().get(w));
        dutyWeekdayUsual[l * WEEK + w] = usual;
        dutyWeekdayMinimum[l * WEEK + w] = minimum;
        shiftGradeWeekdayUsual[place + w] += usual;
        shiftGradeWeekdayMinimum[place + w] += minimum;
      }
    }
  }

  private void readStandIns() {
    for (int g = 0; g < grades; g++) {
      Map<String, Double> rates = hospital.standInsFor(gradeNames.get(g));
      gradeStandIns[g] = rates.keySet().stream().mapToInt(gradeNames::indexOf).toArray();
      gradeStandInRates[g] = rates.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** The mean weight of the patients of each line. */
  private double[] weights() {
    double[] weights = new double[lines];
    for (int j = 0; j < lines; j++) {
      double before = 0;
      for (int u = 0; u < urgencies; u++) {
        Urgency urgency = hospital.urgencies().get(u);
        double upTo = lineUrgencyUpTo[j * urgencies + u];
        weights[j] += (upTo - before) * urgency.weight();
        before = upTo;
      }
    }
    return weights;
  }

  private int[] sorted(double[] weights, IntToDoubleFunction second) {
    return IntStream.range(0, lines)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(j -> rounded(weights[j]))
                .thenComparingDouble(j -> rounded(second.applyAsDouble(j))))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** So that equal mixes are equal, whatever the order in which their parts were added up. */
  private static double rounded(double weight) {
    return Math.rint(weight * 1e9);
  }

  /** Where patients of a line on a day stand, by urgency. */
  int cell(int day, int line) {
    return ((day * specialties + lineSpecialty[line]) * KINDS + lineKind[line]) * urgencies;
  }
}
