package id.tumbuh.survey.model.needs;

import java.time.Instant;

/** Takes evidence back, as when a certificate is revoked: from its recording on it has no effect, before that it had. */
public record Withdrawal(String evidenceId, Instant recordedAt) implements LogEntry {}
