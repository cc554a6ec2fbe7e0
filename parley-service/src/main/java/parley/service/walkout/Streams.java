package parley.service.walkout;

/** What random numbers are for; each is a stream of its own. */
final class Streams {

  static final int PRESENCE = 0x57414c31;
  static final int BOOKINGS = 0x57414c32;
  static final int FALLS = 0x57414c33;
  static final int PLACES = 0x57414c34;
  static final int LIST = 0x57414c35;

  private Streams() {}
}
