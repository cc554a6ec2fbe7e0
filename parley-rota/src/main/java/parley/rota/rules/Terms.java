package parley.rota.rules;

import java.time.LocalTime;

/**
 * The contract's words. Nothing here is about pay, for which a night is something else.
 *
 * @param longOverMinutes a shift is long if more minutes than this pass
 * @param nightFrom start of the hours that make a night shift, civil time
 * @param nightTo their end, on the next day
 * @param nightMinutes a shift, not on call, is a night if at least so many of its minutes fall
 *     there
 * @param lateStartBefore a long shift is late if it starts before this time
 * @param lateEndAfter and ends after this one: later on the same day, or on the next day
 */
public record Terms(
    int longOverMinutes,
    LocalTime nightFrom,
    LocalTime nightTo,
    int nightMinutes,
    LocalTime lateStartBefore,
    LocalTime lateEndAfter) {}
