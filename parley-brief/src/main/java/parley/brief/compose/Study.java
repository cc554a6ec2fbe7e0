package parley.brief.compose;

import parley.brief.page.StudyPage;
import tools.jackson.databind.node.ObjectNode;

/** An answer about files that belong to no case, for readers and for other programs. */
public interface Study {

  /** The answer as a page. */
  StudyPage page();

  /** The answer as data. */
  ObjectNode json();

  /** The answer as rows of CSV, with a heading. */
  String csv();
}
