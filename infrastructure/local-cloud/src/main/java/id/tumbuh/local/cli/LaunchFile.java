package id.tumbuh.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Run by the build with its own JDK and the module's class path: writes both down for the script that starts Tumbuh. */
final class LaunchFile {

    private LaunchFile() {}

    /** @param arguments the folder to write into, the folder of classes, and the jar that has them */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        // of jars alone: a JDK's AOT cache takes no folders
        String classPath = System.getProperty("java.class.path").replace(arguments[1], arguments[2])
                .replace("\\", "\\\\").replace("\"", "\\\"");
        Files.writeString(folder.resolve("launch.args"), "-cp \"" + classPath + "\"\n");
        Files.write(folder.resolve("launch.java"), List.of(System.getProperty("java.home") + "/bin/java"));
    }
}
