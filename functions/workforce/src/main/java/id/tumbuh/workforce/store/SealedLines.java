package id.tumbuh.workforce.store;

import id.tumbuh.runtime.Sealer;
import id.tumbuh.workforce.model.Columns;
import id.tumbuh.workforce.model.ImportLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines as one sealed text: number and columns with tabs between them, which no accepted value has in it. */
record SealedLines(Sealer sealer) {

    byte[] seal(List<ImportLine.Accepted> lines) {
        String text = lines.stream().map(line -> line.number() + "\t" + String.join("\t", line.columns()))
                .collect(Collectors.joining("\n"));
        return sealer.seal(text.getBytes(StandardCharsets.UTF_8));
    }

    List<ImportLine.Accepted> open(byte[] sealed) {
        return new String(sealer.open(sealed), StandardCharsets.UTF_8).lines().map(SealedLines::line).toList();
    }

    private static ImportLine.Accepted line(String text) {
        List<String> parts = Arrays.asList(text.split("\t", -1));
        List<String> columns = parts.subList(1, parts.size());
        // one that was sealed before there were grades has no such column
        return Stream.of(ImportLine.of(Integer.parseInt(parts.getFirst()), columns,
                columns.size() == Columns.ALL - 1 ? columns.size() : Columns.ALL))
                .filter(ImportLine.Accepted.class::isInstance).map(ImportLine.Accepted.class::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException("a line that was accepted is not accepted any more"));
    }
}
