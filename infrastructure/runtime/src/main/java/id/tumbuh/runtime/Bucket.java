package id.tumbuh.runtime;

import java.util.Optional;

/** Objects by their keys, for what is too large for an item of a table. Reads are strongly consistent. */
public interface Bucket {

    /** Puts the object, in the place of one that is there. @throws id.tumbuh.runtime.dynamo.StoreBusy where it can not be now */
    void put(String key, String contentType, byte[] bytes);

    Optional<byte[]> get(String key);

    /** Deletes the object; deleting it again is the same. */
    void delete(String key);
}
