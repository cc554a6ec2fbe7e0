package parley.rota.search;

import java.util.List;
import java.util.function.Supplier;

/** Does jobs, one after the other or several at once; engines have no threads of their own. */
public interface Crew {

  /** One after the other. */
  Crew ALONE =
      new Crew() {
        @Override
        public int size() {
          return 1;
        }

        @Override
        public <T> List<T> all(List<Supplier<T>> jobs) {
          return jobs.stream().map(Supplier::get).toList();
        }
      };

  /** How many jobs at once. */
  int size();

  /** The results of all jobs, in their order, when all are done. */
  <T> List<T> all(List<Supplier<T>> jobs);
}
