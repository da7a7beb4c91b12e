package id.tumbuh.survey.model.needs;

/**
 * An entry of a person's log. Entries are added and never changed. What was recorded by the end of a day (Asia/Jakarta) is
 * all that counts as of that day, so whatever comes later leaves the numbers of that day as they are.
 */
public sealed interface LogEntry extends Recorded permits Evidence, Withdrawal {}
