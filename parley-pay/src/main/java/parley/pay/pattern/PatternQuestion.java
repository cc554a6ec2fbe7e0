package parley.pay.pattern;

import java.time.LocalDate;
import java.util.Optional;
import parley.pay.book.Pence;

/**
 * What some work is paid a year.
 *
 * @param day on which pay scale and terms are in force
 * @param place for which an allowance is paid, as the record names it; empty for none
 * @param rounding of each line but the availability allowance, which is rounded up to the pound as
 *     pay circulars do
 */
public record PatternQuestion(
    PaidWork work, LocalDate day, Optional<String> place, Pence.Rounding rounding) {}
