package id.tumbuh.survey.anonymous;

import id.tumbuh.runtime.http.JsonBody;
import java.util.Base64;
import java.util.Optional;

/** Bytes in a body: base64url without padding. */
final class Base64Url {

    private Base64Url() {}

    /** The member's bytes; none after an error, which is in the body. */
    static byte[] member(JsonBody body, String name) {
        return Optional.ofNullable(body.parsed(name, Base64.getUrlDecoder()::decode)).orElseGet(() -> new byte[0]);
    }
}
