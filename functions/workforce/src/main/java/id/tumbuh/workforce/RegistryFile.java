package id.tumbuh.workforce;

import id.tumbuh.workforce.model.Columns;
import id.tumbuh.workforce.model.ImportLine;
import id.tumbuh.workforce.model.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The registry's export: a header, and lines of which each is judged by itself and against all before it. */
record RegistryFile(String header, List<String> lines) {

    static RegistryFile read(byte[] body) {
        List<String> all = new String(body, StandardCharsets.UTF_8).lines().toList();
        return all.isEmpty()
                ? new RegistryFile("", all)
                : new RegistryFile(all.getFirst().replace("\uFEFF", "").strip(), all.subList(1, all.size()));
    }

    /** How many columns each line must have; empty where the header is none of ours. */
    Optional<Integer> columns() {
        return switch (header) {
            case Columns.WITH_GRADE -> Optional.of(Columns.ALL);
            case Columns.WITH_ACTIVE -> Optional.of(Columns.ALL - 1);
            case Columns.WITHOUT_ACTIVE -> Optional.of(Columns.ALL - 2);
            default -> Optional.empty();
        };
    }

    List<ImportLine> judged(int columns) {
        Set<String> seen = new HashSet<>();
        List<ImportLine> judged = new ArrayList<>();
        for (String text : lines) {
            // the header is line 1
            int number = judged.size() + 2;
            ImportLine line = CsvLines.parse(number, text, columns);
            boolean twice = line instanceof ImportLine.Accepted accepted
                    && (!seen.add("subject " + accepted.person().asn())
                            | !seen.add("nip " + accepted.nip().digits()));
            judged.add(twice ? ImportLine.rejected(number, Reason.TWICE) : line);
        }
        return judged;
    }
}
