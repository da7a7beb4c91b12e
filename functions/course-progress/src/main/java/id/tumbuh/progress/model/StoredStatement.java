package id.tumbuh.progress.model;

import id.tumbuh.shared.AsnId;
import java.time.Instant;

/**
 * A statement as it is kept: raw is its JSON as it was sent, the rest is what the server knows of it. authority is the
 * account of who stated it: a person's id, or a courseware's key.
 */
public record StoredStatement(String id, AsnId asn, String raw, Instant storedAt, String authority) {}
