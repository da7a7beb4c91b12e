package id.tumbuh.progress.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class PackedTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 16_384, 65_536, 300_000})
    void content_of_any_size_comes_out_as_it_went_in(int size) {
        for (byte[] content : new byte[][]{alike(size), random(size)}) {
            assertArrayEquals(content, Packed.unpack(Packed.pack(content)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8192, 300_000})
    void what_was_cut_off_anywhere_is_told_apart(int size) {
        byte[] packed = Packed.pack(random(size));
        for (int left : new int[]{0, 1, packed.length / 2, packed.length - 1}) {
            byte[] cut = Arrays.copyOf(packed, left);
            assertThrows(IllegalStateException.class, () -> Packed.unpack(cut), left + " of " + packed.length);
        }
    }

    @Test
    void what_another_dictionary_packed_is_told_apart() {
        byte[] packed = Packed.pack(alike(100));
        packed[0]++;
        assertThrows(IllegalStateException.class, () -> Packed.unpack(packed));
    }

    private static byte[] alike(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) '"');
        return content;
    }

    private static byte[] random(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
