/**
 * Cover for the days of a walkout, from those who remain: who of the rota works, which volunteers
 * take which shifts, which of their own sessions fall for it, and what it costs. What a solver
 * finds is judged by a checker of its own, which shares no code with it.
 */
@NullMarked
package parley.rota.cover;

import org.jspecify.annotations.NullMarked;
