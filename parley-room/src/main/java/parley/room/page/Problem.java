package parley.room.page;

/** What did not work, in one sentence. */
public record Problem(String sentence) {}
