package parley.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number with or without decimals. */
final class Decimal implements ITypeConverter<BigDecimal> {

  @Override
  public BigDecimal convert(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("\"" + text + "\" is no number such as 2.5");
    }
  }
}
