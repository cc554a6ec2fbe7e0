/**
 * Award paths: how long an assumed path takes to restore pay, with a fan from past forecast errors;
 * the path that reaches a goal at least cost, and who loses on the way; packages scanned fast.
 */
@NullMarked
package parley.pay.path;

import org.jspecify.annotations.NullMarked;
