package parley.service.kernel;

/**
 * What happens to work in hand when a shift ends. Tools of the field differ here without saying so:
 * Ciw lets those who leave finish beside the new shift, simmer counts their work against it.
 */
public enum ShiftChange {
  /**
   * Those who leave finish what they have in hand, in their own time; the new shift starts with all
   * hands free.
   */
  FINISH_THEN_LEAVE,
  /**
   * The new shift takes over what is in hand. If it is smaller, what it cannot take over is
   * finished by those who leave, and nobody starts anything new until enough has ended.
   */
  HAND_OVER,
  /**
   * The new shift takes over what is in hand. If it is smaller, the rest is interrupted, the least
   * urgent and among these the last begun first, and goes on before others of its urgency are
   * begun.
   */
  PREEMPT_AND_RESUME
}
