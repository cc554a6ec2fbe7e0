/**
 * Sessions of talks between strategies: who acts when, what ends it, what is written down. One
 * session runs on one thread, draws from its seed only, and knows nothing of files or clocks.
 */
@NullMarked
package parley.talks.session;

import org.jspecify.annotations.NullMarked;
