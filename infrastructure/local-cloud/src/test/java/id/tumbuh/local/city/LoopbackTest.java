package id.tumbuh.local.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Nothing of the local cloud can be reached from another machine. */
class LoopbackTest {

    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTENS = "0A";

    @Test
    void every_port_that_this_process_listens_at_is_of_the_loopback_interface() throws IOException {
        RunningCity.get();
        Path sockets = Path.of("/proc/self/net");
        Assumptions.assumeTrue(Files.exists(sockets), "the kernel's list of sockets is Linux's");
        Set<String> mine = inodes();
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(sockets.resolve(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals(LISTENS) && mine.contains(columns[9])) {
                    addresses.add(columns[1].split(":")[0]);
                }
            }
        }
        assertTrue(addresses.size() >= 6, "gateway, DynamoDB, queues, S3, OIDC and bus listen: " + addresses);
        // 127.0.0.1 and ::ffff:127.0.0.1 and ::1, as the kernel writes them on a little-endian machine
        Set<String> loopback = Set.of("0100007F", "0000000000000000FFFF00000100007F",
                "00000000000000000000000001000000");
        assertEquals(List.of(), addresses.stream().filter(address -> !loopback.contains(address)).toList());
    }

    private static Set<String> inodes() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    Matcher socket = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
                    if (socket.matches()) {
                        inodes.add(socket.group(1));
                    }
                }
            }
        }
        return inodes;
    }
}
