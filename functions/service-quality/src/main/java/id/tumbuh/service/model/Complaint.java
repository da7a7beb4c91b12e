package id.tumbuh.service.model;

import id.tumbuh.shared.DepartmentCode;
import java.time.Instant;

/** A citizen's complaint without the citizen: ticket, category, department and when it was opened. */
public record Complaint(String ticket, String category, DepartmentCode department, Instant openedAt) {}
