package id.tumbuh.progress.model.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Statements for tests, written as JSON with single quotes, and changed at a JSON Pointer. */
final class Told {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private static final String RICH = """
            {'id': '6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
             'actor': {'objectType': 'Group', 'name': 'Regu A', 'mbox': 'mailto:regu@example.com', 'member': [
               {'objectType': 'Agent', 'name': 'Ani', 'account': {'homePage': 'http://example.com', 'name': '1'}},
               {'openid': 'http://budi.example.org/'},
               {'mbox_sha1sum': 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9'}]},
             'verb': {'id': 'http://adlnet.gov/expapi/verbs/answered', 'display': {'id': 'menjawab', 'en-US': 'answered'}},
             'object': {'objectType': 'Activity', 'id': 'http://example.com/soal/1', 'definition': {
               'name': {'id': 'Soal'}, 'description': {'id': 'Sebuah soal'},
               'type': 'http://adlnet.gov/expapi/activities/cmi.interaction', 'moreInfo': 'http://example.com/info',
               'interactionType': 'choice', 'correctResponsesPattern': ['a[,]b'],
               'choices': [{'id': 'a', 'description': {'id': 'A'}}, {'id': 'b'}],
               'extensions': {'http://example.com/x': {'dalam': [null, '']}}}},
             'result': {'score': {'scaled': 0.5, 'raw': 5, 'min': 0, 'max': 10}, 'success': true, 'completion': false,
               'response': 'a', 'duration': 'PT1H0.5S', 'extensions': {'http://example.com/y': null}},
             'context': {'registration': 'EC531277-b57b-4c15-8d91-d292c5b2b8f7',
               'instructor': {'mbox': 'mailto:guru@example.com'},
               'team': {'objectType': 'Group', 'member': [{'mbox': 'mailto:teman@example.com'}]},
               'contextActivities': {'parent': {'id': 'http://example.com/kuis'},
                 'grouping': [{'id': 'http://example.com/kursus'}], 'category': [], 'other': [{'id': 'urn:x:y'}]},
               'revision': '1', 'platform': 'web', 'language': 'id-ID',
               'statement': {'objectType': 'StatementRef', 'id': '7690e6c9-3ef0-4ed3-8b37-7f3964730bee'},
               'extensions': {'http://example.com/z': ''}},
             'timestamp': '2026-05-18T05:32:34.804+07:00', 'stored': '2026-05-18T05:32:34.804Z',
             'authority': {'objectType': 'Agent', 'account': {'homePage': 'http://example.com', 'name': 'kunci'}},
             'version': '1.0.0',
             'attachments': [{'usageType': 'http://example.com/bukti', 'display': {'id': 'Bukti'},
               'description': {'id': 'Bukti'}, 'contentType': 'text/plain; charset=utf-8', 'length': 27,
               'sha2': '495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a',
               'fileUrl': 'http://example.com/bukti.txt'}]}""";

    private static final String SIMPLE = """
            {'actor': {'mbox': 'mailto:ani@example.com'}, 'verb': {'id': 'http://example.com/verbs/baca'},
             'object': {'id': 'http://example.com/buku'}}""";

    private Told() {}

    /** With every property that 1.0.3 knows. */
    static Map<String, Object> rich() {
        return object(RICH);
    }

    static Map<String, Object> simple() {
        return object(SIMPLE);
    }

    /** One in whose object there is another. */
    static Map<String, Object> nested() {
        Map<String, Object> inner = rich();
        List.of("id", "stored", "authority", "version").forEach(inner::remove);
        inner.put("objectType", "SubStatement");
        Map<String, Object> outer = simple();
        outer.put("object", inner);
        return outer;
    }

    static Map<String, Object> object(String json) {
        return Tree.object(json(json)).orElseThrow();
    }

    static Object json(String json) {
        return JSON.readValue(json.replace('\'', '"'), Object.class);
    }

    static String text(Object tree) {
        return JSON.writeValueAsString(tree);
    }

    /** A copy in which there is this value at the pointer; with null there is none there. */
    static Map<String, Object> with(Map<String, Object> tree, String pointer, Object value) {
        Map<String, Object> copy = object(text(tree));
        Object parent = copy;
        String[] steps = pointer.substring(1).split("/");
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent instanceof List<?> list
                    ? list.get(Integer.parseInt(steps[i]))
                    : ((Map<?, ?>) parent).get(name(steps[i]));
        }
        String last = name(steps[steps.length - 1]);
        if (parent instanceof List<?>) {
            @SuppressWarnings("unchecked")
            List<Object> list = (List<Object>) parent;
            list.set(Integer.parseInt(last), value);
        } else if (value == null) {
            Tree.object(parent).orElseThrow().remove(last);
        } else {
            Tree.object(parent).orElseThrow().put(last, value);
        }
        return copy;
    }

    private static String name(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    static Map<String, Object> both(Map<String, Object> one, String json) {
        Map<String, Object> both = new LinkedHashMap<>(one);
        both.putAll(object(json));
        return both;
    }
}
