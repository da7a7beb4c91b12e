package id.tumbuh.service.model;

import id.tumbuh.shared.Period;
import java.time.Instant;
import java.time.LocalDate;

/** A citizen's complaint without the citizen: ticket, category and department as the complaint app names them, and when it was opened. */
public record Complaint(String ticket, String category, String department, Instant openedAt) {

    /** The day in Asia/Jakarta whose policy judges the complaint. */
    public LocalDate openedOn() {
        return LocalDate.ofInstant(openedAt, Period.ZONE);
    }
}
