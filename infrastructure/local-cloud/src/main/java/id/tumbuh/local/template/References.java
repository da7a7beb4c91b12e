package id.tumbuh.local.template;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What !Ref, !GetAtt and !Sub give: parameters, pseudo parameters, and the local names and ARNs of resources. */
final class References {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");
    private static final Pattern SECRET = Pattern.compile("\\{\\{resolve:secretsmanager:([A-Za-z0-9]+):SecretString}}");

    private final Map<String, String> values = new HashMap<>(
            Map.of("AWS::Region", LocalAccount.REGION, "AWS::AccountId", LocalAccount.ID,
                    "AWS::Partition", "aws", "AWS::StackName", "tumbuh"));
    private final Map<String, String> secrets = new HashMap<>();

    void define(String name, String value) {
        values.put(name, value);
    }

    void defineSecret(String logicalId, String value) {
        values.put(logicalId, logicalId);
        secrets.put(logicalId, value);
    }

    String ref(Yaml at, String name) {
        String value = values.get(name);
        if (value == null) {
            throw at.problem("nothing is named " + name);
        }
        return value;
    }

    String attribute(Yaml at, String path) {
        return ref(at, path);
    }

    String substitute(Yaml at, String text) {
        String substituted = VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(ref(at, match.group(1))));
        return SECRET.matcher(substituted).replaceAll(match -> {
            String secret = secrets.get(match.group(1));
            if (secret == null) {
                throw at.problem("there is no secret " + match.group(1));
            }
            return Matcher.quoteReplacement(secret);
        });
    }
}
