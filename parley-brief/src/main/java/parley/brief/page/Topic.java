package parley.brief.page;

/** The five questions, in the order of the page. */
public enum Topic {
  STAND(1, "stand", "Where do talks stand?", "Where talks stand"),
  CLOCK(2, "clock", "What does the law allow, and by when?", "What the law allows"),
  WORTH(3, "worth", "What is on the table worth?", "What is on the table worth"),
  COST(4, "cost", "What does another strike cost?", "What another strike costs"),
  DEALS(5, "deals", "Which deals would both sides sign?", "Which deals both would sign");

  private final int number;
  private final String verb;
  private final String question;
  private final String heading;

  Topic(int number, String verb, String question, String heading) {
    this.number = number;
    this.verb = verb;
    this.question = question;
    this.heading = heading;
  }

  /** Its place on the page, from 1. */
  public int number() {
    return number;
  }

  /** The command that answers it; also its name in JSON. */
  public String verb() {
    return verb;
  }

  /** The question as it is asked. */
  public String question() {
    return question;
  }

  /** The question as a heading. */
  public String heading() {
    return heading;
  }
}
