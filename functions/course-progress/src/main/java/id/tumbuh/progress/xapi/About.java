package id.tumbuh.progress.xapi;

import id.tumbuh.progress.model.xapi.XapiVersion;
import id.tumbuh.runtime.http.HttpAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The About resource: which versions are spoken here. It is for everybody, of whatever version. */
public final class About {

    private About() {}

    /** @throws id.tumbuh.runtime.http.ProblemException INVALID where there are parameters: it knows none */
    public static HttpAnswer answer(Set<String> parameters) {
        parameters.stream().sorted().findFirst().ifPresent(name -> {
            throw Violations.one(name, "Parameter ini tidak dikenal di sini.", "This parameter is not known here.");
        });
        List<String> versions = Arrays.stream(XapiVersion.values()).map(XapiVersion::answered).toList();
        return XapiAnswers.json(Map.of("version", versions));
    }
}
