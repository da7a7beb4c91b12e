package id.tumbuh.workforce;

import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads one line of CSV (RFC 4180); a value with a line break in it is not supported. */
final class CsvLines {

    /** More than any line needs whose values are valid; 200 such lines fit into one item of the store. */
    private static final int MAX_BYTES = 1500;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).get();

    private CsvLines() {}

    static ImportLine parse(int number, String line, int columns) {
        if (line.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return ImportLine.rejected(number, Reason.TOO_LONG);
        }
        try (var parser = FORMAT.parse(new StringReader(line))) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? ImportLine.of(number, records.getFirst().toList(), columns)
                    : ImportLine.rejected(number, Reason.NO_CSV);
        } catch (UncheckedIOException | IOException e) {
            return ImportLine.rejected(number, Reason.NO_CSV);
        }
    }
}
