package parley.service.impact;

import java.util.Optional;
import parley.service.national.NationalPolicy;
import parley.service.walkout.Policy;

/** What hospitals do with planned care in a walkout to come. */
public sealed interface Conduct {

  /**
   * As past walkouts teach: beyond what staffing forces, so much is cancelled beforehand as the
   * record has it for hospitals that are told the same.
   *
   * @param policy what they are told; as the record has it for the first day, if empty
   */
  record AsLearned(Optional<NationalPolicy> policy) implements Conduct {}

  /** One rule or plan, kept to the letter. */
  record Exactly(Policy policy) implements Conduct {}
}
