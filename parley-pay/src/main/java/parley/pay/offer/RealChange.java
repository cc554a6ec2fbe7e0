package parley.pay.offer;

import java.time.YearMonth;
import parley.casefile.Computed;

/**
 * A rise of pay against prices over the same months: from the month from which the old pay held to
 * the month from which the new pay holds.
 *
 * @param index id of the price index
 * @param prices the rise of prices in per cent
 * @param change what is left of the rise of pay: its factor over that of prices, less one, in per
 *     cent
 */
public record RealChange(
    String index, YearMonth from, YearMonth to, Computed prices, Computed change) {}
