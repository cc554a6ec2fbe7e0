/** Is a rota legal? Judges duties by a set of rules, to the minute, apart from every solver. */
@NullMarked
package parley.rota.check;

import org.jspecify.annotations.NullMarked;
