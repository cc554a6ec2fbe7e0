package parley.service.hospital;

/** Kinds of planned sessions, which are never added up without being told apart. */
public enum SessionKind {
  /** Operations: admitted care, inpatients and day cases. */
  THEATRE,
  /** Outpatient appointments. */
  CLINIC
}
