package parley.service.national;

/** What hospitals are told about planned care in a walkout. */
public enum NationalPolicy {
  /** No target: care is cancelled in blocks beforehand. */
  BLOCK_CANCEL,
  /** A stated share of planned care is to be kept. */
  KEEP_TARGET
}
