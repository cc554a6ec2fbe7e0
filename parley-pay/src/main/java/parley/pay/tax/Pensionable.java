package parley.pay.tax;

import parley.pay.book.Pence;

/**
 * The part of a year's pay that counts for the pension.
 *
 * @param pay what contributions are taken of; overtime and days on strike are not in it
 * @param tierPay the pay that sets the rate
 */
public record Pensionable(Pence pay, Pence tierPay) {

  /** Checks that no pay is below zero. */
  public Pensionable {
    if (pay.pence() < 0 || tierPay.pence() < 0) {
      throw new IllegalArgumentException(
          "Pensionable pay of %s, with a rate by %s, is below zero.".formatted(pay, tierPay));
    }
  }

  /** Pay of which the rate follows. */
  public static Pensionable of(Pence pay) {
    return new Pensionable(pay, pay);
  }
}
