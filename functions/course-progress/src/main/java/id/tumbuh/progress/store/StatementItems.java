package id.tumbuh.progress.store;

import id.tumbuh.progress.model.xapi.Micros;
import java.time.Duration;
import java.util.List;

/** The items of statements in the table. */
final class StatementItems {

    private static final String ALONE = "-";
    private static final long SLOT = Micros.of(Duration.ofHours(1));

    private StatementItems() {}

    /** What an attempt left in a statement's place. */
    sealed interface Attempted {

        String PREFIX = "STATEMENT#";
        String ABORTED = "aborted";

        String pk();

        /** In microseconds. */
        long stored();

        /** Of the attempt; {@link #ABORTED} where all up to that time were given up by somebody else. */
        String ref();

        Boolean batch();

        Boolean voided();

        default String id() {
            return pk().substring(PREFIX.length());
        }

        default boolean isAborted() {
            return ref().equals(ABORTED);
        }

        /** Whether it is stored only when the item of its batch is there. */
        default boolean ofBatch() {
            return Boolean.TRUE.equals(batch());
        }

        /** Whether another statement voids it. */
        default boolean isVoided() {
            return Boolean.TRUE.equals(voided());
        }
    }

    /**
     * A statement. One that was sent alone is stored by this item; one of a batch is when the item of its batch is there.
     *
     * @param stored in microseconds
     * @param ref of the attempt that wrote it
     * @param batch whether it was sent with others
     * @param body its JSON, packed; none where it lies in the bucket
     * @param voided whether another statement voids it
     * @param after whether something follows from it
     * @param attached the hashes of those of its attachments whose contents are in the bucket
     * @param correlation of the request that stored it, where something follows from it and it was sent alone
     */
    record StatementItem(String pk, String sk, long stored, String ref, Boolean batch, byte[] body, Boolean voided,
            Boolean after, List<String> attached, String correlation) implements Attempted {

        static String pkOf(String id) {
            return PREFIX + id;
        }

        /** In the place of attempts up to that time: whoever made one and comes late is refused. */
        static StatementItem aborted(String id, long stored) {
            return new StatementItem(pkOf(id), ALONE, stored, ABORTED, null, null, null, null, null, null);
        }

        StatementItem asVoided() {
            return new StatementItem(pk, sk, stored, ref, batch, body, true, after, attached,
                    correlation);
        }
    }

    /** The same without what it tells. */
    record StatementState(String pk, String sk, long stored, String ref, Boolean batch, Boolean voided)
            implements
                Attempted {}

    /**
     * Makes the statements of a batch visible, or tells for ever that they never will be.
     *
     * @param after the ids of those from which something follows
     * @param correlation of the request that stored them, where there are such
     */
    record BatchItem(String pk, String sk, Boolean aborted, List<String> after, String correlation) {

        static final String PREFIX = "BATCH#";

        static BatchItem of(String ref, List<String> after, String correlation) {
            return after.isEmpty()
                    ? new BatchItem(PREFIX + ref, ALONE, null, null, null)
                    : new BatchItem(PREFIX + ref, ALONE, null, after, correlation);
        }

        static BatchItem aborted(String ref) {
            return new BatchItem(PREFIX + ref, ALONE, true, null, null);
        }

        String ref() {
            return pk.substring(PREFIX.length());
        }

        boolean visible() {
            return aborted == null;
        }
    }

    /**
     * Where statements of one request stand in an index or in the log.
     *
     * @param sk when they were stored, and the attempt's ref
     * @param batch whether {@link BatchItem} makes them visible
     * @param entries see {@link Entry}
     */
    record RowItem(String pk, String sk, Boolean batch, byte[] entries) {

        static String skOf(long stored, String ref) {
            return at(stored) + "#" + ref;
        }

        /** Of a row that was added later, beside that of the statement's request. */
        static String skOf(long stored, String ref, String id) {
            return skOf(stored, ref) + "+" + id;
        }

        /** Before all that was stored then. */
        static String at(long stored) {
            return "%016d".formatted(Math.max(0, stored));
        }

        long stored() {
            return Long.parseLong(sk.substring(0, sk.indexOf('#')));
        }

        /** The time of its last statement. */
        long last() {
            return stored() + Entry.read(entries).getLast().place();
        }

        String ref() {
            String ref = sk.substring(sk.indexOf('#') + 1);
            int more = ref.indexOf('+');
            return more < 0 ? ref : ref.substring(0, more);
        }

        boolean ofBatch() {
            return Boolean.TRUE.equals(batch);
        }
    }

    /** That something with this key is in a part of the log. */
    record SeenItem(String pk, String sk) {

        static final String ALL = "SEEN#all";

        static String pkOf(KeyHash key) {
            return "SEEN#" + key.hash();
        }
    }

    /** An hour's part of the log, or a share of it: statements of one hour are spread over several partitions. */
    record Slot(long hour, int shard) {

        static final int SHARDS = 4;

        static Slot at(long stored, int shard) {
            return new Slot(Math.floorDiv(stored, SLOT), shard);
        }

        static Slot parse(String text) {
            String[] parts = text.split("#");
            return new Slot(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }

        static String firstOf(long hour) {
            return "%08d#".formatted(Math.max(0, hour));
        }

        static String lastOf(long hour) {
            return "%08d#~".formatted(Math.max(0, hour));
        }

        String text() {
            return firstOf(hour) + shard;
        }

        String logPk() {
            return "LOG#" + text();
        }
    }

    static String indexPk(KeyHash key) {
        return "INDEX#" + key.hash();
    }

    /** Up to when somebody may have been told that nothing earlier is to come. */
    record FenceItem(String pk, String sk, long at) {

        static final String PK = "FENCE";

        static FenceItem of(long at) {
            return new FenceItem(PK, ALONE, at);
        }
    }

    /** Up to when all that stands in the log is known to be stored or given up. */
    record SettledItem(String pk, String sk, long through) {

        static final String PK = "SETTLED";

        static SettledItem of(long through) {
            return new SettledItem(PK, ALONE, through);
        }
    }

    /** That statements refer to this one, whether or not it is there. */
    record ReferredItem(String pk, String sk) {

        private static final String PREFIX = "REFERRED#";

        static String pkOf(String target) {
            return PREFIX + target;
        }

        static ReferredItem of(String target) {
            return new ReferredItem(pkOf(target), ALONE);
        }

        String target() {
            return pk.substring(PREFIX.length());
        }
    }

    /**
     * That a statement refers to another.
     *
     * @param sk its id, and the ref of the attempt
     * @param stored when, in microseconds
     * @param shard of the log in which it stands
     * @param voids whether it voids the other one
     * @param asn the person who voids it
     * @param account or the courseware's key
     * @param activities to which that key is bound
     */
    record ReferenceItem(String pk, String sk, long stored, int shard, Boolean voids, String asn,
            String account, List<String> activities) {

        static String pkOf(String target) {
            return "REFERS#" + target;
        }

        static String skOf(String id, String ref) {
            return id + "#" + ref;
        }

        String id() {
            return sk.substring(0, sk.indexOf('#'));
        }

        String ref() {
            return sk.substring(sk.indexOf('#') + 1);
        }
    }
}
