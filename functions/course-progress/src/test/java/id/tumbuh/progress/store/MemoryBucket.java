package id.tumbuh.progress.store;

import id.tumbuh.runtime.Bucket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket of this process. */
public final class MemoryBucket implements Bucket {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public void put(String key, String contentType, byte[] bytes) {
        objects.put(key, bytes.clone());
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    void clear() {
        objects.clear();
    }

    int size() {
        return objects.size();
    }
}
