package id.tumbuh.progress.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * JSON of statements in a third of its bytes, and documents: DEFLATE (RFC 1951) with the words that most statements have as
 * its dictionary. What can not be made smaller is some bytes larger. The first byte names the dictionary: another one is a new number, and what was packed by an old one stays readable.
 */
final class Packed {

    private static final int FIRST = 1;
    /** The most frequent last, where DEFLATE has the shortest distances. */
    private static final byte[] DICTIONARY = ("\"https://w3id.org/xapi/\"http://id.tincanapi.com/\"revision\":\""
            + "\"instructor\":{\"team\":{\"member\":[{\"mbox_sha1sum\":\"\"openid\":\"http\"mbox\":\"mailto:"
            + "\"objectType\":\"Group\"\"objectType\":\"StatementRef\",\"id\":\"\"objectType\":\"SubStatement\""
            + "\"correctResponsesPattern\":[\"\"choices\":[{\"id\":\"\"interactionType\":\"choice\""
            + "http://adlnet.gov/expapi/activities/cmi.interactionhttp://adlnet.gov/expapi/activities/assessment"
            + "http://adlnet.gov/expapi/activities/modulehttp://adlnet.gov/expapi/activities/lesson"
            + "http://adlnet.gov/expapi/activities/course\"moreInfo\":\"\"attachments\":[{\"usageType\":\""
            + "\"contentType\":\"\"length\":,\"sha2\":\"\"fileUrl\":\"http://adlnet.gov/expapi/verbs/voided"
            + "http://adlnet.gov/expapi/verbs/experiencedhttp://adlnet.gov/expapi/verbs/answered"
            + "http://adlnet.gov/expapi/verbs/progressedhttp://adlnet.gov/expapi/verbs/initialized"
            + "http://adlnet.gov/expapi/verbs/terminatedhttp://adlnet.gov/expapi/verbs/passed"
            + "http://adlnet.gov/expapi/verbs/failedhttp://adlnet.gov/expapi/verbs/completed"
            + "\"result\":{\"score\":{\"scaled\":0.,\"raw\":,\"min\":0,\"max\":100},\"success\":true,"
            + "\"completion\":true,\"response\":\"\",\"duration\":\"PT\"},\"extensions\":{\"http://\"https://"
            + "\"context\":{\"registration\":\"\",\"contextActivities\":{\"category\":[{\"other\":[{"
            + "\"grouping\":[{\"parent\":[{\"objectType\":\"Activity\",\"id\":\"https://\"}],\"platform\":\""
            + "\",\"language\":\"id\"},\"display\":{\"en-US\":\"\",\"en\":\"\",\"id-ID\":\"\",\"id\":\"\"}},"
            + "\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/\",\"name\":{\"id\":\"\","
            + "\"description\":{\"id\":\"\"actor\":{\"objectType\":\"Agent\",\"name\":\"\",\"account\":{"
            + "\"homePage\":\"https://\",\"name\":\"\"}},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/"
            + "\"object\":{\"objectType\":\"Activity\",\"id\":\"https://\",\"timestamp\":\"2026-\",\"stored\":\"2026-"
            + "\",\"authority\":{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://\",\"name\":\""
            + "\"}},\"version\":\"1.0.0\"}").getBytes(StandardCharsets.UTF_8);

    private Packed() {}

    static byte[] pack(byte[] json) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(json);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(FIRST);
            byte[] buffer = new byte[Math.min(json.length + 64, 65_536)];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    /** @throws IllegalStateException where it was not packed by us */
    static byte[] unpack(byte[] packed) {
        try (Inflater inflater = new Inflater(true)) {
            if (packed.length == 0) {
                throw new IllegalStateException("what was packed is not there");
            }
            if (packed[0] != FIRST) {
                throw new IllegalStateException(
                        "packed by dictionary " + packed[0] + ", which this code does not know");
            }
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8_192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                // the last call gives nothing where the content ends with the buffer, or is empty
                if (read == 0 && !inflater.finished()) {
                    throw new IllegalStateException("what was packed is not whole");
                }
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was packed can not be read", e);
        }
    }
}
