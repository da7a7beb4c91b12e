package id.tumbuh.progress.xapi;

import id.tumbuh.progress.json.TreeJson;
import id.tumbuh.progress.model.xapi.Micros;
import id.tumbuh.progress.model.xapi.StatementFormats;
import id.tumbuh.progress.store.Activities;
import id.tumbuh.progress.store.Kept;
import id.tumbuh.runtime.http.HttpAnswer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Statements as an answer has them: in one of three formats, with or without the contents of their attachments. */
final class StatementPages {

    /** Lambda answers 6 MB at the most, and a byte of an attachment is four thirds of one in it. */
    private static final int MAX_ANSWER = 5_400_000;
    private static final int BASE64_OF_THREE = 4;
    private static final int THREE = 3;

    /** @param languages as the header Accept-Language has them */
    record Form(String format, boolean attachments, String languages) {}

    private final Activities activities;
    private final AttachmentStore attachments;

    StatementPages(Activities activities, AttachmentStore attachments) {
        this.activities = activities;
        this.attachments = attachments;
    }

    HttpAnswer one(Kept kept, Form form) {
        HttpAnswer answer = answer(json(kept, form, new AnswersActivities(activities)), form, form.attachments()
                ? attachments.of(kept)
                : Map.of());
        return XapiAnswers.modified(answer, Micros.instant(kept.position().stored()));
    }

    Page page(Form form, int limit) {
        return new Page(form, limit);
    }

    /** A page that is filled as far as it may be. */
    final class Page {

        private final Form form;
        private final int limit;
        private final AnswersActivities known = new AnswersActivities(activities);
        private final List<byte[]> taken = new ArrayList<>();
        private final Map<String, Part> contents = new LinkedHashMap<>();
        private long size;
        private long last;

        private Page(Form form, int limit) {
            this.form = form;
            this.limit = limit;
        }

        /** @return false where it has no place */
        boolean take(Kept kept) {
            if (taken.size() == limit) {
                return false;
            }
            byte[] json = json(kept, form, known);
            Map<String, Part> own = form.attachments() ? attachments.of(kept) : Map.of();
            long bytes = form.attachments()
                    ? (long) BASE64_OF_THREE * (json.length + own.values().stream()
                            .mapToLong(one -> one.content().length + 500L).sum()) / THREE
                    : escaped(json);
            if (!taken.isEmpty() && size + bytes > MAX_ANSWER) {
                return false;
            }
            size += bytes;
            taken.add(json);
            contents.putAll(own);
            last = Math.max(last, kept.position().stored());
            return true;
        }

        HttpAnswer answer(String more) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes("{\"statements\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < taken.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                out.writeBytes(taken.get(i));
            }
            out.writeBytes("],\"more\":".getBytes(StandardCharsets.UTF_8));
            out.writeBytes(TreeJson.write(more));
            out.write('}');
            HttpAnswer answer = StatementPages.answer(out.toByteArray(), form, contents);
            return taken.isEmpty() ? answer : XapiAnswers.modified(answer, Micros.instant(last));
        }
    }

    /** The answer's body travels as a text within JSON: a quotation mark is two bytes there. */
    private static long escaped(byte[] json) {
        long bytes = json.length;
        for (byte one : json) {
            if (one == '"' || one == '\\') {
                bytes++;
            }
        }
        return bytes;
    }

    private static HttpAnswer answer(byte[] json, Form form, Map<String, Part> contents) {
        if (!form.attachments()) {
            return XapiAnswers.json(json);
        }
        List<Part> parts = new ArrayList<>(List.of(new Part(Map.of("Content-Type", "application/json"), json)));
        parts.addAll(contents.values());
        String boundary = UUID.randomUUID().toString();
        return new HttpAnswer(200, Map.of("content-type", "multipart/mixed; boundary=" + boundary),
                new HttpAnswer.Bytes(Multipart.write(parts, boundary)));
    }

    private static byte[] json(Kept kept, Form form, AnswersActivities known) {
        return TreeJson.write(switch (form.format()) {
            case "ids" -> StatementFormats.ids(kept.json());
            case "canonical" -> {
                known.look(kept.json());
                yield StatementFormats.canonical(kept.json(), known::definition, languages(form.languages()));
            }
            default -> StatementFormats.exact(kept.json());
        });
    }

    /** The most wanted first. */
    private static List<String> languages(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .sorted(Comparator.comparing(Locale.LanguageRange::getWeight).reversed())
                    .map(Locale.LanguageRange::getRange).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
