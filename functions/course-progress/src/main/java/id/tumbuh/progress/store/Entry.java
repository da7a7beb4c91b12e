package id.tumbuh.progress.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A statement in a row of an index: its place in its request, its id, and four bytes of each key that it is found by, so that
 * a look at the row tells of most statements that they are not what is looked for.
 *
 * @param any where it has too many keys to be told by them, or is found by those of another statement as well
 */
record Entry(int place, String id, boolean any, Set<Integer> briefs) {

    private static final int MOST = 60;
    private static final int ANY = 255;
    private static final int HEAD = 2 + 16 + 1;

    static Entry of(int place, String id, Collection<KeyHash> keys, boolean any) {
        boolean all = any || keys.size() > MOST;
        return new Entry(place, id, all,
                all ? Set.of() : keys.stream().map(KeyHash::brief).collect(Collectors.toSet()));
    }

    /** Whether the statement may have one of each list. */
    boolean mayHave(List<List<Integer>> wanted) {
        return any || wanted.stream().allMatch(some -> some.stream().anyMatch(briefs::contains));
    }

    static byte[] write(List<Entry> entries) {
        ByteBuffer buffer = ByteBuffer
                .allocate(entries.stream().mapToInt(entry -> HEAD + Integer.BYTES * entry.briefs.size()).sum());
        for (Entry entry : entries) {
            UUID id = UUID.fromString(entry.id);
            buffer.putShort((short) entry.place).putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits()).put((byte) (entry.any ? ANY : entry.briefs.size()));
            entry.briefs.forEach(buffer::putInt);
        }
        return buffer.array();
    }

    static List<Entry> read(byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            int place = buffer.getShort();
            String id = new UUID(buffer.getLong(), buffer.getLong()).toString();
            int count = buffer.get() & 0xff;
            Set<Integer> briefs = new HashSet<>();
            for (int i = 0; count != ANY && i < count; i++) {
                briefs.add(buffer.getInt());
            }
            entries.add(new Entry(place, id, count == ANY, briefs));
        }
        return entries;
    }
}
