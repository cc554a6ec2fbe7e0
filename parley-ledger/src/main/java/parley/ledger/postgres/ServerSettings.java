package parley.ledger.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** How a server of our own is set up. Its two files are written anew at every start. */
final class ServerSettings {

  private static final String SETTINGS =
      """
      # Written by Parley at every start; changes are lost.

      # Only programs on this machine, and no socket in a folder that others share.
      listen_addresses = 'localhost'
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'

      # What was acknowledged outlives a power cut; fsync and synchronous_commit are on in the command.
      full_page_writes = on
      wal_sync_method = fdatasync

      # No statement, no value and no count of what was written goes into the log.
      log_min_messages = log
      log_min_error_statement = panic
      log_error_verbosity = terse
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      log_checkpoints = off
      log_autovacuum_min_duration = -1

      # Everybody may read how often each table was written to, and vacuum writes the number of its
      # rows to where everybody reads it. There is little to clean; a wraparound still starts a vacuum.
      track_counts = off
      autovacuum = off

      shared_buffers = 64MB
      min_wal_size = 32MB
      max_wal_size = 256MB
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      """;

  private static final String WHO_MAY_COME_IN =
      """
      # Written by Parley at every start; changes are lost.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private ServerSettings() {}

  /** Writes the settings into a folder of data. */
  static void write(File data) {
    try {
      Files.writeString(data.toPath().resolve("postgresql.conf"), SETTINGS);
      Files.writeString(data.toPath().resolve("pg_hba.conf"), WHO_MAY_COME_IN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
