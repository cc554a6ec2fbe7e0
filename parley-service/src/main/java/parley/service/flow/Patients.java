package parley.service.flow;

/** Streams of patients, in the order of the model, each numbered from 0. */
public enum Patients {
  /** In a bed when the run begins. */
  OPENING,
  /** Who come to the emergency department, in the order in which they come. */
  EMERGENCY,
  /** Who are admitted in other ways. */
  OTHER,
  /** Planned patients who stay for a night or more, in the order in which they come. */
  PLANNED,
  /** Those of a surge. */
  SURGE
}
