/**
 * The planned layer of a walkout: who is there, what minimum cover takes, which sessions are held,
 * who is put off and when seen again, day by day. Cheap, so that many hospitals can be run often.
 */
@NullMarked
package parley.service.walkout;

import org.jspecify.annotations.NullMarked;
