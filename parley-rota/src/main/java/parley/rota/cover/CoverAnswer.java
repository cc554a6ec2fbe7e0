package parley.rota.cover;

import java.util.List;
import java.util.Set;
import parley.rota.model.Duty;

/**
 * Who covers.
 *
 * @param method how it was found
 * @param levels aims in their order
 * @param working duties of residents that are worked
 * @param absent duties of residents that are left
 * @param fallen sessions of volunteers, by start
 * @param persons those with a duty
 * @param bands of all duties
 * @param sessions own sessions by day, specialty and kind, on all days that have any
 * @param clashes why minimum cover is not met, where it is not and that could be proven
 * @param margins what one more or fewer would change, if it was asked for
 */
public record CoverAnswer(
    CoverPlan plan,
    Method method,
    Score score,
    List<Level> levels,
    List<Duty> working,
    List<Duty> absent,
    List<CoverDuty> duties,
    List<CoverGap> gaps,
    List<FallenSession> fallen,
    List<PersonCost> persons,
    List<BandCost> bands,
    List<SessionsOfDay> sessions,
    List<Clash> clashes,
    List<Margin> margins) {

  /** How it was found. */
  public enum Method {
    /** By a solver that can prove. */
    EXACT,
    /** By a search that cannot; bounds are by counting. */
    SEARCH
  }

  /** Copies the lists. */
  public CoverAnswer {
    levels = List.copyOf(levels);
    working = List.copyOf(working);
    absent = List.copyOf(absent);
    duties = List.copyOf(duties);
    gaps = List.copyOf(gaps);
    fallen = List.copyOf(fallen);
    persons = List.copyOf(persons);
    bands = List.copyOf(bands);
    sessions = List.copyOf(sessions);
    clashes = List.copyOf(clashes);
    margins = List.copyOf(margins);
  }

  /** Whether minimum cover is met. */
  public boolean isCovered() {
    return gaps.isEmpty();
  }

  /** Whether no cover is better by the aims. */
  public boolean isProven() {
    return levels.stream().allMatch(Level::isProven);
  }

  /** Minutes of all duties. */
  public int minutes() {
    return duties.stream().mapToInt(CoverDuty::minutes).sum();
  }

  /** Patients of the sessions that fall. */
  public int fallenPatients() {
    return fallen.stream().mapToInt(f -> f.session().patients()).sum();
  }

  /** Who of the volunteers has a duty. */
  public Set<String> used() {
    return Set.copyOf(persons.stream().map(PersonCost::volunteer).toList());
  }
}
