package id.tumbuh.workforce;

import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.Rejection;
import id.tumbuh.shared.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads one line of CSV (RFC 4180); a value with a line break in it is not supported. */
final class CsvLines {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).get();

    private CsvLines() {}

    static ImportLine parse(int number, String line) {
        try (var parser = FORMAT.parse(new java.io.StringReader(line))) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? ImportLine.of(number, records.getFirst().toList()) : unreadable(number);
        } catch (UncheckedIOException | IOException e) {
            return unreadable(number);
        }
    }

    private static ImportLine unreadable(int number) {
        return new ImportLine.Rejected(new Rejection(number, "",
                new LocalizedText("Baris ini bukan CSV yang sah.", "This line is no valid CSV.")));
    }
}
