package id.tumbuh.workforce.store;

import id.tumbuh.workforce.model.Reason;
import id.tumbuh.workforce.model.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A part of an import: the lines that wait, sealed, and what is known of the others. */
record ChunkItem(
        String pk,
        String sk,
        boolean waiting,
        Instant receivedAt,
        byte[] sealedLines,
        int changed,
        int unchanged,
        List<RejectionItem> rejections) {

    /** Short, because all lines of the largest file may be rejected. */
    record RejectionItem(int line, String reason) {

        static List<RejectionItem> of(List<Rejection> rejections) {
            return rejections.stream()
                    .map(rejection -> new RejectionItem(rejection.line(), rejection.reason().name())).toList();
        }
    }

    /** The chunk when nothing waits any more: its lines are gone, and with them the NIPs. */
    ChunkItem applied(Registry.Applied applied) {
        List<RejectionItem> all = Stream
                .concat(rejections.stream(), RejectionItem.of(applied.rejections()).stream()).toList();
        return new ChunkItem(pk, sk, false, receivedAt, new byte[0], applied.changed(), applied.unchanged(), all);
    }

    Stream<Rejection> rejected() {
        return rejections.stream().map(item -> new Rejection(item.line(), Reason.valueOf(item.reason())));
    }
}
