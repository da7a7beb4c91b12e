package id.tumbuh.service;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import id.tumbuh.runtime.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * Standard Webhooks (standardwebhooks.com): id, timestamp and body are signed by HMAC-SHA256. The library's own check asks
 * the system's clock; so its signature is compared here, and the age is measured against the request's.
 */
final class WebhookSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Webhook webhook;

    WebhookSignature(String secret) {
        try {
            this.webhook = new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalStateException("the setting WEBHOOK_SECRET is empty", e);
        }
    }

    /** Whether the request was signed with the secret within the last five minutes. */
    boolean holds(HttpRequest request) {
        String id = request.header("webhook-id").orElse("");
        String timestamp = request.header("webhook-timestamp").orElse("");
        if (!id.matches("[!-~]{1,128}") || !timestamp.matches("\\d{1,11}")) {
            return false;
        }
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, request.receivedAt()).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        byte[] expected = expected(id, sent, new String(request.body(), StandardCharsets.UTF_8));
        boolean held = false;
        for (String candidate : request.header("webhook-signature").orElse("").split(" ")) {
            // several may be there while a secret is changed; each is compared in constant time
            held |= MessageDigest.isEqual(expected, candidate.getBytes(StandardCharsets.UTF_8));
        }
        return held;
    }

    private byte[] expected(String id, Instant sent, String body) {
        try {
            return webhook.sign(id, sent.getEpochSecond(), body).getBytes(StandardCharsets.UTF_8);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
